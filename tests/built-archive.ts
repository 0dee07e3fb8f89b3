/** An archive of records made for a test, in folders that go when the file's tests are done. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openArchive } from "../src/archive/archive.ts";
import { type Config, loadConfig, NO_FLAGS } from "../src/config.ts";
import { type EmbeddedEngine, embeddedEngine } from "../src/engines/embedded.ts";
import { type IndexRunOptions, indexRecords } from "../src/pipeline.ts";
import { openFolder } from "../src/storage/file-source.ts";

const leftovers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of leftovers.splice(0).reverse()) await remove();
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "communique-test-"));
  leftovers.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function testConfig(change: Partial<Config> = {}): Promise<Config> {
  return { ...(await loadConfig(NO_FLAGS, {})), ...change };
}

/** A day after every release that the tests date in the past, before those of the future. */
export const NOW: Date = new Date("2026-06-01T12:00:00Z");

export async function archiveOf(
  records: readonly object[],
  options: Partial<IndexRunOptions> = {},
): Promise<EmbeddedEngine> {
  const out = join(await temporaryFolder(), "index");
  await indexRecords(records, { out, config: await testConfig(), now: NOW, ...options });
  const engine = embeddedEngine(await openArchive(openFolder(out)));
  leftovers.push(() => engine.close());
  return engine;
}
