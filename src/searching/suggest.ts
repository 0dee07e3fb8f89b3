/** What a reader may be about to type: people, topics, defined phrases and titles of the archive. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { wordsOf } from "../archive/abbreviation-keys.ts";
import type { Archive } from "../archive/archive.ts";
import type { StoredAbbreviation, StoredSuggestion } from "../archive/stored-records.ts";
import { range } from "../range.ts";
import type { Span, Suggestion } from "../release.ts";
import type { ArchiveNames } from "./archive-names.ts";
import { longestBeginnings } from "./beginnings.ts";
import { isRare } from "./corrections.ts";
import { find } from "./find.ts";
import { stepsOf } from "./find-options.ts";
import { LIMITS } from "./limits.ts";
import { NameBeginnings } from "./name-beginnings.ts";
import { isNear } from "./near-words.ts";
import { byDay, daysOf } from "./order.ts";
import { turns } from "./turns.ts";

/** Titles get what names leave, and of the places no less. */
const TITLE_SHARE = 0.34;
/** Those named in most releases are found by all of their names, the many others by one. */
const PERSONS_WITH_ALIASES = 10_000;
/** As many as a turn looks at. */
const PERSONS_AT_ONCE = 500;
/** What a person's other names count of his use: how often releases write each is not known, and most of them few do. */
const ALIAS_SHARE = 0.1;
/** Longer ones are names of several persons, or a sentence's. */
const LONGEST_ALIAS = 5;
/** In a large archive a name that so few releases have may be a slip, which some of them made. */
const FEW_USES = 10;
/** A phrase that one release defines is its own. */
const FEWEST_DEFINITIONS = 2;
/** As many as a reader is shown, who waits for them. */
const COUNTED_AT_ONCE = 10;

export interface Suggester {
  /**
   * The names in which each typed word begins a word, those in most releases first, then titles, the newest first. Where hardly
   * a release bears them, names that a slip of the pen may have been meant for as well.
   */
  suggest(query: string, limit: number): Promise<Suggestion[]>;
}

type Offer = Omit<StoredSuggestion, "names" | "worth">;

/** Offers in the order of their use, to be found by their words. */
interface Offers {
  readonly beginnings: NameBeginnings;
  /** By which those are weighed that are found. */
  worth(number: number): number;
  /** @param typed which of its names is shown besides, where it is not found by the first */
  offer(number: number, typed: Typed): Offer;
}

interface Typed {
  readonly words: readonly string[];
  /** Whether slips of the pen are forgiven. */
  readonly isForgiving: boolean;
}

/** Of a published archive what it stores for this, in which no titles are. Time and memory: one pass over names, topics and titles. */
export async function createSuggester(archive: Archive, names: ArchiveNames): Promise<Suggester> {
  const { analyzer } = archive;
  const stored = await archive.suggestions();
  const all = [await offersOf(stored ?? (await namedThings(archive)), analyzer)];
  // Not at once: the turns of both would come as one.
  if (stored === null) all.push(await titleOffers(archive));

  const counts = new Map<string, number>();
  /** Those that were not counted when the archive was published are when they are first shown. */
  const counted = async (one: Offer): Promise<Offer> => {
    if (one.kind !== "phrase" || stored !== null) return one;
    const count = counts.get(one.value) ?? (await phraseCount(archive, names, one));
    counts.set(one.value, count);
    return { ...one, count };
  };

  return {
    async suggest(query, limit) {
      const words = wordsOf(query, analyzer);
      if (words.length === 0) return [];
      const found = (typed: Typed): Offer[][] =>
        all.map(({ beginnings, worth, offer }) => {
          // A person may be found by his own name and by others.
          const most = 2 * limit;
          const numbers = typed.isForgiving
            ? beginnings.near(typed.words, most, worth)
            : beginnings.startingWith(typed.words, most);
          return onceEach(numbers.map((number) => offer(number, typed))).slice(0, limit);
        });
      let typed: Typed = { words: longestBeginnings(words), isForgiving: false };
      let offers = found(typed);
      if (words.length <= LIMITS.mistyped && mayBeSlip(uses(offers.flat()), archive.size)) {
        typed = { words, isForgiving: true };
        offers = found(typed);
      }
      const [named = [], listed = []] = offers;
      const titlePlaces = Math.max(limit - named.length, Math.ceil(limit * TITLE_SHARE));
      const shown = [...named.slice(0, limit - Math.min(titlePlaces, listed.length)), ...listed.slice(0, titlePlaces)];
      const suggestions: Suggestion[] = [];
      // Each count may be a search, and the turns of those that are begun at once come as one.
      const step = stepsOf({ timeout: Number.POSITIVE_INFINITY });
      for (let from = 0; from < shown.length; from += COUNTED_AT_ONCE) {
        const some = await Promise.all(shown.slice(from, from + COUNTED_AT_ONCE).map(counted));
        suggestions.push(...some.map((one) => ({ ...one, highlights: typedIn(one.text, typed, analyzer) })));
        await step();
      }
      return suggestions;
    },
  };
}

