/**
 * Which topics of the releases are worth showing in their archive. Given subjects and concepts of a thesaurus are; a phrase found
 * in a text is where several releases have it and it is not what every release of a source says (letterheads, mottoes). Writings
 * that differ in case, plural or hyphen are one topic.
 */
import { fold } from "../analysis/normalize.ts";
import type { StoredAbbreviation } from "../archive/manifest.ts";
import type { Release, Topic } from "../release.ts";

/** A phrase that at least this share of a source's releases have is its letterhead's; asked of so many releases. */
const BOILERPLATE_SHARE = 0.25;
const SOURCE_RELEASES = 12;
/** A phrase that stands in the last part of the texts alone is their footer's; asked of so many releases. */
const FOOTER_PLACE = 0.85;
const FOOTER_RELEASES = 3;
/** A given subject or concept weighs as so many phrases. */
const SURE_WEIGHT = 1_000_000;

interface Gathered {
  releases: number;
  /** Releases that were given it or have it as a concept. */
  sure: number;
  /** Releases whose first mention stands in the last part of the text. */
  late: number;
  /** The source of the first release. */
  readonly source: string;
  /** Releases by source; null while there is one source, as with most topics. */
  bySource: Map<string, number> | null;
}

/** One way to write a topic. */
interface Writing {
  readonly key: string;
  /** In how many releases it is the first writing of its key; given subjects and concepts win over phrases. */
  weight: number;
}

/** Gathers the topics of releases as they go by. Memory: the distinct topics, and their numbers by release. */
export class TopicTable {
  /** By key. */
  readonly #topics: Map<string, Gathered> = new Map();
  /** By name. */
  readonly #writings: Map<string, Writing> = new Map();
  readonly #releases: string[][] = [];
  readonly #sources: Map<string, number> = new Map();

  add(release: Pick<Release, "topics" | "path" | "text">): void {
    const source = release.path.split("/").slice(0, -1).join("/");
    this.#sources.set(source, (this.#sources.get(source) ?? 0) + 1);
    const keys = new Set<string>();
    for (const topic of release.topics) {
      const writing = this.#writing(topic.name);
      const { key } = writing;
      if (key === "" || keys.has(key)) continue;
      keys.add(key);
      writing.weight += topic.source === "text" ? 1 : SURE_WEIGHT;
      this.#gather(key, topic, source, release.text.length);
    }
    this.#releases.push([...keys]);
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
    const names = new Map<string, string>();
    for (const [key, topic] of this.#topics) {
      const long = topic.sure === 0 ? (longs.get(key) ?? null) : null;
      const other = long === null ? undefined : written.get(topicKey(long));
      if (this.#isWorthShowing(topic)) names.set(key, other ?? long ?? written.get(key) ?? "");
    }
    return this.#releases.map((keys) => [...new Set(keys.flatMap((key) => names.get(key) ?? []))]);
  }

  #writing(name: string): Writing {
    let writing = this.#writings.get(name);
    if (writing === undefined) {
      writing = { key: topicKey(name), weight: 0 };
      this.#writings.set(name, writing);
    }
    return writing;
  }

  #gather(key: string, topic: Topic, source: string, length: number): void {
    let gathered = this.#topics.get(key);
    if (gathered === undefined) {
      gathered = { releases: 0, sure: 0, late: 0, source, bySource: null };
      this.#topics.set(key, gathered);
    }
    if (gathered.source !== source) gathered.bySource ??= new Map([[gathered.source, gathered.releases]]);
    gathered.bySource?.set(source, (gathered.bySource.get(source) ?? 0) + 1);
    gathered.releases++;
    if (topic.source !== "text") gathered.sure++;
    if ((topic.mentions[0]?.[0] ?? 0) >= length * FOOTER_PLACE) gathered.late++;
  }

  /** For each key the writing of most releases; by code units where two are equal. */
  #names(): Map<string, string> {
    const best = new Map<string, { name: string; weight: number }>();
    for (const [name, { key, weight }] of this.#writings) {
      if (weight === 0) continue;
      const known = best.get(key);
      if (known === undefined || weight > known.weight || (weight === known.weight && name < known.name))
        best.set(key, { name, weight });
    }
    return new Map(Array.from(best, ([key, { name }]) => [key, name]));
  }

  #isWorthShowing({ sure, releases, late, source: first, bySource }: Gathered): boolean {
    if (sure > 0) return true;
    if (releases < this.#fewest() || (releases >= FOOTER_RELEASES && late === releases)) return false;
    for (const [source, count] of bySource ?? [[first, releases] as const]) {
      const all = this.#sources.get(source) ?? 0;
      if (all >= SOURCE_RELEASES && count >= all * BOILERPLATE_SHARE) return false;
    }
    return true;
  }

  /** A phrase of a single release tells nothing in a large archive. */
  #fewest(): number {
    const { length } = this.#releases;
    return length < 10 ? 1 : length < 2_000 ? 2 : 3;
  }
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
