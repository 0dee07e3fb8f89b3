/** Who speaks in a release, by itself: in quotations and in turns. */
import { personId } from "../archive/person-id.ts";
import type { Quote, Release, Turn } from "../release.ts";

/** A place in the release's list of people; of an organisation, an id made of its name. */
export type Speaker = number | string;

/** Those who speak, each once, those who are quoted first. Where one stands among them is the label of the spans of what he says. */
export function speakersOf(release: Release): Speaker[] {
  return [...new Set([...release.quotes, ...release.turns].flatMap((speech) => speakerOf(speech, release) ?? []))];
}

/** Null where nobody is named. */
export function speakerOf({ speaker }: Quote | Turn, { people }: Release): Speaker | null {
  if (speaker === null) return null;
  const place = people.findIndex((person) => person.name === speaker);
  return place < 0 ? personId(speaker) : place;
}