/** How many releases a phrase finds: more write it than those that define its short form, by which phrases are known. */
export async function phraseCount(
  archive: Archive,
  names: ArchiveNames,
  { value, count }: Pick<Offer, "value" | "count">,
): Promise<number> {
  const { total } = await find(archive, names, `"${value}"`, { match: "all", limit: 0, facets: false });
  return total ?? count;
}

/** In a small archive what one release has is no slip. */
function mayBeSlip(used: number, releases: number): boolean {
  return isRare(used, releases) || (isRare(1, releases) && used < FEW_USES);
}

/** The first of each thing. */
function onceEach(offers: readonly Offer[]): Offer[] {
  const keys = new Set<string>();
  return offers.filter(({ kind, value }) => keys.size < keys.add(`${kind} ${value}`).size);
}

function uses(offers: readonly Offer[]): number {
  return offers.reduce((sum, { count }) => sum + count, 0);
}

/** Persons and topics with the releases that have them, phrases with those that define them; those in most first. */
export async function namedThings(archive: Archive): Promise<StoredSuggestion[]> {
  const [{ column, nameOf, slice }, topics, abbreviations] = await Promise.all([
    archive.persons(),
    archive.column("topics"),
    archive.allAbbreviations(),
  ]);
  const turn = turns();
  const aliases = new Map<string, readonly string[]>();
  for (let from = 0; from < PERSONS_WITH_ALIASES; from += PERSONS_AT_ONCE)
    for (const person of await slice(from, from + PERSONS_AT_ONCE)) {
      aliases.set(person.id, person.aliases);
      await turn();
    }
  const people: StoredSuggestion[] = [];
  for (const [place, count] of column.counts().entries()) {
    const value = column.value(place);
    const text = nameOf(value) ?? value;
    people.push({ kind: "person", text, value, count, names: [text, ...(aliases.get(value) ?? [])] });
    await turn();
  }
  const phrases = await phrasesOf(abbreviations, archive.analyzer);
  const topicCounts = topics.counts();
  const about: StoredSuggestion[] = [];
  for (const [place, topic] of topics.values.entries()) {
    const key = wordsOf(topic, archive.analyzer).join(" ");
    const names = [topic, ...(phrases.get(key)?.names ?? [])];
    phrases.delete(key);
    about.push({ kind: "topic", text: topic, value: topic, count: topicCounts[place] as number, names });
    await turn();
  }
  const frequent = [...phrases.values()].filter(({ count }) => count >= FEWEST_DEFINITIONS);
  return [...people, ...about, ...frequent].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** A thing with the names by which it is found that count alike. */
interface Entry {
  readonly offer: Offer;
  readonly names: readonly string[];
  readonly worth: number;
  /** Whether these names are none that it is shown by. */
  readonly isAlias: boolean;
}

async function offersOf(things: readonly StoredSuggestion[], analyzer: Analyzer): Promise<Offers> {
  const entries = things.flatMap(entriesOf).sort((a, b) => b.worth - a.worth);
  const beginnings = await NameBeginnings.of(
    analyzer,
    entries.map(({ names }) => names),
  );
  const entry = (number: number): Entry => entries[number] as Entry;
  return {
    beginnings,
    worth: (number) => entry(number).worth,
    offer(number, typed) {
      const { offer, names, isAlias } = entry(number);
      const name = isAlias ? names.find((one) => isFoundBy(one, typed, analyzer)) : undefined;
      return name === undefined ? offer : { ...offer, text: `${offer.text} (${name})` };
    },
  };
}

/** A person's own name is one, his others are another. */
function entriesOf({ names, worth, ...offer }: StoredSuggestion): Entry[] {
  const { count, text } = offer;
  if (offer.kind !== "person") return [{ offer, names, worth: worth ?? count, isAlias: false }];
  const aliases = names.filter((name) => name !== text && name.split(/\s+/).length <= LONGEST_ALIAS);
  const own = { offer, names: [text], worth: count, isAlias: false };
  return aliases.length === 0 ? [own] : [own, { offer, names: aliases, worth: count * ALIAS_SHARE, isAlias: true }];
}

/** Whether each typed word begins a word of a name, or nearly is one. */
function isFoundBy(name: string, { words, isForgiving }: Typed, analyzer: Analyzer): boolean {
  const own = wordsOf(name, analyzer);
  return words.every((typed, i) =>
    own.some((word) => word.startsWith(typed) || (isForgiving && isNear(word, typed, i === words.length - 1))),
  );
}

/** Long forms with the short one that most releases give, by their words. */
async function phrasesOf(
  abbreviations: readonly StoredAbbreviation[],
  analyzer: Analyzer,
): Promise<Map<string, StoredSuggestion>> {
  const phrases = new Map<string, StoredSuggestion>();
  const turn = turns();
  for (const { short, long, releases } of abbreviations.toSorted((a, b) => b.releases - a.releases)) {
    const key = wordsOf(long, analyzer).join(" ");
    const known = phrases.get(key) ?? { kind: "phrase", text: `${long} (${short})`, value: long, count: 0, names: [] };
    phrases.set(key, { ...known, count: known.count + releases, names: [...known.names, `${long} ${short}`] });
    await turn();
  }
  return phrases;
}

/** Titles, each once, those of the newest releases first. */
async function titleOffers(archive: Archive): Promise<Offers> {
  const [titles, days] = await Promise.all([archive.column("title"), daysOf(archive)]);
  const counts = titles.counts();
  const newest = new Map<number, number>();
  const turn = turns();
  for (const doc of range(archive.size)) {
    const title = titles.first(doc);
    const known = newest.get(title);
    if (title >= 0 && (known === undefined || byDay(days, doc, known, 1) < 0)) newest.set(title, doc);
    await turn();
  }
  const docs = [...newest.values()].sort((a, b) => byDay(days, a, b, 1));
  const textOf = (doc: number): string => titles.value(titles.first(doc));
  const count = (number: number): number => counts[titles.first(docs[number] as number)] as number;
  return {
    // One by one, since each text is made for it.
    beginnings: await NameBeginnings.of(archive.analyzer, oneName(docs, textOf)),
    worth: count,
    offer(number) {
      const doc = docs[number] as number;
      const value = days.ids.value(days.ids.first(doc));
      return { kind: "title", text: textOf(doc), value, count: count(number) };
    },
  };
}

function* oneName(docs: readonly number[], textOf: (doc: number) => string): Generator<readonly string[]> {
  for (const doc of docs) yield [textOf(doc)];
}

/** Where the typed words stand in a name: as beginnings of its words, or as whole words where they are mistyped. */
function typedIn(text: string, { words, isForgiving }: Typed, analyzer: Analyzer): Span[] {
  const spans: Span[] = [];
  const isMeant = (word: string): boolean => words.some((one, i) => isNear(word, one, i === words.length - 1));
  for (const { word, start, end } of analyzer.tokens(text, null)) {
    const beginning = words.find((one) => word.startsWith(one));
    if (beginning === undefined && !(isForgiving && isMeant(word))) continue;
    if (start < (spans.at(-1)?.[1] ?? 0)) continue;
    // A word that folding makes longer or shorter is marked whole.
    const length = beginning !== undefined && word.length === end - start ? beginning.length : end - start;
    spans.push([start, start + length]);
  }
  return spans;
}
