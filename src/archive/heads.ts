/**
 * What opening reads of the files of an archive, their ends, once more in one file: from afar an archive that has it opens with two
 * requests. See FORMAT.md, "Published archives".
 */
import { CommuniqueError } from "../errors.ts";
import { crc32 } from "./crc32.ts";
import { inflated } from "./inflated.ts";
import type { Section } from "./manifest.ts";
import { once } from "./once.ts";
import type { Source } from "./source.ts";

export interface Heads extends Section {
  /** By file, how many of its last bytes it holds; they stand one after the other in this order, deflated together. */
  readonly ends: Readonly<Record<string, number>>;
  /** Of its bytes. */
  readonly crc32: number;
}

/** A source that takes the ends of files from `heads`. @param files of the archive, with their lengths */
export function withHeads(source: Source, heads: Heads | undefined, files: readonly Section[]): Source {
  if (heads === undefined) return source;
  const lengths = new Map(files.map(({ file, length }) => [file, length]));
  const places = new Map<string, { readonly offset: number; readonly at: number }>();
  let at = 0;
  for (const [file, bytes] of Object.entries(heads.ends)) {
    places.set(file, { offset: (lengths.get(file) ?? 0) - bytes, at });
    at += bytes;
  }
  const whole = once(async () => {
    const deflated = await source.readRange(heads.file, 0, heads.length);
    if (crc32(deflated) !== heads.crc32)
      throw new CommuniqueError("ARCHIVE_DAMAGED", `${heads.file} is damaged. Copy it again, or export again.`);
    return inflated(deflated, source.inflate);
  });
  return {
    ...source,
    endBytes: (file) => heads.ends[file],
    async readRange(file, offset, length) {
      const place = places.get(file);
      if (place === undefined || offset < place.offset) return source.readRange(file, offset, length);
      const from = place.at + offset - place.offset;
      return (await whole()).slice(from, from + length);
    },
  };
}
