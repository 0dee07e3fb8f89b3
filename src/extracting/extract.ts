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
  const [release] = extractAll([document], options);
  return release as Release;
}

/**
 * The same of several, in their order; a few dozen at once are best (`batches.ts`). Each stage reads one after the other, so that
 * the processor has its instructions at hand for all but the first: to fetch them anew for each costs half of the work itself.
 */
export function extractAll(documents: readonly Document[], options: ExtractOptions = {}): Release[] {
  forgetWords();
  const { reasons = null, thesaurus = defaultThesaurus() } = options;
  const releases = documents
    .map((document) => ({ document, given: document.given, body: toBody(document) }))
    .map((read) => ({ ...read, tokens: tokenize(read.body.text) }))
    .map((read) => ({ ...read, language: detectLanguage(read.tokens, read.given.language) }))
    .map((read) => ({ ...read, dateline: findDateline(read.body.text) }))
    .map((read) => ({ ...read, reading: new DateReading(read.tokens, dateWords(read.language)) }))
    .map((read) => {
      const { document, body, tokens, language, dateline, reading } = read;
      const order = once(() => findDayOrder(document, body.text, language));
      const { embargo } = body;
      return {
        ...read,
        order,
        published: findPublished(document, tokens, language, dateline, { order, embargo, reading }),
      };
    })
    .map((read) => {
      const { document, given, dateline } = read;
      const { text, section, headings } = read.body;
      const written = headings.map(([start, end]) => text.slice(start, end));
      const input = { given: given.title, text, section, headings: written, dateline, path: document.path };
      return { ...read, title: findTitle(input) };
    })
    .map((read) => {
      const { reference, at: publishedAt } = read.published;
      return { ...read, dates: findDates({ ...read, reference, publishedAt }) };
    })
    .map((read) => ({ ...read, titleTokens: tokenize(read.title) }))
    .map((read) => {
      const { tokens, titleTokens: title, language } = read;
      return { ...read, people: findPeople({ tokens, title, givenPeople: read.given.people, language }, reasons) };
    })
    .map((read) => ({ ...read, abbreviations: findAbbreviations(read.body.text) }))
    .map((read) => {
      const { titleTokens: title, dates, dateline } = read;
      const { topics: given } = read.given;
      return { ...read, topics: findTopics({ ...read, title, given, dates: placesOf(dates, dateline), thesaurus }) };
    })
    .map((read) => ({ ...read, quotes: findQuotes(read.body.text, read.people, read.language, reasons, read.title) }))
    .map((read) => {
      const { title, people } = read;
      const { text, headings } = read.body;
      return { ...read, turns: findTurns({ text, title, people, givenPeople: read.given.people, headings }) };
    })
    .map((read): Release => {
      const { document, given, body, published, title, language, people, topics, dates, quotes, turns, abbreviations } =
        read;
      return {
        id: document.id,
        path: document.path,
        mediaType: document.mediaType,
        title,
        section: body.section,
        published: published.value,
        publishedFrom: published.from,
        dateline: read.dateline?.place ?? null,
        language,
        people,
        topics,
        dates,
        quotes,
        turns,
        abbreviations,
        text: body.text,
        headings: body.headings,
        ...(body.anchors.length === 0 ? {} : { anchors: body.anchors }),
        pages: body.pages,
        omitted: body.omitted,
        url: given.url,
        draft: given.draft,
        embargo: body.embargo,
        fields: given.fields,
        metadata: document.metadata,
      };
    });
  if (reasons !== null) for (const release of releases) addFacts(reasons, release);
  return releases;
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
