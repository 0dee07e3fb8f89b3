/**
 * The documents of a segment that were not deleted, numbered through: what is read of the file, as if they alone had been
 * written to it.
 */
import type { DeletedDocuments } from "./deleted-documents.ts";
import type { TermEntry } from "./dictionary.ts";
import { LEFT_OUT, numberedThrough } from "./merge-inputs.ts";
import { narrowed, type Postings, type PostingsShape, shapeOf } from "./postings.ts";
import type { FieldEntry } from "./segment-writer.ts";

export class LiveDocuments {
  /** By their numbers, the documents' numbers in the file, ascending. */
  readonly stored: Uint32Array;
  readonly #deleted: DeletedDocuments;
  /** By their numbers in the file, the documents' numbers; `LEFT_OUT` for one that was deleted. */
  readonly #numbers: Uint32Array;
  readonly #shapes: WeakMap<Postings, PostingsShape> = new WeakMap();

  constructor(deleted: DeletedDocuments) {
    const live = deleted.docs.complement();
    this.stored = live.toArray();
    this.#deleted = deleted;
    [this.#numbers = new Uint32Array()] = numberedThrough([{ documents: live.size, live }]).numbers;
  }

  get count(): number {
    return this.stored.length;
  }

  /** Whether a document of the file was not deleted. */
  has(doc: number): boolean {
    return this.#numbers[doc] !== LEFT_OUT;
  }

  /** @param fields of the file */
  fields(fields: readonly FieldEntry[]): FieldEntry[] {
    const { docs, lengths } = this.#deleted;
    return fields.map((field, number) => {
      const sum = wholeSum(field.averageLength * docs.size) - (lengths[number] ?? 0);
      return { ...field, averageLength: this.count === 0 ? 0 : sum / this.count };
    });
  }

  /** @param lengths by the documents' numbers in the file */
  lengths(lengths: Uint32Array): Uint32Array {
    return this.stored.map((doc) => lengths[doc] as number);
  }

  postings({ docs, frequencies }: Postings): Postings {
    const places = this.#placesIn(docs);
    return {
      docs: places.map((place) => this.#numbers[docs[place] as number] as number),
      frequencies: frequencies.map((counts) => narrowed(places.map((place) => counts[place] as number))),
    };
  }

  /** Where the documents that hold a term stand in its postings in the file. @param wanted places in those that `postings` gave */
  places({ docs }: Postings, wanted: Uint32Array): Uint32Array {
    const places = this.#placesIn(docs);
    return wanted.map((place) => places[place] as number);
  }

  /** What the dictionary would say of a term. @param postings as `postings` gave them */
  entry(entry: TermEntry, postings: Postings): TermEntry {
    let shape = this.#shapes.get(postings);
    if (shape === undefined) {
      shape = shapeOf(postings);
      this.#shapes.set(postings, shape);
    }
    return { ...entry, ...shape };
  }

  #placesIn(docs: Uint32Array): Uint32Array {
    const places = new Uint32Array(docs.length);
    let count = 0;
    for (let place = 0; place < docs.length; place++)
      if (this.#numbers[docs[place] as number] !== LEFT_OUT) places[count++] = place;
    return places.subarray(0, count);
  }
}

/** A sum of lengths is a whole number; a mean gives it back but for the last bits. That of a MiniSearch may be no mean of all documents. */
function wholeSum(sum: number): number {
  const whole = Math.round(sum);
  return Math.abs(sum - whole) < 1e-6 ? whole : sum;
}
