/** Words of a segment's field, as tests write them. */
import type { SegmentBuilder } from "../../src/archive/segment-builder.ts";

/** `port`, a term that is its own form, or `port/ports`, a term and the form in which it stands; null between two that are no neighbours. */
export type FieldWord = string | null;

/** Adds the next field of a document. */
export function addField(builder: SegmentBuilder, words: readonly FieldWord[]): void {
  for (const word of words) {
    if (word === null) builder.gap();
    else builder.word(builder.numberOf(...termAndForm(word)));
  }
  builder.endField();
}

export function termAndForm(word: string): [term: string, form: string] {
  const [term = "", form = term] = word.split("/");
  return [term, form];
}
