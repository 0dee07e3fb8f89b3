/** Who is quoted in a release, by itself. */
import { personId } from "../archive/person-id.ts";
import type { Quote, Release } from "../release.ts";

/** A place in the release's list of people; of an organisation, an id made of its name. */
export type Speaker = number | string;

/** Those who are quoted, each once, in the order of the quotations. Where one stands among them is the label of his quotations' spans. */
export function speakersOf(release: Release): Speaker[] {
  return [...new Set(release.quotes.flatMap((quote) => speakerOf(quote, release) ?? []))];
}

/** Null where nobody is named. */
export function speakerOf({ speaker }: Quote, { people }: Release): Speaker | null {
  if (speaker === null) return null;
  const place = people.findIndex((person) => person.name === speaker);
  return place < 0 ? personId(speaker) : place;
}
