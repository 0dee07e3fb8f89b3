/** Whose names readers may type: a segment in which whole names find the releases that name the person, whatever they call him. */
import { NAMES_FIELD, nameKey } from "../archive/name-keys.ts";
import { SegmentBuilder } from "../archive/segment-builder.ts";
import { segmentBytes } from "../archive/segment-writer.ts";
import type { PersonEntry } from "../release.ts";
import { UNSTEMMED } from "./unstemmed.ts";

/**
 * @param persons of the archive
 * @param resolution for each release, for each person of its list, a place in `persons`, -1 for none
 */
export function namedBytes(
  persons: readonly Pick<PersonEntry, "name" | "aliases">[],
  resolution: readonly (readonly number[])[],
): Generator<Uint8Array> {
  const builder = new SegmentBuilder([NAMES_FIELD], { [NAMES_FIELD]: ["persons"] });
  const names = persons.map((person) => keysOf(person).map((key) => builder.numberOf(key)));
  for (const row of resolution) {
    let from = 0;
    for (const [label, number] of row.entries()) {
      const own = names[number] ?? [];
      for (const name of own) builder.word(name);
      const end = from + own.length;
      if (own.length > 0) builder.span("persons", { label, from, end });
      from = end;
    }
    builder.endField();
  }
  return segmentBytes(builder.parts());
}

/**
 * The names of several words that somebody bears besides others, each once; none where all releases call him by the same. One that
 * shares no word with the first is no name (`First Lady`).
 */
function keysOf({ name, aliases }: Pick<PersonEntry, "name" | "aliases">): string[] {
  const first = nameKey(name, UNSTEMMED).split(" ");
  const keys = new Set([name, ...aliases].map((one) => nameKey(one, UNSTEMMED)));
  if (keys.size < 2) return [];
  return [...keys].filter((key) => {
    const words = key.split(" ");
    return words.length > 1 && words.some((word) => first.includes(word));
  });
}
