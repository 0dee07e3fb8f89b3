/** What is known where a passage's speaker is looked for: text, persons, the language's words, who spoke last. */

import type { Person, Span } from "../release.ts";
import type { Cast } from "./cast.ts";
import type { Gender } from "./genders.ts";
import { SPEECH_WORDS } from "./speech-words.ts";

/** Who speaks, and why it is that one. */
export interface Speaker {
  readonly name: string;
  readonly because: string;
}

/** The same speaker, with the place of the words that say so before why. */
export function because(speaker: Speaker | null, place: string): Speaker | null {
  return speaker === null ? null : { name: speaker.name, because: `${place}: ${speaker.because}` };
}

/** What is known where a passage's speaker is looked for. */
export interface Scene {
  readonly text: string;
  readonly title: string | null;
  readonly cast: Cast;
  readonly words: SceneWords;
  /** The speaker of the passage before, and where it ended. */
  last: { readonly name: string; readonly end: number } | null;
  /** The last one that is no person. */
  lastBody: { readonly name: string; readonly end: number } | null;
  /** Where the speech whose speaker is looked for begins: what it names is nobody's subject. */
  speechStart: number;
  /** Up to where a kind of subject was looked for in vain, so that no stretch is read twice for it. */
  readonly barren: Map<string, number>;
  /** Whether the text is one of turns; null while nobody has asked. */
  hasTurns: boolean | null;
  /** Whether it is one that somebody speaks: `I` all over; null while nobody has asked. */
  isSpoken: boolean | null;
  /** Where the speeches read so far stand, in the order of the text. */
  readonly spoken: Span[];
  /** Whose speech or statement it is; null while nobody has asked. */
  owners: readonly Person[] | null;
  /** Whom its title names; null while nobody has asked. */
  titled: readonly Person[] | null;
  /** Whether lines with names stand above the speech of those whom they name, not below; null while nobody has asked. */
  signsAbove: boolean | null;
  /** Whom a phrase was last found to mean, and at which place. */
  readonly phrases: Map<string, { readonly place: number; readonly speaker: Speaker | null }>;
}

/** What a pronoun stands for: a man, a woman, several or a body, a body alone. */
export type Pronoun = Gender | "they" | "it";

/** A language's words of speech (`speech-words.ts`), ready for looking up. */
export interface SceneWords {
  readonly verbs: ReadonlyMap<string, "verb" | "participle">;
  readonly sources: RegExp;
  readonly views: RegExp;
  readonly auxiliaries: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly dropsPronouns: boolean;
  readonly invertsAlways: boolean;
  readonly dashes: boolean;
}

/** How far back a phrase's body or office-holder is looked for. */
export const LOOK_BACK = 3_000;

const sceneWords = new Map<string, SceneWords>();

/** A language's words of speech, with the English ones where it has none of its own. */
export function sceneWordsOf(language: string | null): SceneWords {
  const tag = /^(?:nb|nn)/.test(language ?? "") ? "no" : (language ?? "en").slice(0, 2);
  const key = SPEECH_WORDS[tag] === undefined ? "en" : tag;
  const known = sceneWords.get(key);
  if (known !== undefined) return known;
  const own = SPEECH_WORDS[key];
  if (own === undefined) throw new Error("speech-words.ts has no English");
  const verbs = new Map<string, "verb" | "participle">();
  for (const word of own.verbs.split(/\s+/)) verbs.set(word, "verb");
  for (const word of own.participles.split(/\s+/)) if (word !== "") verbs.set(word, "participle");
  const pronouns = new Map<string, Pronoun>();
  for (const word of own.they.split(" ")) if (word !== "") pronouns.set(word, "they");
  for (const word of own.it.split(" ")) if (word !== "") pronouns.set(word, "it");
  for (const word of own.he.split(" ")) pronouns.set(word, "he");
  for (const word of own.she.split(" ")) pronouns.set(word, "she");
  const made: SceneWords = {
    verbs,
    sources: new RegExp(`(?<!\\p{L})(?:${own.sources})(?!\\p{L})`, "iu"),
    views: new RegExp(`^\\s*${own.views}(?= (?!the |an? )[^,:;“”"«»]{3,60},\\s*$)`, "u"),
    auxiliaries: new Set(own.auxiliaries.split(" ")),
    pronouns,
    dropsPronouns: own.dropsPronouns,
    invertsAlways: own.invertsAlways,
    dashes: own.dashes,
  };
  sceneWords.set(key, made);
  return made;
}

/** A look back over the text, taken again only once the text has gone on as far as the look goes: so the whole stays linear. */
export function remembered(scene: Scene, phrase: string, place: number, look: () => Speaker | null): Speaker | null {
  const known = scene.phrases.get(phrase);
  if (known !== undefined && place - known.place < LOOK_BACK) return known.speaker;
  const speaker = look();
  scene.phrases.set(phrase, { place, speaker });
  return speaker;
}

/** The person of the release with a name, or null. */
export function personNamed({ cast }: Scene, name: string | undefined): Person | null {
  return name === undefined ? null : (cast.byName.get(name) ?? null);
}
