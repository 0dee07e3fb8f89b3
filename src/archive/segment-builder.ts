/**
 * Words in, a segment out, without a MiniSearch in between: documents one after the other, each with all its fields, of each
 * field the words in the order of the text. What is gathered is one number a token; sorting is by counting, at the end.
 */
import { enlarged, NumberList } from "./number-list.ts";
import type { Postings } from "./postings.ts";
import { SegmentWords } from "./segment-words.ts";
import { meanLength, type SegmentField, type SegmentParts, type SegmentTerm } from "./segment-writer.ts";
import type { LabelledSpan, SpanKinds } from "./spans.ts";
import { termForms } from "./term-forms.ts";

/** A token that is none. */
const NOTHING = 0xffffffff;
/** A token takes a number when it is gathered and three when it is sorted, and what is written of it about as much as a number. */
const BYTES_A_TOKEN = 20;

export class SegmentBuilder {
  readonly #fields: readonly string[];
  readonly #words: SegmentWords = new SegmentWords();
  #tokens: NumberList = new NumberList();
  /** For each field of each document, in their order: where its tokens end, and how many different ones there are. */
  #ends: NumberList = new NumberList();
  #lengths: NumberList = new NumberList();
  /** By term, the number of the field (counted through all documents, from 1) in which it came last. */
  #lastSeen: Uint32Array = new Uint32Array(1024);
  /** By field and kind, of each document how many spans it has, and three numbers each. */
  readonly #spans: readonly ReadonlyMap<string, NumberList>[];
  /** By kind, those of the field that is being written. */
  #spansOfField: Map<string, LabelledSpan[]> = new Map();
  #fieldsBegun = 1;
  #different = 0;

  /** @param spanned the kinds of spans that are known, by field */
  constructor(fields: readonly string[], spanned: SpanKinds = {}) {
    this.#fields = fields;
    this.#spans = fields.map((field) => new Map(spanned[field]?.map((kind) => [kind, new NumberList()])));
  }

  get documents(): number {
    return this.#ends.length / this.#fields.length;
  }

  /** What the documents take while they are gathered and written, bytes, besides each different word once. */
  get memory(): number {
    const lists = this.#spans.flatMap((ofField) => [...ofField.values()]);
    const spans = lists.reduce((sum, { length }) => sum + length, 0);
    return this.#tokens.length * BYTES_A_TOKEN + (this.#ends.length + this.#lengths.length + spans) * 4;
  }

  /** The number by which `word` takes a term in one of its forms. */
  numberOf(term: string, form: string = term): number {
    return this.#words.numberOf(term, form);
  }

  /** The next word of the field that is being written. */
  word(number: number): void {
    this.#tokens.push(number);
    const term = this.#words.termOf(number);
    if (term >= this.#lastSeen.length) this.#lastSeen = enlarged(this.#lastSeen, term + 1);
    if (this.#lastSeen[term] === this.#fieldsBegun) return;
    this.#lastSeen[term] = this.#fieldsBegun;
    this.#different++;
  }

  /** What comes next is no neighbour of what came last. */
  gap(): void {
    this.#tokens.push(NOTHING);
  }

  /** A span of the field that is being written; those of a kind ascend by their first position. */
  span(kind: string, span: LabelledSpan): void {
    const known = this.#spansOfField.get(kind);
    if (known === undefined) this.#spansOfField.set(kind, [span]);
    else known.push(span);
  }

  /** Ends the field; the next one follows, after the last the first of the next document. */
  endField(): void {
    for (const [kind, list] of this.#spans[this.#ends.length % this.#fields.length] ?? []) {
      const spans = this.#spansOfField.get(kind) ?? [];
      list.push(spans.length);
      for (const { label, from, end } of spans) for (const one of [label, from, end]) list.push(one);
    }
    this.#spansOfField = new Map();
    this.#ends.push(this.#tokens.length);
    this.#lengths.push(this.#different);
    this.#fieldsBegun++;
    this.#different = 0;
  }

  /** Forgets all documents; words keep their numbers. */
  clear(): void {
    this.#tokens = new NumberList();
    this.#ends = new NumberList();
    this.#lengths = new NumberList();
    for (const list of this.#spans.flatMap((ofField) => [...ofField.values()])) list.clear();
  }

  parts(): SegmentParts {
    return {
      documents: this.documents,
      fields: this.#fieldParts(),
      terms: this.#sorted(),
      positions: true,
      records: null,
    };
  }

  #fieldParts(): SegmentField[] {
    const { documents } = this;
    return this.#fields.map((name, field) => {
      const lengths = Uint32Array.from(
        { length: documents },
        (_, doc) => this.#lengths.view()[doc * this.#fields.length + field] as number,
      );
      const spans = new Map(Array.from(this.#spans[field] ?? [], ([kind, list]) => [kind, spansIn(list.view())]));
      return { name, lengths, averageLength: meanLength(lengths), spans };
    });
  }

  *#sorted(): Generator<SegmentTerm> {
    const tokens = this.#tokens.view();
    const words = this.#words;
    const starts = new Uint32Array(words.terms + 1);
    for (const token of tokens) {
      if (token === NOTHING) continue;
      const term = words.termOf(token);
      starts[term + 1] = (starts[term + 1] as number) + 1;
    }
    for (let term = 0; term < words.terms; term++)
      starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    // Where each token stands, by term: fields of documents, numbered through, ascending; positions within them; and its form.
    const places = new Uint32Array(tokens.length);
    const positions = new Uint32Array(tokens.length);
    const forms = new Uint32Array(tokens.length);
    const next = starts.slice();
    const ends = this.#ends.view();
    for (let at = 0, place = 0; at < tokens.length; at++) {
      while (at >= (ends[place] as number)) place++;
      const token = tokens[at] as number;
      if (token === NOTHING) continue;
      const term = words.termOf(token);
      const to = next[term] as number;
      places[to] = place;
      positions[to] = at - (place === 0 ? 0 : (ends[place - 1] as number));
      forms[to] = words.placeOf(token);
      next[term] = to + 1;
    }
    for (const { term, number, forms: ofTerm } of words.sorted((one) => starts[one] !== starts[one + 1])) {
      const own = [starts[number] as number, starts[number + 1] as number] as const;
      yield {
        term,
        ...this.#postings(places.subarray(...own)),
        positions: positions.subarray(...own),
        forms: termForms(term, ofTerm, forms.subarray(...own)),
      };
    }
  }

  /** @param places one for each occurrence of a term, ascending */
  #postings(places: Uint32Array): { fields: number[]; postings: Postings } {
    const width = this.#fields.length;
    const docs: number[] = [];
    const counts = this.#fields.map((): number[] => []);
    for (const place of places) {
      const doc = Math.floor(place / width);
      if (docs.at(-1) !== doc) {
        docs.push(doc);
        for (const ofField of counts) ofField.push(0);
      }
      const ofField = counts[place % width] as number[];
      ofField[docs.length - 1] = (ofField[docs.length - 1] as number) + 1;
    }
    const fields = counts.flatMap((ofField, field) => (ofField.some((count) => count > 0) ? [field] : []));
    const frequencies = fields.map((field) => Uint32Array.from(counts[field] as number[]));
    return { fields, postings: { docs: Uint32Array.from(docs), frequencies } };
  }
}

function* spansIn(numbers: Uint32Array): Generator<LabelledSpan[]> {
  for (let at = 0; at < numbers.length; ) {
    const count = numbers[at++] as number;
    yield Array.from({ length: count }, () => {
      const [label = 0, from = 0, end = 0] = numbers.subarray(at, at + 3);
      at += 3;
      return { label, from, end };
    });
  }
}
