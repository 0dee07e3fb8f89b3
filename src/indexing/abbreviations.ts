/** The abbreviations that an archive's releases define, each with how many of them do; one short form may have several long ones. */
import { fold } from "../analysis/normalize.ts";
import type { StoredAbbreviation } from "../archive/stored-records.ts";
import type { Release } from "../release.ts";

interface Gathered {
  readonly shorts: Map<string, number>;
  readonly longs: Map<string, number>;
  releases: number;
}

export class AbbreviationTable {
  readonly #definitions: Map<string, Gathered> = new Map();

  add(release: Pick<Release, "abbreviations">): void {
    const seen = new Set<string>();
    for (const { short, long } of release.abbreviations) {
      const key = `${keyOf(short)}\n${keyOf(long)}`;
      let gathered = this.#definitions.get(key);
      if (gathered === undefined) {
        gathered = { shorts: new Map(), longs: new Map(), releases: 0 };
        this.#definitions.set(key, gathered);
      }
      if (!seen.has(key)) gathered.releases++;
      seen.add(key);
      gathered.shorts.set(short, (gathered.shorts.get(short) ?? 0) + 1);
      gathered.longs.set(long, (gathered.longs.get(long) ?? 0) + 1);
    }
  }

  /** By short form; the long form that most releases give first. */
  entries(): StoredAbbreviation[] {
    const entries = Array.from(this.#definitions.values(), ({ shorts, longs, releases }) => ({
      short: most(shorts),
      long: most(longs),
      releases,
    }));
    return entries.sort(
      (a, b) => compare(keyOf(a.short), keyOf(b.short)) || b.releases - a.releases || compare(a.long, b.long),
    );
  }
}

/** With others that no release has to define: those that none does, behind those of the releases. */
export function withKnown(
  entries: readonly StoredAbbreviation[],
  known: readonly Pick<StoredAbbreviation, "short" | "long">[],
): StoredAbbreviation[] {
  const defined = new Set(entries.map(({ short, long }) => `${keyOf(short)}\n${keyOf(long)}`));
  const others = known.filter(({ short, long }) => !defined.has(`${keyOf(short)}\n${keyOf(long)}`));
  return [...entries, ...others.map((one) => ({ ...one, releases: 0 }))];
}

/** Letters and digits, folded; a plural as its singular. */
function keyOf(form: string): string {
  const bare = fold(form.replace(/(?<=\p{Lu})s$/u, "")).replace(/[^\p{L}\p{M}\p{N}&]+/gu, "");
  return /\s/.test(form) ? bare.replace(/(?<=[^s])s$/, "") : bare;
}

function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
