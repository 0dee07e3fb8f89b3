/** Words of a segment's field, as tests write them. */
import type { SegmentBuilder } from "../../src/archive/segment-builder.ts";
import type { LabelledSpan, SpanKinds } from "../../src/archive/spans.ts";

/** `port`, a term that is its own form, or `port/ports`, a term and the form in which it stands; null between two that are no neighbours. */
export type FieldWord = string | null;

/** Of all spans, and of those that begin with an `a`. */
export const SPANNED: SpanKinds = { text: ["all", "a"] };

/** Adds the next field of a document. A word of one letter begins a span that has its place in the alphabet as a label, of two words at most. */
export function addField(builder: SegmentBuilder, words: readonly FieldWord[]): void {
  for (const word of words) {
    if (word === null) builder.gap();
    else builder.word(builder.numberOf(...termAndForm(word)));
  }
  for (const span of spansOf(words)) {
    builder.span("all", span);
    if (span.label === 0) builder.span("a", span);
  }
  builder.endField();
}

export function spansOf(words: readonly FieldWord[]): LabelledSpan[] {
  return words.flatMap((word, from) =>
    typeof word === "string" && /^[a-z]$/.test(word)
      ? { label: word.charCodeAt(0) - 97, from, end: Math.min(from + 3, words.length) }
      : [],
  );
}

export function termAndForm(word: string): [term: string, form: string] {
  const [term = "", form = term] = word.split("/");
  return [term, form];
}
