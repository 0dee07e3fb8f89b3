/** A text's quotations, with the people that extraction finds in it. */
import { findPeople } from "../../src/extracting/people.ts";
import { findQuotes } from "../../src/extracting/quotes.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Quote } from "../../src/release.ts";

interface About {
  readonly title?: string | null;
  readonly language?: string | null;
}

export function quotesOf(text: string, { title = null, language = null }: About = {}): readonly Quote[] {
  const tokens = tokenize(text);
  const people = findPeople({ tokens, title: title === null ? null : tokenize(title), givenPeople: [], language });
  return findQuotes(text, people, language, null, title);
}

/** `speaker: first words` of each. */
export function quotedIn(text: string, about: About = {}): readonly string[] {
  return quotesOf(text, about).map((quote) => `${quote.speaker}: ${quote.text.split(/\s+/, 3).join(" ")}`);
}

export function speakersIn(text: string): readonly (string | null)[] {
  return quotesOf(text).map(({ speaker }) => speaker);
}
