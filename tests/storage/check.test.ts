/** `checkIndex` finds whatever is not as it was written, and names the file. */
import { appendFile, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { filesOf, MANIFEST_FILE, parseManifest, SECTIONS } from "../../src/archive/manifest.ts";
import type { Source } from "../../src/archive/source.ts";
import { CommuniqueError } from "../../src/errors.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { checkFolder, checkIndex } from "../../src/storage/check.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

const RECORDS = ["a", "b", "c"].map((id) => ({ id, title: `Title ${id}`, text: `Minister Ada Lund spoke of ${id}.` }));
const FIRST = "manifest-00000001.json";

async function built(): Promise<string> {
  const out = join(await temporaryFolder(), "index");
  await indexRecords(RECORDS, { out, config: await testConfig(), now: NOW });
  return out;
}

async function damageOf(folder: string): Promise<readonly string[]> {
  return (await checkFolder(folder)).damage;
}

test("an index as it was written is whole", async () => {
  const { files, bytes, damage } = await checkFolder(await built());
  expect({ files, damage }).toEqual({ files: SECTIONS.length + 3, damage: [] });
  expect(bytes).toBeGreaterThan(1_000);
});

describe("damage", () => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    const folder = await built();
    const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE), "utf8"), MANIFEST_FILE);
    const names = [MANIFEST_FILE, ...filesOf(manifest).map(({ file }) => file)];
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
    const manifest = parseManifest(await readFile(join(await built(), MANIFEST_FILE), "utf8"), MANIFEST_FILE);
    for (const { file, length } of filesOf(manifest)) {
      const folder = await built();
      if (length > 0) {
        await truncate(join(folder, file), length - 1);
        expect(await damageOf(folder)).toEqual([`${file}: it was cut short`]);
      }
      await rm(join(folder, file));
      expect(await damageOf(folder)).toEqual([`${file}: it is missing`]);
    }
  });

  test("by adding, and by a folder in a file's place, is found", async () => {
    const manifest = parseManifest(await readFile(join(await built(), MANIFEST_FILE), "utf8"), MANIFEST_FILE);
    for (const { file, length } of filesOf(manifest)) {
      const folder = await built();
      await appendFile(join(folder, file), "!");
      expect(await damageOf(folder)).toEqual([`${file}: something was added to it`]);
      // Of an empty file nothing is read.
      if (length === 0) continue;
      await rm(join(folder, file));
      await mkdir(join(folder, file));
      expect(await damageOf(folder)).toEqual([expect.stringContaining(file)]);
      const opened = openArchive(openFolder(folder)).then((archive) => archive.close());
      await opened.catch((error) => expect(error).toBeInstanceOf(CommuniqueError));
    }
  });

  test("of a manifest that names another number of releases is found, and the other one is read", async () => {
    for (const name of [MANIFEST_FILE, FIRST]) {
      const folder = await built();
      const path = join(folder, name);
      await writeFile(path, (await readFile(path, "utf8")).replace('"releases": 3', '"releases": 4'));
      expect(await damageOf(folder)).toEqual([`${name}: it was changed after it was written`]);
      const archive = await openArchive(openFolder(folder));
      expect(archive.manifest.releases).toBe(3);
      await archive.close();
    }
  });
});
