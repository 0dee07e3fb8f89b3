/**
 * Terms in, a segment out, without a MiniSearch in between: documents one after the other, each with all its fields, of each
 * field the terms in the order of the text. What is gathered is one number a token; sorting is by counting, at the end.
 */
import { enlarged, NumberList } from "./number-list.ts";
import type { Postings } from "./postings.ts";
import { meanLength, type SegmentField, type SegmentParts, type SegmentTerm } from "./segment-writer.ts";

/** A token that is none. */
const NOTHING = 0xffffffff;
/** A token takes a number when it is gathered and two when it is sorted, and what is written of it about as much as a number. */
const BYTES_A_TOKEN = 16;

export class SegmentBuilder {
  readonly #fields: readonly string[];
  /** Term to number, in the order in which terms came. */
  readonly #terms: Map<string, number> = new Map();
  #tokens: NumberList = new NumberList();
  /** For each field of each document, in their order: where its tokens end, and how many different ones there are. */
  #ends: NumberList = new NumberList();
  #lengths: NumberList = new NumberList();
  /** By term, the number of the field (counted through all documents, from 1) in which it came last. */
  #lastSeen: Uint32Array = new Uint32Array(1024);
  #fieldsBegun = 1;
  #different = 0;

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  get documents(): number {
    return this.#ends.length / this.#fields.length;
  }

  /** What the documents take while they are gathered and written, bytes, besides each different term once. */
  get memory(): number {
    return this.#tokens.length * BYTES_A_TOKEN + (this.#ends.length + this.#lengths.length) * 4;
  }

  /** The number by which `term` takes a term. */
  numberOf(term: string): number {
    let number = this.#terms.get(term);
    if (number === undefined) {
      number = this.#terms.size;
      this.#terms.set(term, number);
    }
    return number;
  }

  /** The next term of the field that is being written. */
  term(number: number): void {
    this.#tokens.push(number);
    if (number >= this.#lastSeen.length) this.#lastSeen = enlarged(this.#lastSeen, number + 1);
    if (this.#lastSeen[number] === this.#fieldsBegun) return;
    this.#lastSeen[number] = this.#fieldsBegun;
    this.#different++;
  }

  /** What comes next is no neighbour of what came last. */
  gap(): void {
    this.#tokens.push(NOTHING);
  }

  /** Ends the field; the next one follows, after the last the first of the next document. */
  endField(): void {
    this.#ends.push(this.#tokens.length);
    this.#lengths.push(this.#different);
    this.#fieldsBegun++;
    this.#different = 0;
  }

  /** Forgets all documents; terms keep their numbers. */
  clear(): void {
    this.#tokens = new NumberList();
    this.#ends = new NumberList();
    this.#lengths = new NumberList();
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
      return { name, lengths, averageLength: meanLength(lengths) };
    });
  }

  *#sorted(): Generator<SegmentTerm> {
    const tokens = this.#tokens.view();
    const starts = new Uint32Array(this.#terms.size + 1);
    for (const token of tokens) if (token !== NOTHING) starts[token + 1] = (starts[token + 1] as number) + 1;
    for (let term = 0; term < this.#terms.size; term++)
      starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
    // Where each token stands, by term: fields of documents, numbered through, ascending; and positions within them.
    const places = new Uint32Array(tokens.length);
    const positions = new Uint32Array(tokens.length);
    const next = starts.slice();
    const ends = this.#ends.view();
    for (let at = 0, place = 0; at < tokens.length; at++) {
      while (at >= (ends[place] as number)) place++;
      const token = tokens[at] as number;
      if (token === NOTHING) continue;
      const to = next[token] as number;
      places[to] = place;
      positions[to] = at - (place === 0 ? 0 : (ends[place - 1] as number));
      next[token] = to + 1;
    }
    const isHeld = ([, number]: [string, number]): boolean => starts[number] !== starts[number + 1];
    const sorted = [...this.#terms].filter(isHeld).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [term, number] of sorted) {
      const own = [starts[number] as number, starts[number + 1] as number] as const;
      yield { term, ...this.#postings(places.subarray(...own)), positions: positions.subarray(...own) };
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
