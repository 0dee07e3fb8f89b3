/** What a reader may be about to type: people, topics, defined phrases and titles of the archive. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { wordsOf } from "../archive/abbreviation-keys.ts";
import type { Archive } from "../archive/archive.ts";
import type { StoredAbbreviation, StoredSuggestion } from "../archive/manifest.ts";
import { range } from "../range.ts";
import type { Span, Suggestion } from "../release.ts";
import { isRare } from "./corrections.ts";
import { NameBeginnings } from "./name-beginnings.ts";
import { isNear } from "./near-words.ts";
import { byDay, daysOf } from "./order.ts";

/** Titles get what names leave, and of the places no less. */
const TITLE_SHARE = 0.34;
/** Those named in most releases are found by all of their names, the many others by one. */
const PERSONS_WITH_ALIASES = 10_000;
/** A phrase that one release defines is its own. */
const FEWEST_DEFINITIONS = 2;

export interface Suggester {
  /**
   * The names in which each typed word begins a word, those in most releases first, then titles, the newest first. Where hardly
   * a release bears them, names that a slip of the pen may have been meant for as well.
   */
  suggest(query: string, limit: number): Suggestion[];
}

type Offer = Omit<StoredSuggestion, "names">;

/** Offers in the order of their use, to be found by their words. */
interface Offers {
  readonly beginnings: NameBeginnings;
  count(number: number): number;
  offer(number: number): Offer;
}

/** Of a published archive what it stores for this, in which no titles are. Time and memory: one pass over names, topics and titles. */
export async function createSuggester(archive: Archive): Promise<Suggester> {
  const { analyzer } = archive;
  const stored = await archive.suggestions();
  const all =
    stored === null
      ? await Promise.all([namedThings(archive).then((things) => offersOf(things, analyzer)), titleOffers(archive)])
      : [await offersOf(stored, analyzer)];

  return {
    suggest(query, limit) {
      const typed = wordsOf(query, analyzer);
      if (typed.length === 0) return [];
      const asTyped = all.map(({ beginnings, offer }) => beginnings.startingWith(typed, limit).map(offer));
      const isForgiving = isRare(uses(asTyped.flat()), archive.size);
      const [named = [], listed = []] = isForgiving
        ? all.map(({ beginnings, count, offer }) => beginnings.near(typed, limit, count).map(offer))
        : asTyped;
      const titlePlaces = Math.max(limit - named.length, Math.ceil(limit * TITLE_SHARE));
      const shown = [...named.slice(0, limit - Math.min(titlePlaces, listed.length)), ...listed.slice(0, titlePlaces)];
      return shown.map((one) => ({ ...one, highlights: typedIn(one.text, typed, isForgiving, analyzer) }));
    },
  };
}

function uses(offers: readonly Offer[]): number {
  return offers.reduce((sum, { count }) => sum + count, 0);
}

/** Persons, topics and phrases, those in most releases first. */
export async function namedThings(archive: Archive): Promise<StoredSuggestion[]> {
  const [{ column, nameOf, first }, topics, abbreviations] = await Promise.all([
    archive.persons(),
    archive.column("topics"),
    archive.allAbbreviations(),
  ]);
  const aliases = new Map((await first(PERSONS_WITH_ALIASES)).map((person) => [person.id, person.aliases]));
  const people = Array.from(column.counts(), (count, place): StoredSuggestion => {
    const value = column.value(place);
    const text = nameOf(value) ?? value;
    return { kind: "person", text, value, count, names: [text, ...(aliases.get(value) ?? [])] };
  });
  const phrases = phrasesOf(abbreviations, archive.analyzer);
  const topicCounts = topics.counts();
  const about = topics.values.map((topic, place): StoredSuggestion => {
    const key = wordsOf(topic, archive.analyzer).join(" ");
    const names = [topic, ...(phrases.get(key)?.names ?? [])];
    phrases.delete(key);
    return { kind: "topic", text: topic, value: topic, count: topicCounts[place] as number, names };
  });
  const frequent = [...phrases.values()].filter(({ count }) => count >= FEWEST_DEFINITIONS);
  return [...people, ...about, ...frequent].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** @param things in the order in which they are offered */
async function offersOf(things: readonly StoredSuggestion[], analyzer: Analyzer): Promise<Offers> {
  const beginnings = await NameBeginnings.of(
    analyzer,
    things.map(({ names }) => names),
  );
  const offers = things.map(({ names: _, ...offer }): Offer => offer);
  const offer = (number: number): Offer => offers[number] as Offer;
  return { beginnings, count: (number) => offer(number).count, offer };
}

/** Long forms with the short one that most releases give, by their words. */
function phrasesOf(abbreviations: readonly StoredAbbreviation[], analyzer: Analyzer): Map<string, StoredSuggestion> {
  const phrases = new Map<string, StoredSuggestion>();
  for (const { short, long, releases } of abbreviations.toSorted((a, b) => b.releases - a.releases)) {
    const key = wordsOf(long, analyzer).join(" ");
    const known = phrases.get(key) ?? { kind: "phrase", text: `${long} (${short})`, value: long, count: 0, names: [] };
    phrases.set(key, { ...known, count: known.count + releases, names: [...known.names, `${long} ${short}`] });
  }
  return phrases;
}

/** Titles, each once, those of the newest releases first. */
async function titleOffers(archive: Archive): Promise<Offers> {
  const [titles, days] = await Promise.all([archive.column("title"), daysOf(archive)]);
  const counts = titles.counts();
  const newest = new Map<number, number>();
  for (const doc of range(archive.size)) {
    const title = titles.first(doc);
    const known = newest.get(title);
    if (title >= 0 && (known === undefined || byDay(days, doc, known, 1) < 0)) newest.set(title, doc);
  }
  const docs = [...newest.values()].sort((a, b) => byDay(days, a, b, 1));
  const textOf = (doc: number): string => titles.value(titles.first(doc));
  const count = (number: number): number => counts[titles.first(docs[number] as number)] as number;
  return {
    beginnings: await NameBeginnings.of(
      archive.analyzer,
      docs.map((doc) => [textOf(doc)]),
    ),
    count,
    offer(number) {
      const doc = docs[number] as number;
      const value = days.ids.value(days.ids.first(doc));
      return { kind: "title", text: textOf(doc), value, count: count(number) };
    },
  };
}

/** Where the typed words stand in a name: as beginnings of its words, or as whole words where they are mistyped. */
function typedIn(text: string, typed: readonly string[], isForgiving: boolean, analyzer: Analyzer): Span[] {
  const spans: Span[] = [];
  const isMeant = (word: string): boolean => typed.some((one, i) => isNear(word, one, i === typed.length - 1));
  for (const { word, start, end } of analyzer.tokens(text, null)) {
    const beginning = typed.find((one) => word.startsWith(one));
    if (beginning === undefined && !(isForgiving && isMeant(word))) continue;
    if (start < (spans.at(-1)?.[1] ?? 0)) continue;
    // A word that folding makes longer or shorter is marked whole.
    const length = beginning !== undefined && word.length === end - start ? beginning.length : end - start;
    spans.push([start, start + length]);
  }
  return spans;
}
