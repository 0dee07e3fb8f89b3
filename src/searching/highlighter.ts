/** What to light up in a field of a release: exactly what made it match. */
import type { Token } from "../analysis/analyzer.ts";
import type { Span } from "../release.ts";
import type { LookedUp } from "./look-up.ts";
import { positiveNears, positiveWords, speakingGroups } from "./look-up.ts";
import type { NearMeaning, NearText, nearPlaces } from "./near-places.ts";
import type { Clause, NearClause } from "./query.ts";
import { isWord, placesOf, type QueryWord, type WordGroup } from "./words.ts";

/** A place that matched, and which word of the query (by number) it stands for. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Where a query's parts count, besides its words. */
export interface HighlightScope {
  /** Clauses that count only in these places of the text. Default none. */
  readonly within?: ReadonlyMap<Clause, readonly Span[]>;
  /** Where those are named whose names the words of clauses are, and what filters ask for. */
  readonly mentions: readonly { readonly clause: Clause; readonly spans: readonly Span[] }[];
  /** Of a query with a NEAR. */
  readonly near?: {
    /** Ids of those whom its persons mean. */
    readonly persons: NearMeaning["persons"];
    /** Who and which dates are named in the text. */
    readonly named: NearText["named"];
    /** Handed in, since most queries have none. */
    readonly placesOf: typeof nearPlaces;
  };
}

/** Finds the places of one query's words in the fields of one hit. */
export class Highlighter {
  readonly #lookedUp: LookedUp;
  readonly #scope: HighlightScope;
  readonly #nears: readonly NearClause[];
  readonly #groups: readonly WordGroup[];
  /** Where alone a word counts, which is in the text. */
  readonly #within: ReadonlyMap<QueryWord, readonly Span[]>;
  readonly #numbers: ReadonlyMap<QueryWord, number>;
  /** Of clauses that have no words. */
  readonly #wordless: ReadonlyMap<Clause, number>;
  /** The terms by which words that were continued were found, to those words. */
  readonly #expansions: ReadonlyMap<string, QueryWord>;
  /** Of each group, the terms that its words stand for; null where more than these do. */
  readonly #terms: ReadonlyMap<WordGroup, ReadonlySet<string> | null>;

