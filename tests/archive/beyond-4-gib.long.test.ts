import { expect, test } from "vitest";
import { PagedFile } from "../../src/archive/paged-file.ts";
import { PagedFileWriter } from "../../src/archive/paged-file-writer.ts";
import type { Source } from "../../src/archive/source.ts";

const CHUNK = new Uint8Array(1 << 20);
const CHUNKS = 4_200;
const AFTER = new TextEncoder().encode("what stands beyond four gibibytes ".repeat(100));

/** A file of which the end alone is kept: the rest is longer than a u32 can say. */
function endOfLongFile(): { readonly length: number; readonly end: Uint8Array<ArrayBuffer> } {
  const writer = new PagedFileWriter();
  let length = 0;
  let last = new Uint8Array();
  for (let i = 0; i < CHUNKS; i++) {
    length += last.length;
    writer.out.bytes(CHUNK);
    last = writer.flush().slice();
  }
  writer.name("before", 8);
  writer.section("after", AFTER);
  const end = Buffer.concat([last, ...writer.end({})]);
  return { length: length + end.length, end };
}

test("sections beyond 4 GiB are found, and damage there too", async () => {
  const { length, end } = endOfLongFile();
  expect(length).toBeGreaterThan(2 ** 32);
  const source: Source = {
    read: () => Promise.reject(new Error("too long to be read whole")),
    readRange: async (_file, offset, bytes) => end.subarray(offset - (length - end.length)).subarray(0, bytes),
    close: async () => undefined,
  };
  const file = await PagedFile.open(source, "long.table", length, 0);
  expect(file.directory.sections.after?.offset).toBeGreaterThan(2 ** 32);
  expect(await file.section("after", (bytes) => new TextDecoder().decode(bytes))).toBe(new TextDecoder().decode(AFTER));
  const [part] = await file.sectionParts("after", [{ offset: 5, length: 6 }]);
  expect(part).toEqual(AFTER.subarray(5, 11));
  const at = end.findIndex((byte, i) => byte === AFTER[0] && end[i + 1] === AFTER[1]);
  end[at] = 0;
  const damaged = await PagedFile.open(source, "long.table", length, 0);
  await expect(damaged.section("after", (bytes) => bytes)).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
});
