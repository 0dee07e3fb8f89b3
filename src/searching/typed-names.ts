/** Names of persons among the plain words of a query: `Fumio Kishida`, or `Kishida, Fumio`, finds what names him, be it as Minister Kishida alone. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { NAMES_FIELD } from "../archive/name-keys.ts";
import type { Release, Span } from "../release.ts";
import { isWhole, type PlainWord, plainRuns, type RunWords, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";

/** Longer names are typed by nobody. */
const MOST_WORDS = 5;

/** The spans that say whose each name is. */
const PERSON_SPANS = "persons";

export interface TypedName {
  /** By which it is looked up, see `name-keys.ts`. */
  readonly key: string;
  /** Whose words they are. */
  readonly clauses: ReadonlySet<Clause>;
  /** Releases that name somebody who bears it. */
  readonly docs: BitSet;
}

/** The names that words side by side are, the longest of those that begin first; below negations too. */
export async function typedNames(
  clauses: readonly Clause[],
  { named, analyzer }: Archive,
  language: string | null,
): Promise<TypedName[]> {
  const found: TypedName[] = [];
  for (const run of plainRuns(clauses)) {
    const words = wordsOfRun(run, analyzer, language);
    const bearers = await bearersOf(words, named);
    // Where spans stand comes while it is looked which releases match; whatever is wrong is told when they are asked for.
    if (bearers.size > 0) named.spans(NAMES_FIELD, PERSON_SPANS, []).catch(() => undefined);
    for (let at = 0; at < words.words.length; ) {
      const name = lengths(at, words)
        .flatMap((length) => keysAt(words, at, length).map((key) => ({ key, length })))
        .find(({ key }) => bearers.has(key));
      if (name !== undefined) {
        const owners = new Set<PlainWord>(words.owners.slice(at, at + name.length));
        found.push({ key: name.key, clauses: owners, docs: bearers.get(name.key) as BitSet });
      }
      at += name?.length ?? 1;
    }
  }
  return found;
}

/** Of what may be a name, the releases that name somebody who bears it, if any do. */
async function bearersOf(words: RunWords, named: Archive["named"]): Promise<ReadonlyMap<string, BitSet>> {
  const keys = new Set(
    words.words.flatMap((_, at) => lengths(at, words).flatMap((length) => keysAt(words, at, length))),
  );
  const docs = await Promise.all(
    Array.from(keys, async (key) => [key, await named.holders({ terms: [key], prefix: false }, null)] as const),
  );
  return new Map(docs.filter(([, holders]) => holders.count > 0));
}

/** How many words a name may have that begins at a place, the most first. */
function lengths(at: number, words: RunWords): number[] {
  const found: number[] = [];
  for (let length = MOST_WORDS; length > 1; length--) if (isWhole(words, at, length)) found.push(length);
  return found;
}

/**
 * The names that words may be: in the order typed, or the family name first, where a comma follows that (`Varnholt, Ilsa`) or
 * nothing else is typed beside the name.
 */
function keysAt({ words, commas }: RunWords, at: number, length: number): string[] {
  const typed = words.slice(at, at + length);
  const comma = commas.slice(at, at + length - 1).indexOf(true);
  const family = comma >= 0 ? comma + 1 : Number(length === words.length);
  const turned = [...typed.slice(family), ...typed.slice(0, family)];
  return family === 0 ? [typed.join(" ")] : [typed.join(" "), turned.join(" ")];
}

/**
 * Where releases name the bearers of a name, whatever they call them.
 *
 * @param releases which may be on their way
 * @returns for each release, in their order
 */
export async function mentionsOf(
  { key }: TypedName,
  { named, size }: Archive,
  numbers: readonly number[],
  releases: Promise<readonly Pick<Release, "people">[]>,
): Promise<Span[][]> {
  const [[places], spans, shown] = await Promise.all([
    named.places([{ terms: [key], prefix: false }], [NAMES_FIELD], BitSet.of(size, numbers)),
    named.spans(NAMES_FIELD, PERSON_SPANS, numbers),
    releases,
  ]);
  return numbers.map((doc, i) => {
    const own = [...(places?.get(doc) ?? [])];
    const bearers = (spans[i] ?? []).filter(({ from, end }) => own.some((place) => from <= place && place < end));
    return bearers.flatMap(({ label }) => shown[i]?.people[label]?.mentions ?? []);
  });
}
