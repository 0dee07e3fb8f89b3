/**
 * Why things were found, for a reader who asks: a sentence a finding, beside the release and never in it. A stage
 * writes a finding's reason where it decides; for what no stage has written one, the record's own facts are said.
 */

import type { DateMention, Person, Quote, Release, Topic } from "../release.ts";

export type Finding = Person | DateMention | Topic | Quote;

/** By the records of the release themselves. Where nobody asks there is no such map, and nothing is written. */
export type Reasons = Map<Finding, string>;

type Explained = Pick<Release, "text" | "title" | "published" | "publishedFrom" | "people" | "dates" | "topics">;

/** Adds what the record says of each person, date and topic that has no reason yet. Time: linear in the findings. */
export function addFacts(reasons: Reasons, release: Explained): void {
  const add = (finding: Finding, reason: string): void => {
    if (!reasons.has(finding)) reasons.set(finding, reason);
  };
  for (const person of release.people) add(person, personFacts(person, release.text));
  for (const date of release.dates) add(date, dateFacts(date, release));
  for (const topic of release.topics) add(topic, topicFacts(topic, release));
}

function personFacts({ mentions, roles }: Person, text: string): string {
  const [first] = mentions;
  if (first === undefined) return "named in the title or the metadata only";
  const office = roles.length > 0 ? ", with an office or relation beside the name" : "";
  return `named ${times(mentions.length)}, first as “${text.slice(...first)}”${office}`;
}

function dateFacts({ kind, text }: DateMention, { published, publishedFrom }: Explained): string {
  if (text === null) return `the day of issue, from the ${publishedFrom ?? "text"}`;
  if (kind === "published") return "stands where the text says its day of issue";
  const hasYear = /\d{4}/.test(text.normalize("NFKC"));
  return hasYear || published === null ? "read as written" : `read against the day of issue, ${published}`;
}

function topicFacts({ name, source, mentions }: Topic, { text, title }: Explained): string {
  if (source === "given") return "given in the metadata";
  const forms = [...new Set(mentions.map(([start, end]) => text.slice(start, end).replace(/\s+/g, " ").toLowerCase()))];
  const inTitle = [name.toLowerCase(), ...forms].some((form) => title.toLowerCase().includes(form));
  const what = source === "thesaurus" ? "a label of the thesaurus" : "a phrase of the text";
  const found =
    mentions.length === 0
      ? ""
      : ` found ${times(mentions.length)}, as ${forms
          .slice(0, 4)
          .map((form) => `“${form}”`)
          .join(", ")}`;
  return `${what}${found}${inTitle ? (mentions.length === 0 ? " in the title" : ", and in the title") : ""}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
