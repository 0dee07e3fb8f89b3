/** Document to Release: the one order in which the stages of this room run. Pure: no clock, no network, no files but the thesaurus. */

import type { DateMention, Document, Release, Span } from "../release.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { toBody } from "./body.ts";
import { DateReading } from "./date-expressions.ts";
import { dateWords } from "./date-words.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { findDates } from "./dates.ts";
import { findDayOrder } from "./day-order.ts";
import { detectLanguage } from "./language.ts";
import { findPeople } from "./people.ts";
import { findPublished } from "./published.ts";
import { findQuotes } from "./quotes.ts";
import { addFacts, type Reasons } from "./reasons.ts";
import { defaultThesaurus, type Thesaurus } from "./thesaurus.ts";
import { findTitle } from "./title.ts";
import { tokenize } from "./tokens.ts";
import { findTopics } from "./topics.ts";
import { findTurns } from "./turns.ts";
import { forgetWords } from "./vocabulary.ts";

/** Grows with every change of what is extracted, so that an index knows which releases to read anew. */
export const EXTRACTOR_VERSION: number = 11;

export interface ExtractOptions {
  /** Replaces the one that comes with the project. */
  readonly thesaurus?: Thesaurus;
  /** Filled with why each person, date, topic and quotation of the release was found. */
  readonly reasons?: Reasons;
}

/** Reads one document as a careful person does. Synchronous; never throws; time linear in the text. */
export function extract(document: Document, options: ExtractOptions = {}): Release {
  forgetWords();
  const reasons = options.reasons ?? null;
  const { given } = document;
  const { text, headings, anchors, pages, omitted, section, embargo } = toBody(document);
  const tokens = tokenize(text);
  const language = detectLanguage(tokens, given.language);
  const dateline = findDateline(text);
  const order = once(() => findDayOrder(document, text, language));
  const reading = new DateReading(tokens, dateWords(language));
  const published = findPublished(document, tokens, language, dateline, { order, embargo, reading });
  const title = findTitle({
    given: given.title,
    text,
    section,
    headings: headings.map(([start, end]) => text.slice(start, end)),
    dateline,
    path: document.path,
  });
  const { reference, at: publishedAt } = published;
  const dates = findDates({ tokens, language, order, reference, publishedAt, reading });
  const titleTokens = tokenize(title);
  const people = findPeople({ tokens, title: titleTokens, givenPeople: given.people, language }, reasons);
  const abbreviations = findAbbreviations(text);
  const topics = findTopics({
    tokens,
    title: titleTokens,
    given: given.topics,
    people,
    dates: placesOf(dates, dateline),
    abbreviations,
    thesaurus: options.thesaurus ?? defaultThesaurus(),
    language,
  });
  const release: Release = {
    id: document.id,
    path: document.path,
    mediaType: document.mediaType,
    title,
    section,
    published: published.value,
    publishedFrom: published.from,
    dateline: dateline?.place ?? null,
    language,
    people,
    topics,
    dates,
    quotes: findQuotes(text, people, language, reasons, title),
    turns: findTurns({ text, title, people, givenPeople: given.people, headings }),
    abbreviations,
    text,
    headings,
    ...(anchors.length === 0 ? {} : { anchors }),
    pages,
    omitted,
    url: given.url,
    draft: given.draft,
    embargo,
    fields: given.fields,
    metadata: document.metadata,
  };
  if (reasons !== null) addFacts(reasons, release);
  return release;
}

function placesOf(dates: readonly DateMention[], dateline: Dateline | null): Span[] {
  const places: Span[] = [];
  for (const { start, end } of dates) if (start !== null && end !== null) places.push([start, end]);
  if (dateline !== null) places.push([dateline.start, dateline.end]);
  return places;
}

/** The same, worked out when it is first asked for: few releases write a date that can be read two ways. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
