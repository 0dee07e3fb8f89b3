/** `checkIndex` finds whatever is not as it was written, and names the file. */
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { MANIFEST_FILE, parseManifest, SECTIONS } from "../../src/archive/manifest.ts";
import type { Source } from "../../src/archive/source.ts";
import { CommuniqueError } from "../../src/errors.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { checkIndex } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

const RECORDS = ["a", "b", "c"].map((id) => ({ id, title: `Title ${id}`, text: `Minister Ada Lund spoke of ${id}.` }));

async function built(): Promise<string> {
  const out = join(await temporaryFolder(), "index");
  await indexRecords(RECORDS, { out, config: await testConfig(), now: NOW });
  return out;
}

async function damageOf(folder: string): Promise<readonly string[]> {
  const source = openFolder(folder);
  try {
    return (await checkIndex(source)).damage;
  } finally {
    await source.close();
  }
}

test("an index as it was written is whole", async () => {
  const source = openFolder(await built());
  const { files, bytes, damage } = await checkIndex(source);
  await source.close();
  expect({ files, damage }).toEqual({ files: SECTIONS.length + 1, damage: [] });
  expect(bytes).toBeGreaterThan(1_000);
});

describe("damage", () => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    const folder = await built();
    const { sections } = parseManifest(await readFile(join(folder, MANIFEST_FILE), "utf8"), MANIFEST_FILE);
    const names = [MANIFEST_FILE, ...Object.values(sections).map(({ file }) => file)];
    files = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  });

  /** The index in memory, with one file as given. */
  function withFile(name: string, bytes: Uint8Array): Source {
    const read = (file: string): Uint8Array => {
      const found = file === name ? bytes : files.get(file);
      if (found === undefined) throw new CommuniqueError("INDEX_MISSING", `${file} is not there`);
      return found;
    };
    return {
      read: async (file) => read(file),
      async readRange(file, offset, length) {
        const part = read(file).slice(offset, offset + length);
        if (part.length < length) throw new CommuniqueError("ARCHIVE_DAMAGED", `${file} is short`);
        return part;
      },
      close: async () => {},
    };
  }

  test("of any bit of any file is found, and the file named", async () => {
    const place = fc
      .constantFrom(...files)
      .chain(([name, bytes]) => fc.tuple(fc.constant(name), fc.nat(Math.max(0, bytes.length - 1)), fc.nat(7)));
    await fc.assert(
      fc.asyncProperty(place, async ([name, at, bit]) => {
        const flipped = Uint8Array.from(files.get(name) as Uint8Array);
        fc.pre(flipped.length > 0);
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        const found = await checkIndex(withFile(name, flipped)).then(
          ({ damage }) => damage.join("\n"),
          (error: unknown) => {
            expect(error).toBeInstanceOf(CommuniqueError);
            return (error as CommuniqueError).message;
          },
        );
        expect(found).toContain(name);
      }),
    );
  });

  test("by cutting and by taking away is found", async () => {
    for (const name of SECTIONS) {
      const folder = await built();
      const { sections } = parseManifest(await readFile(join(folder, MANIFEST_FILE), "utf8"), MANIFEST_FILE);
      const { file, length } = sections[name];
      if (length > 0) {
        await truncate(join(folder, file), length - 1);
        expect(await damageOf(folder)).toEqual([`${file}: it was cut short`]);
      }
      await rm(join(folder, file));
      expect(await damageOf(folder)).toEqual([`${file}: it is missing`]);
    }
  });

  test("of a manifest that names another number of releases is found", async () => {
    const folder = await built();
    const path = join(folder, MANIFEST_FILE);
    await writeFile(path, (await readFile(path, "utf8")).replace('"releases": 3', '"releases": 4'));
    expect(await damageOf(folder)).toEqual([`${MANIFEST_FILE}: it was changed after it was written`]);
  });
});
