/** Files in pages: what was written is read, in whatever pieces, and a page counts in its own place alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesSource } from "../../src/archive/bytes-source.ts";
import { crc32 } from "../../src/archive/crc32.ts";
import { PagedFile } from "../../src/archive/paged-file.ts";
import { PagedFileWriter } from "../../src/archive/paged-file-writer.ts";
import { lengthInPages, PAGE_BYTES } from "../../src/archive/pages.ts";
import type { Source } from "../../src/archive/source.ts";

/** @param pieces of a section, each written after what came before was handed on */
function written(sections: readonly (readonly Uint8Array[])[]): Uint8Array {
  const file = new PagedFileWriter();
  const parts: Uint8Array[] = [];
  for (const [number, pieces] of sections.entries()) {
    const start = file.length;
    for (const piece of pieces) {
      file.out.bytes(piece);
      parts.push(file.flush());
    }
    file.name(`section${number}`, start);
  }
  return Buffer.concat([...parts, ...file.end({})]);
}

function opened(bytes: Uint8Array, ahead: number, source: Partial<Source> = {}): Promise<PagedFile> {
  return PagedFile.open({ ...bytesSource({ "a.table": bytes }), ...source }, "a.table", bytes.length, ahead);
}

const piece = fc.uint8Array({ maxLength: 700 });
const sections = fc.array(fc.array(piece, { maxLength: 40 }), { minLength: 1, maxLength: 4 });

test("what was written is read, whole, forward and by parts, however much of it was read ahead", async () => {
  await fc.assert(
    fc.asyncProperty(
      sections,
      fc.nat(60_000),
      fc.array(fc.tuple(fc.nat(), fc.nat(2_000)), { maxLength: 5 }),
      async (pieces, ahead, asked) => {
        const file = await opened(written(pieces), ahead);
        for (const [number, ofSection] of pieces.entries()) {
          const name = `section${number}`;
          const whole = Buffer.concat(ofSection);
          expect(await file.section(name, (bytes) => Buffer.from(bytes))).toEqual(whole);
          const ranges = asked.map(([at, length]) => {
            const offset = at % (whole.length + 1);
            return { offset, length: Math.min(length, whole.length - offset) };
          });
          const parts = ranges.map(({ offset, length }) => whole.subarray(offset, offset + length));
          expect((await file.sectionParts(name, ranges)).map((part) => Buffer.from(part))).toEqual(parts);
          const reader = file.forward(name);
          const [first] = ranges;
          if (first !== undefined) expect(Buffer.from(await reader.read(first))).toEqual(parts[0]);
        }
      },
    ),
  );
});

test("of what opening read nothing is asked for again", async () => {
  const bytes = written([[Buffer.alloc(60_000, 1)], [Buffer.alloc(9_000, 2)]]);
  const memory = bytesSource({ "a.table": bytes });
  const asked: [offset: number, end: number][] = [];
  const file = await opened(bytes, 5_000, {
    readRange(name, offset, length) {
      asked.push([offset, offset + length]);
      return memory.readRange(name, offset, length);
    },
  });
  const [[tailAt] = [0]] = asked;
  expect(await file.section("section1", (part) => part.every((byte) => byte === 2))).toBe(true);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.[1]).toBe(tailAt);
});

test("a page in another's place is damage, though its own checksum is right", async () => {
  const bytes = written([[Buffer.from(Uint8Array.from({ length: 2_000 }, (_, i) => i * 7))]]);
  const swapped = Uint8Array.from(bytes);
  swapped.set(bytes.subarray(0, PAGE_BYTES), PAGE_BYTES);
  swapped.set(bytes.subarray(PAGE_BYTES, 2 * PAGE_BYTES), 0);
  const file = await opened(swapped, 0);
  await expect(file.section("section0", (part) => part)).rejects.toMatchObject({
    code: "ARCHIVE_DAMAGED",
    message: expect.stringContaining("at byte 0"),
  });
});

test("a file of another version says so", async () => {
  const bytes = Buffer.from(written([[Buffer.alloc(10)]]));
  for (const version of [1, 3]) {
    bytes.writeUInt32LE(version, bytes.length - 12);
    bytes.writeUInt32LE(crc32(bytes.subarray(-32, -4)), bytes.length - 4);
    await expect(opened(bytes, 0)).rejects.toMatchObject({ code: "ARCHIVE_VERSION" });
  }
});

test("content takes four bytes more for each page that it begins", () => {
  expect([0, 1, 252, 253].map(lengthInPages)).toEqual([0, 5, 256, 261]);
});

test("from afar, what is on its way is not asked for again, and is where that failed", async () => {
  const bytes = written([[Buffer.from(Uint8Array.from({ length: 60_000 }, (_, i) => i % 251))]]);
  const memory = bytesSource({ "a.table": bytes });
  const asked: [offset: number, length: number][] = [];
  let fails = true;
  const file = await opened(bytes, 0, {
    isRemote: true,
    async readRange(name, offset, length) {
      if (offset < 8_000) asked.push([offset, length]);
      await new Promise(setImmediate);
      if (fails && offset < 8_000) throw new Error("lost");
      return memory.readRange(name, offset, length);
    },
  });
  const read = (offset: number, length: number) => file.sectionParts("section0", [{ offset, length }]);
  const both = () => Promise.all([read(0, 600), read(300, 600)]);
  for (const lost of [read(0, 600), read(300, 600)].map((one) => expect(one).rejects.toThrow("lost"))) await lost;
  fails = false;
  asked.length = 0;
  const [[first], [second]] = (await both()) as [[Uint8Array], [Uint8Array]];
  expect([first[1], second[1]]).toEqual([1, 301 % 251]);
  // Pages of the first, and the one more of the second.
  expect(asked).toEqual([
    [0, 3 * PAGE_BYTES],
    [3 * PAGE_BYTES, PAGE_BYTES],
  ]);
});

test("damage in what opening read is an error until the file is put right, and none afterwards", async () => {
  const whole = written([[new Uint8Array(3 * PAGE_BYTES).fill(7)]]);
  const onDisk = Uint8Array.from(whole);
  onDisk[100] = 8;
  const file = await opened(whole, whole.length, {
    readRange: async (_file, offset, length) => onDisk.slice(offset, offset + length),
  });
  const read = () => file.section("section0", (bytes) => bytes.every((byte) => byte === 7));
  for (let i = 0; i < 2; i++) await expect(read()).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
  onDisk.set(whole);
  expect(await read()).toBe(true);
});
