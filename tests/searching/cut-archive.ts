/** An archive whose index is in several parts. */
import { join } from "node:path";
import { type Archive, openArchive } from "../../src/archive/archive.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { openWriter } from "../../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

/** Some of the releases are changed and deleted after they were written. */
export async function cutArchive(records: readonly object[]): Promise<Archive> {
  const out = join(await temporaryFolder(), "index");
  const writer = await openWriter(out, { config: await testConfig(), now: NOW });
  for (const [i, record] of records.entries()) {
    await writer.put({ ...record, id: `r${i}` });
    if (i % 7 === 0) await writer.put({ ...record, id: `r${i >> 1}` });
    if (i % 11 === 0) await writer.delete(`r${i >> 2}`);
    if (i === records.length >> 1 || i === Math.floor(records.length * 0.8)) await writer.commit();
  }
  await writer.commit();
  await writer.close();
  return openArchive(openFolder(out));
}

/** The same archive for searches that must not read a record. */
export function withoutRecords(archive: Archive): Archive {
  return {
    ...archive,
    releases() {
      throw new Error("a record is read");
    },
  };
}
