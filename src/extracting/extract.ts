/** Document to Release: the one order in which the stages of this room run. Pure: no clock, no network, no files but the thesaurus. */

import { onceMade } from "../once-made.ts";
import type { Abbreviation, DateMention, Document, Person, Quote, Release, Span, Topic, Turn } from "../release.ts";
import { findAbbreviations } from "./abbreviations.ts";
import { type Body, toBody } from "./body.ts";
import { DateReading } from "./date-expressions.ts";
import { dateWords } from "./date-words.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { findDates } from "./dates.ts";
import { type DayOrder, findDayOrder } from "./day-order.ts";
import { detectLanguage } from "./language.ts";
import { findPeople } from "./people.ts";
import { findPublished, type Published } from "./published.ts";
import { findQuotes } from "./quotes.ts";
import { addFacts, type Reasons } from "./reasons.ts";
import { defaultThesaurus, type Thesaurus } from "./thesaurus.ts";
import { findTitle } from "./title.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import { findTopics } from "./topics.ts";
import { findTurns } from "./turns.ts";
import { forgetWords } from "./vocabulary.ts";

/** Grows with every change of what is extracted, so that an index knows which releases to read anew. */
export const EXTRACTOR_VERSION: number = 12;

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
  const readings = documents.map((document) => new Reading(document, options));
  for (const stage of STAGES) for (const reading of readings) stage(reading);
  const releases = readings.map(toRelease);
  const { reasons } = options;
  if (reasons !== undefined) for (const release of releases) addFacts(reasons, release);
  return releases;
}

/** What is known of a document: each stage adds what it finds. */
class Reading {
  readonly document: Document;
  readonly reasons: Reasons | null;
  readonly thesaurus: Thesaurus;
  body!: Body;
  tokens!: Tokens;
  language!: string | null;
  dateline!: Dateline | null;
  dateReading!: DateReading;
  order!: () => DayOrder | null;
  published!: Published;
  title!: string;
  titleTokens!: Tokens;
  dates!: readonly DateMention[];
  people!: readonly Person[];
  abbreviations!: readonly Abbreviation[];
  topics!: readonly Topic[];
  quotes!: readonly Quote[];
  turns!: readonly Turn[];

  constructor(document: Document, { reasons, thesaurus = defaultThesaurus() }: ExtractOptions) {
    this.document = document;
    this.reasons = reasons ?? null;
    this.thesaurus = thesaurus;
  }
}

const STAGES: readonly ((reading: Reading) => void)[] = [
  (reading) => {
    reading.body = toBody(reading.document);
  },
  (reading) => {
    reading.tokens = tokenize(reading.body.text);
  },
  (reading) => {
    reading.language = detectLanguage(reading.tokens, reading.document.given.language);
  },
  (reading) => {
    reading.dateline = findDateline(reading.body.text);
  },
  (reading) => {
    const { document, body, tokens, language } = reading;
    reading.dateReading = new DateReading(tokens, dateWords(language));
    // Few releases write a date that can be read two ways.
    reading.order = onceMade(() => findDayOrder(document, body.text, language));
  },
  (reading) => {
    const { document, tokens, language, dateline, order } = reading;
    const { embargo } = reading.body;
    const options = { order, embargo, reading: reading.dateReading };
    reading.published = findPublished(document, tokens, language, dateline, options);
  },
  (reading) => {
    const { document, dateline } = reading;
    const { text, section } = reading.body;
    const headings = reading.body.headings.map(([start, end]) => text.slice(start, end));
    reading.title = findTitle({ given: document.given.title, text, section, headings, dateline, path: document.path });
  },
  (reading) => {
    const { tokens, language, order, dateReading } = reading;
    const { reference, at: publishedAt } = reading.published;
    reading.dates = findDates({ tokens, language, order, reference, publishedAt, reading: dateReading });
  },
  (reading) => {
    reading.titleTokens = tokenize(reading.title);
  },
  (reading) => {
    const { tokens, titleTokens: title, language } = reading;
    const { people: givenPeople } = reading.document.given;
    reading.people = findPeople({ tokens, title, givenPeople, language }, reading.reasons);
  },
  (reading) => {
    reading.abbreviations = findAbbreviations(reading.body.text);
  },
  (reading) => {
    const { tokens, titleTokens: title, people, abbreviations, thesaurus, language } = reading;
    const { topics: given } = reading.document.given;
    const dates = placesOf(reading.dates, reading.dateline);
    reading.topics = findTopics({ tokens, title, given, people, dates, abbreviations, thesaurus, language });
  },
  (reading) => {
    const { body, people, language, reasons, title } = reading;
    reading.quotes = findQuotes(body.text, people, language, reasons, title);
  },
  (reading) => {
    const { title, people } = reading;
    const { text, headings } = reading.body;
    reading.turns = findTurns({ text, title, people, givenPeople: reading.document.given.people, headings });
  },
];

function toRelease(reading: Reading): Release {
  const { document, body, published } = reading;
  const { given } = document;
  return {
    id: document.id,
    path: document.path,
    mediaType: document.mediaType,
    title: reading.title,
    section: body.section,
    published: published.value,
    publishedFrom: published.from,
    dateline: reading.dateline?.place ?? null,
    language: reading.language,
    people: reading.people,
    topics: reading.topics,
    dates: reading.dates,
    quotes: reading.quotes,
    turns: reading.turns,
    abbreviations: reading.abbreviations,
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
}

function placesOf(dates: readonly DateMention[], dateline: Dateline | null): Span[] {
  const places: Span[] = [];
  for (const { start, end } of dates) if (start !== null && end !== null) places.push([start, end]);
  if (dateline !== null) places.push([dateline.start, dateline.end]);
  return places;
}
