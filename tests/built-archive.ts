/** An archive of records made for a test, in folders that go when the file's tests are done. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArchive } from "../src/archive/archive.ts";
import { type Config, loadConfig, NO_FLAGS } from "../src/config.ts";
import { type EmbeddedEngine, embeddedEngine } from "../src/engines/embedded.ts";
import { type IndexRunOptions, indexRecords } from "../src/pipeline.ts";
import { openFolder } from "../src/storage/file-source.ts";
import { undoAfterFile } from "./leftovers.ts";

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "communique-test-"));
  undoAfterFile(() => rm(folder, { recursive: true, force: true }));
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
  undoAfterFile(() => engine.close());
  return engine;
}

/** Of English releases by their ids, which are their titles too. */
export function archiveOfTexts(texts: Readonly<Record<string, string>>): Promise<EmbeddedEngine> {
  return archiveOf(Object.entries(texts).map(([id, text]) => ({ id, title: id, text, language: "en" })));
}
