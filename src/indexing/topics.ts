/**
 * Which topics of the releases are worth showing in their archive. Given subjects and concepts of a thesaurus are; a phrase found
 * in a text is where several releases have it and it is not what every release of a source says (letterheads, mottoes). Writings
 * that differ in case, plural or hyphen are one topic.
 */
import { fold } from "../analysis/normalize.ts";
import { NumberList } from "../archive/number-list.ts";
import type { StoredAbbreviation } from "../archive/stored-records.ts";
import type { Release, Topic } from "../release.ts";

/** A phrase that at least this share of a source's releases have is its letterhead's; asked of so many releases. */
const BOILERPLATE_SHARE = 0.25;
const SOURCE_RELEASES = 12;
/** A phrase that stands in the last part of the texts alone is their footer's; asked of so many releases. */
const FOOTER_PLACE = 0.85;
const FOOTER_RELEASES = 3;
/** A given subject or concept weighs as so many phrases. */
const SURE_WEIGHT = 1_000_000;

/**
 * Gathers the topics of releases as they go by. Topics, their writings and sources are numbered as they come; what is counted of them stands
 * in flat arrays, since a large archive has a million.
 *
 * Memory: the distinct topics and writings, and the topics' numbers by release.
 */
export class TopicTable {
  /** By key. */
  readonly #topics: Map<string, number> = new Map();
  /** By topic: its releases. */
  readonly #counts: NumberList = new NumberList();
  /** Those that were given it or have it as a concept. */
  readonly #sure: NumberList = new NumberList();
  /** Those whose first mention stands in the last part of the text. */
  readonly #late: NumberList = new NumberList();
  /** The source of the first. */
  readonly #firstSource: NumberList = new NumberList();
  /** How many each source has, of the topics that several have. */
  readonly #bySource: Map<number, Map<number, number>> = new Map();

  /** By name. */
  readonly #writings: Map<string, number> = new Map();
  /** By writing: its topic, and in how many releases it is the topic's first writing, a given subject or concept, or a phrase. */
  readonly #topicOf: NumberList = new NumberList();
  readonly #given: NumberList = new NumberList();
  readonly #found: NumberList = new NumberList();

  readonly #sources: Map<string, number> = new Map();
  /** By source: its releases. */
  readonly #releasesOf: NumberList = new NumberList();

  /** The topics of one release after the other, and where each one's end. */
  readonly #ofReleases: NumberList = new NumberList();
  readonly #ends: NumberList = new NumberList();

  add(release: Pick<Release, "topics" | "path" | "text">): void {
    const source = numberOf(release.path.split("/").slice(0, -1).join("/"), this.#sources, this.#releasesOf);
    increment(this.#releasesOf, source);
    const seen = new Set<number>();
    for (const topic of release.topics) {
      const writing = this.#writing(topic.name);
      const number = this.#topicOf.at(writing);
      if (number === NO_TOPIC || seen.has(number)) continue;
      seen.add(number);
      this.#ofReleases.push(number);
      increment(topic.source === "text" ? this.#found : this.#given, writing);
      this.#gather(number, topic, source, release.text.length);
    }
    this.#ends.push(this.#ofReleases.length);
  }

  /**
   * The names of the topics that each release shows, in the order in which they were added.
   *
   * @param abbreviations of the archive, the commonest first: a phrase that is a short form is the topic of its long form
   */
  shown(abbreviations: readonly StoredAbbreviation[]): readonly (readonly string[])[] {
    const longs = new Map<string, string>();
    for (const { short, long } of abbreviations) if (!longs.has(topicKey(short))) longs.set(topicKey(short), long);
    const written = this.#names();
    const names: (string | undefined)[] = [];
    for (const [key, topic] of this.#topics) {
      const long = this.#sure.at(topic) === 0 ? (longs.get(key) ?? null) : null;
      const other = long === null ? undefined : written[this.#topics.get(topicKey(long)) ?? NO_TOPIC];
      if (this.#isWorthShowing(topic)) names[topic] = other ?? long ?? written[topic] ?? "";
    }
    return Array.from({ length: this.#ends.length }, (_, release) => {
      const start = release === 0 ? 0 : this.#ends.at(release - 1);
      const topics = this.#ofReleases.view().subarray(start, this.#ends.at(release));
      return [...new Set(Array.from(topics, (topic) => names[topic]))].filter((name) => name !== undefined);
    });
  }

  #writing(name: string): number {
    let writing = this.#writings.get(name);
    if (writing === undefined) {
      writing = numberOf(name, this.#writings, this.#given, this.#found);
      const key = topicKey(name);
      this.#topicOf.push(key === "" ? NO_TOPIC : this.#topic(key));
    }
    return writing;
  }

  #gather(number: number, topic: Topic, source: number, length: number): void {
    const releases = this.#counts.at(number);
    if (releases === 0) this.#firstSource.set(number, source);
    const first = this.#firstSource.at(number);
    if (first !== source && !this.#bySource.has(number)) this.#bySource.set(number, new Map([[first, releases]]));
    const bySource = this.#bySource.get(number);
    bySource?.set(source, (bySource.get(source) ?? 0) + 1);
    increment(this.#counts, number);
    if (topic.source !== "text") increment(this.#sure, number);
    if ((topic.mentions[0]?.[0] ?? 0) >= length * FOOTER_PLACE) increment(this.#late, number);
  }

  #topic(key: string): number {
    return numberOf(key, this.#topics, this.#counts, this.#sure, this.#late, this.#firstSource);
  }

  /** For each topic the writing of most releases; by code units where two are equal. */
  #names(): (string | undefined)[] {
    const names: string[] = [];
    const weights: number[] = [];
    for (const [name, writing] of this.#writings) {
      const weight = SURE_WEIGHT * this.#given.at(writing) + this.#found.at(writing);
      if (weight === 0) continue;
      const topic = this.#topicOf.at(writing);
      const [known, most] = [names[topic], weights[topic] ?? 0];
      if (known !== undefined && (weight < most || (weight === most && name > known))) continue;
      names[topic] = name;
      weights[topic] = weight;
    }
    return names;
  }

  #isWorthShowing(topic: number): boolean {
    if (this.#sure.at(topic) > 0) return true;
    const releases = this.#counts.at(topic);
    if (releases < this.#fewest() || (releases >= FOOTER_RELEASES && this.#late.at(topic) === releases)) return false;
    for (const [source, count] of this.#bySource.get(topic) ?? [[this.#firstSource.at(topic), releases] as const]) {
      const all = this.#releasesOf.at(source);
      if (all >= SOURCE_RELEASES && count >= all * BOILERPLATE_SHARE) return false;
    }
    return true;
  }

  /** A phrase of a single release tells nothing in a large archive. */
  #fewest(): number {
    const { length } = this.#ends;
    return length < 10 ? 1 : length < 2_000 ? 2 : 3;
  }
}

/** The topic of a writing without letters and digits. */
const NO_TOPIC = 0xffffffff;

/** The number of a text, from 0 in the order in which they come. @param lists of each a further 0 for a new one */
function numberOf(text: string, numbers: Map<string, number>, ...lists: readonly NumberList[]): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(text, number);
  for (const list of lists) list.push(0);
  return number;
}

function increment(counts: NumberList, place: number): void {
  counts.set(place, counts.at(place) + 1);
}

/** The same for writings that differ in case, accents, plural, hyphens or spaces. */
export function topicKey(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) =>
      /[^siu]s$/.test(word) && word.length > 3 ? word.replace(/(?:ies|s)$/, (end) => (end === "ies" ? "y" : "")) : word,
    )
    .join("");
}
