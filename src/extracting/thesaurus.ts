/**
 * Topics by controlled words: a thesaurus (SKOS: prefLabel, altLabel, broader) and the places where a text
 * names its concepts. `thesaurus.json` beside this is the one that comes with the project; edit it freely.
 */
import { readFileSync } from "node:fs";
import type { Span } from "../release.ts";
import { Gap, isCapitalized, type Tokens, tokenize } from "./tokens.ts";

export interface Concept {
  /** As it is shown: `Climate change`. */
  readonly prefLabel: string;
  /** Other wordings. One in capitals is matched in capitals alone. */
  readonly altLabel: readonly string[];
  /** The prefLabel of the broader concept; null for a top concept. */
  readonly broader: string | null;
}

export interface Thesaurus {
  readonly concepts: readonly Concept[];
}

/** The thesaurus that comes with the project. Read once. */
export function defaultThesaurus(): Thesaurus {
  loaded ??= JSON.parse(readFileSync(new URL("./thesaurus.json", import.meta.url), "utf8")) as Thesaurus;
  return loaded;
}
let loaded: Thesaurus | null = null;

/** Every place that names a concept, longest label first, by concept. Time: tokens times the labels with one first word. */
export function findConcepts(tokens: Tokens, thesaurus: Thesaurus): ReadonlyMap<Concept, readonly Span[]> {
  const labels = labelsOf(thesaurus);
  const found = new Map<Concept, Span[]>();
  for (let index = 0; index < tokens.length; ) {
    const label = labels
      .get(foldWord(tokens.words[index] ?? ""))
      ?.find((candidate) => matches(tokens, index, candidate));
    if (label === undefined) {
      index++;
      continue;
    }
    const last = index + label.words.length - 1;
    const span: Span = [tokens.starts[index] ?? 0, tokens.ends[last] ?? 0];
    const spans = found.get(label.concept);
    if (spans === undefined) found.set(label.concept, [span]);
    else spans.push(span);
    index = last + 1;
  }
  return found;
}

/** Singular and plural of a word alike; crude, and meant for comparing alone. */
export function foldWord(word: string): string {
  const { length } = word;
  if (length <= 3 || word.charCodeAt(length - 1) !== 115) return word;
  const known = singulars.get(word);
  if (known !== undefined) return known;
  const singular = /[sui]s$/.test(word) ? word : word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (singulars.size >= MOST_SINGULARS) singulars.clear();
  singulars.set(word, singular);
  return singular;
}

/** What `foldWord` made of words on `s` lately. */
const singulars = new Map<string, string>();
const MOST_SINGULARS = 20_000;

interface Label {
  readonly concept: Concept;
  readonly words: readonly string[];
  /** An abbreviation, which is not the word of the same letters: `AIDS`, `WHO`. */
  readonly inCapitals: boolean;
}

const cache = new WeakMap<Thesaurus, ReadonlyMap<string, readonly Label[]>>();

/** Labels by their first word, the longest first. */
function labelsOf(thesaurus: Thesaurus): ReadonlyMap<string, readonly Label[]> {
  const known = cache.get(thesaurus);
  if (known !== undefined) return known;
  const labels = new Map<string, Label[]>();
  for (const concept of thesaurus.concepts) {
    for (const text of [concept.prefLabel, ...concept.altLabel]) {
      const words = tokenize(text).words.map(foldWord);
      const first = words[0];
      if (first === undefined) continue;
      const label = { concept, words, inCapitals: /^[A-Z\d-]{2,6}$/.test(text) };
      const same = labels.get(first);
      if (same === undefined) labels.set(first, [label]);
      else same.push(label);
    }
  }
  for (const same of labels.values()) same.sort((a, b) => b.words.length - a.words.length);
  cache.set(thesaurus, labels);
  return labels;
}

function matches(tokens: Tokens, first: number, { words, inCapitals }: Label): boolean {
  for (let i = 0; i < words.length; i++) {
    if (foldWord(tokens.words[first + i] ?? "") !== words[i]) return false;
    const gap = tokens.gaps[first + i];
    if (
      i > 0 &&
      gap !== Gap.space &&
      gap !== Gap.dash &&
      gap !== Gap.apostrophe &&
      gap !== Gap.none &&
      gap !== Gap.period
    )
      return false;
  }
  return !inCapitals || isAllCapitals(tokens, first);
}

function isAllCapitals(tokens: Tokens, index: number): boolean {
  const surface = tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  return isCapitalized(tokens, index) && surface === surface.toUpperCase();
}
