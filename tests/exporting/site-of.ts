/** An export of records made for a test. */
import { join } from "node:path";
import { openArchive } from "../../src/archive/archive.ts";
import { type EmbeddedEngine, embeddedEngine } from "../../src/engines/embedded.ts";
import { exportSite, type SiteOptions, type SiteSummary } from "../../src/exporting/export-site.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { nodeSource } from "../../src/storage/node-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { PROJECT } from "../end-to-end/command-line.ts";

export const BASE = "https://press.example/search/";

export function siteOptions(change: Partial<SiteOptions> = {}): SiteOptions {
  const site = { title: "Harbour Office", logo: null, accent: null, language: null, feedTopics: [] };
  return {
    site,
    publish: {},
    base: BASE,
    feedTopics: [],
    originalFile: null,
    keepMs: 0,
    built: join(PROJECT, "dist"),
    ...change,
  };
}

/** @param change puts another engine in the place of the index's */
export async function siteOf(
  records: readonly object[],
  out: string,
  options: SiteOptions,
  change: (engine: EmbeddedEngine) => EmbeddedEngine = (engine) => engine,
): Promise<SiteSummary> {
  const index = join(await temporaryFolder(), "index");
  await indexRecords(records, { out: index, config: await testConfig(), now: NOW });
  const source = nodeSource(index, {});
  const engine = embeddedEngine(await openArchive(nodeSource(index, {}), { originals: true }));
  try {
    return await exportSite(source, change(engine), out, options);
  } finally {
    await engine.close();
    await source.close();
  }
}