  /** @param foundBy terms of the index that the release was found by */
  constructor(clauses: readonly Clause[], lookedUp: LookedUp, foundBy: readonly string[], scope: HighlightScope) {
    this.#lookedUp = lookedUp;
    this.#scope = scope;
    this.#nears = positiveNears(clauses);
    const groups = speakingGroups(clauses, lookedUp);
    const near = new Set(positiveWords(this.#nears).flatMap((clause) => lookedUp.groups.get(clause) ?? []));
    const words = groups.flatMap((group) => group.words);
    const numbers = new Map(words.map((word, i): [QueryWord, number] => [word, i]));
    const others = new Set<WordGroup>();
    for (const group of groups)
      for (const other of group.alternatives) {
        others.add(other);
        // Another wording stands for the first of the words that it replaces.
        const number = numbers.get(group.words[0] as QueryWord) ?? 0;
        for (const word of other.words) if (!numbers.has(word)) numbers.set(word, number);
      }
    const nearOthers = new Set([...near].flatMap((group) => group.alternatives));
    this.#groups = [...groups, ...others].filter((group) => !near.has(group) && !nearOthers.has(group));
    this.#numbers = numbers;
    const wordless = scope.mentions.flatMap(({ clause }) => (lookedUp.groups.has(clause) ? [] : clause));
    this.#wordless = new Map(wordless.map((clause, i) => [clause, numbers.size + 1 + i]));
    this.#within = new Map(
      positiveWords(clauses).flatMap((clause) => {
        const spans = scope.within?.get(clause);
        const group = lookedUp.groups.get(clause);
        if (spans === undefined || group === undefined) return [];
        const standing = [group, ...group.alternatives].flatMap((one) => one.words);
        return standing.map((word): [QueryWord, readonly Span[]] => [word, spans]);
      }),
    );
    this.#expansions = expansions(words, foundBy);
    this.#terms = new Map(this.#groups.map((group) => [group, termsOf(group)]));
  }

  /** The terms of tokens that may be ones to light up; null where that depends on their neighbours or their form. */
  get wanted(): ReadonlySet<string> | null {
    if (this.#nears.length > 0 || this.#groups.some(({ adjacent }) => adjacent)) return null;
    const wanted = new Set(this.#expansions.keys());
    for (const terms of this.#terms.values()) {
      if (terms === null) return null;
      for (const term of terms) wanted.add(term);
    }
    return wanted;
  }

  /** @param tokens all, or those that are wanted @param field title-only clauses light up nothing elsewhere, quoted words nothing but in the text */
  matches(tokens: readonly Token[], field: "title" | "text" | "names"): Match[] {
    const found: Match[] = [];
    const add = (token: Token, word: QueryWord): void => {
      const within = this.#within.get(word);
      if (within !== undefined && (field !== "text" || !isWithin(token, within))) return;
      found.push({ ...spanOf(token, word), word: this.#numbers.get(word) ?? 0 });
    };
    for (const group of this.#groups) {
      if (group.field === "title" && field !== "title") continue;
      if (group.adjacent) {
        for (const place of placesOf(group, tokens))
          group.words.forEach((word, i) => {
            const token = tokens[place + i];
            if (token !== undefined) add(token, word);
          });
      } else {
        const terms = this.#terms.get(group) ?? null;
        for (const token of tokens) {
          // Most are no word of the query's.
          if (terms !== null && !terms.has(token.term)) continue;
          for (const word of group.words) if (isWord(token, word)) add(token, word);
        }
      }
    }
    if (field === "text")
      for (const { clause, spans } of this.#scope.mentions)
        for (const [start, end] of spans) found.push({ start, end, word: this.#numberOf(clause) });
    if (field !== "names") for (const near of this.#nears) this.#addNear(near, tokens, field, found);
    if (this.#expansions.size > 0)
      for (const token of tokens) {
        const word = this.#expansions.get(token.term);
        if (word !== undefined) add(token, word);
      }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Alone where the parts of a NEAR are near each other. */
  #addNear(near: NearClause, tokens: readonly Token[], field: "title" | "text", found: Match[]): void {
    const { within, near: known } = this.#scope;
    if (known === undefined) throw new Error("a NEAR of which it is not said where it is");
    const { persons, named, placesOf: placesNear } = known;
    const groups = (clause: Clause): WordGroup[] => {
      const group = this.#lookedUp.groups.get(clause);
      return group === undefined ? [] : [group, ...group.alternatives];
    };
    const text: NearText = { tokens, named: field === "text" ? named : null };
    for (const { clause, span } of placesNear(near, text, { groups, persons })) {
      const [start, end] = span;
      const scope = within?.get(clause);
      if (scope !== undefined && (field !== "text" || !isWithin({ start, end }, scope))) continue;
      found.push({ start, end, word: this.#numberOf(clause) });
    }
  }

  /** That of its first word; persons and dates are no words of the query, and those of a NEAR have one number. */
  #numberOf(clause: Clause): number {
    const [word] = this.#lookedUp.groups.get(clause)?.words ?? [];
    return (
      this.#wordless.get(clause) ?? (word === undefined ? undefined : this.#numbers.get(word)) ?? this.#numbers.size
    );
  }
}

/** Where a word stands, with the signs that were asked for; one character alone as the first of a pair. */
function spanOf(token: Token, { word, bigram, exact, signs: asked }: QueryWord): { start: number; end: number } {
  const { start, signs } = token;
  const end = bigram && word.length < token.word.length ? start + word.length : token.end;
  const [before, after] = exact ? [asked.before !== "", asked.after !== ""] : [false, false];
  return { start: before ? start - signs.before.length : start, end: after ? end + signs.after.length : end };
}

/** Null where a word's beginning is enough. */
function termsOf({ words }: WordGroup): ReadonlySet<string> | null {
  if (words.some(({ prefix, exact }) => prefix || exact)) return null;
  return new Set(words.flatMap(({ terms, corrections }) => [...terms, ...corrections.map(({ term }) => term)]));
}

/** A result names the terms it was found by; those that are no word's own came by expansion, and tell whose by their letters. */
function expansions(words: readonly QueryWord[], foundBy: readonly string[]): Map<string, QueryWord> {
  const found = new Map<string, QueryWord>();
  const expanded = words.filter((word) => word.unfinished);
  if (expanded.length === 0) return found;
  for (const term of foundBy) {
    if (words.some(({ terms, corrections }) => [...terms, ...corrections.map((one) => one.term)].includes(term)))
      continue;
    const word = nearest(term, expanded);
    if (word !== undefined) found.set(term, word);
  }
  return found;
}

function nearest(term: string, words: readonly QueryWord[]): QueryWord | undefined {
  const shared = (word: QueryWord): number => Math.max(0, ...word.terms.map((one) => sharedPrefix(one, term)));
  return [...words].sort((a, b) => shared(b) - shared(a))[0];
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Places as spans; those that overlap become one. */
export function toSpans(matches: readonly Match[]): Span[] {
  const spans: [number, number][] = [];
  for (const { start, end } of matches) {
    const last = spans.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}

/** Whether a token stands in one of the spans. */
function isWithin(token: Pick<Token, "start" | "end">, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => start <= token.start && token.end <= end);
}
