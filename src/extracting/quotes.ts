/**
 * Direct speech with its speaker. Composes the stages: marks, passages, speeches, speakers. Scare quotes,
 * titles of works and speech that nobody is named for are left out.
 */

import type { Person, Quote } from "../release.ts";
import { withoutCapitals } from "./capitals.ts";
import { castOf } from "./cast.ts";
import { findDashSpeech } from "./dash-speech.ts";
import { isNamedThing } from "./naming.ts";
import { findPassages, isSpace, type Passage } from "./passages.ts";
import type { Reasons } from "./reasons.ts";
import { personNamed, type Scene, type Speaker, sceneWordsOf } from "./scene.ts";
import { isTerm, nestedSpeeches, openedBy, type Speech, speakerOf } from "./speeches.ts";

const FEWEST_WORDS = 4;
/** In scripts without spaces. */
const FEWEST_CHARACTERS = 10;

/**
 * All attributed quotations of at least four words, in the order of the text. Never throws. Time: linear.
 *
 * @param written the text as it is
 * @param language BCP 47; English where it is null or has no words of speech of its own
 * @param title tells whose statement or speech the release is
 * @param reasons takes why each speaker is the speaker, where somebody asks
 */
export function findQuotes(
  written: string,
  people: readonly Person[],
  language: string | null = null,
  reasons: Reasons | null = null,
  title: string | null = null,
): readonly Quote[] {
  const words = sceneWordsOf(language);
  const text = withoutCapitals(written, people);
  const passages = findPassages(text);
  const all = words.dashes ? withDashSpeech(passages, findDashSpeech(text, words.verbs)) : passages;
  const speeches = toSpeeches(text, all);
  if (speeches.length === 0) return [];
  const scene: Scene = {
    text,
    title,
    cast: castOf(text, people),
    words,
    last: null,
    lastBody: null,
    speechStart: 0,
    barren: new Map(),
    hasTurns: null,
    isSpoken: null,
    spoken: [],
    owners: null,
    titled: null,
    signsAbove: null,
    phrases: new Map(),
  };
  const share = language?.startsWith("de") ? TITLE_SHARE_OF_NOUNS : TITLE_SHARE;
  const quotes: Quote[] = [];
  let previous: Speech | null = null;
  for (const [i, speech] of speeches.entries()) {
    scene.speechStart = speech.first.outerStart;
    const speaker = speakerOf(scene, speech, previous, speeches[i + 1] ?? null);
    const before = previous;
    for (const { outerStart, outerEnd } of speech.passages) scene.spoken.push([outerStart, outerEnd]);
    previous = { ...speech, speaker: speaker?.name ?? null };
    if (speaker === null) continue;
    scene.last = { name: speaker.name, end: speech.last.outerEnd };
    if (personNamed(scene, speaker.name) === null) scene.lastBody = scene.last;
    const first = speech.passages.length > 1 ? openedBy(scene, speech, before) : null;
    for (const passage of speech.passages) {
      if (!isSpeech(text, passage, share)) continue;
      push(passage, passage === speech.last ? speaker : (first ?? speaker));
      for (const [inner, other] of nestedSpeeches(scene, passage)) if (isSpeech(text, inner, share)) push(inner, other);
    }
  }
  return quotes;

  function push({ start, end }: Passage, speaker: Speaker): void {
    const quote: Quote = { speaker: speaker.name, text: written.slice(start, end), start, end };
    quotes.push(quote);
    reasons?.set(quote, speaker.because);
  }
}

/** Passages that go on from paragraph to paragraph are one speech; a term in marks is none. */
function toSpeeches(text: string, passages: readonly Passage[]): Speech[] {
  const speeches: Speech[] = [];
  let open: Passage[] = [];
  for (const passage of passages) {
    if (open.length === 0 && isTerm(text, passage)) continue;
    open.push(passage);
    if (passage.goesOn) continue;
    speeches.push({ passages: open, first: open[0] ?? passage, last: passage, speaker: null });
    open = [];
  }
  const last = open.at(-1);
  if (last !== undefined) speeches.push({ passages: open, first: open[0] ?? last, last, speaker: null });
  return speeches;
}

/** Both kinds in the order of the text; what stands in marks inside a dash's speech belongs to it. */
function withDashSpeech(passages: readonly Passage[], dashed: readonly Passage[]): readonly Passage[] {
  if (dashed.length === 0) return passages;
  const all = [...passages, ...dashed].sort((a, b) => a.outerStart - b.outerStart);
  let end = -1;
  return all.filter((passage) => {
    if (passage.outerStart < end) return false;
    end = passage.outerEnd;
    return true;
  });
}

/** Long enough, not written like the title of a work or a law, and not a thing's name. */
function isSpeech(text: string, passage: Passage, share: number): boolean {
  if (!isLongEnough(text, passage) || isNamedThing(text, passage)) return false;
  const head = text.slice(passage.start, Math.min(passage.end, passage.start + 200));
  // the first word is a sentence's as well as a title's
  const words = head
    .split(/\s/)
    .slice(1)
    .filter((word) => share === TITLE_SHARE_OF_NOUNS || (word.length > 3 && !SMALL_IN_TITLES.has(word)));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals < words.length * share || words.length - capitals >= 2 || words.length === 0;
}

/** Words with a capital, of all but the small ones, from which on a passage is a title. */
const TITLE_SHARE = 0.7;
/** German writes all nouns with one. */
const TITLE_SHARE_OF_NOUNS = 0.9;
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  "with from into over through under about after between that their your than upon".split(" "),
);

function isLongEnough(text: string, { start, end }: Passage): boolean {
  let words = 0;
  let characters = 0;
  let inside = false;
  for (let i = start; i < end && words < FEWEST_WORDS && characters < FEWEST_CHARACTERS; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x3000) characters++;
    else if (isSpace(code)) inside = false;
    else if (!inside) {
      inside = true;
      words++;
    }
  }
  return words >= FEWEST_WORDS || characters >= FEWEST_CHARACTERS;
}
