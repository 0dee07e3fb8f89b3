/** Which releases hold words in what somebody says, in quotations or in turns: these are spans of the texts in the index. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { SPANNED_FIELD } from "../archive/minisearch.ts";
import type { SpanFilter } from "../archive/phrases.ts";
import { FIELD } from "../archive/positions.ts";
import type { Step } from "../archive/step.ts";
import { hasAny, passing, type Test } from "./filters.ts";
import type { StretchesByDoc } from "./near.ts";
import type { Stretches } from "./nearness.ts";
import { type QueryWord, rowOf, type WordGroup } from "./words.ts";

/** Those of some releases in which the speakers say all words of a group: in several of their quotations and turns, or in one where they stand in a row. */
export async function sayingAll(
  archive: Archive,
  group: WordGroup,
  within: BitSet,
  speakers: ReadonlySet<string>,
  step: Step,
): Promise<BitSet> {
  const speech = await speechOf(archive, speakers);
  let docs = passing(speech.test, within);
  for (const words of rows(group)) docs = await standing(archive, words, docs, speech.spans, step);
  return docs;
}

/**
 * Those of some releases in which the speakers say any of a group's words, or all where they stand in a row.
 *
 * @param speakers null for the text, whoever speaks or does not
 */
export async function sayingAny(
  archive: Archive,
  group: WordGroup,
  within: BitSet,
  speakers: ReadonlySet<string> | null,
  step: Step,
): Promise<BitSet> {
  const speech = speakers === null ? null : await speechOf(archive, speakers);
  const docs = speech === null ? within : passing(speech.test, within);
  const found = await Promise.all(
    rows(group).map((words) => standing(archive, words, docs, speech?.spans ?? null, step)),
  );
  return found.reduce((all, some) => all.or(some), new BitSet(within.size));
}

/** What of stretches of texts the speakers say. */
export async function stretchesSaid(
  archive: Archive,
  stretches: StretchesByDoc,
  speakers: ReadonlySet<string>,
): Promise<StretchesByDoc> {
  const { kind, counts } = (await speechOf(archive, speakers)).spans;
  const docs = [...stretches.keys()];
  const speech = await archive.index.spans(SPANNED_FIELD, kind, docs);
  const base = archive.index.numberOf(SPANNED_FIELD) * FIELD;
  return new Map(
    docs.map((doc, i) => {
      const own = (speech[i] ?? []).filter(({ label }) => counts(doc, label));
      const { from, end } = stretches.get(doc) as Stretches;
      const isSaid = (_: number, place: number): boolean =>
        own.some((span) => base + span.from <= (from[place] as number) && (end[place] as number) <= base + span.end);
      return [doc, { from: from.filter(isSaid), end: end.filter(isSaid) }];
    }),
  );
}

/** Whether they speak in a release, and where. The places of a release's speakers are the labels of these. */
async function speechOf(
  archive: Archive,
  speakers: ReadonlySet<string>,
): Promise<{ readonly test: Test; readonly spans: SpanFilter }> {
  const { speakers: column } = await archive.persons();
  const isOne = Uint8Array.from(column.values, (id) => Number(speakers.has(id)));
  const counts = (doc: number, label: number): boolean => isOne[column.of(doc)[label] ?? -1] === 1;
  return { test: hasAny(column, speakers), spans: { kind: "speech", counts } };
}

/** What has to stand in a row: all words, or each by itself. */
function rows({ adjacent, words }: WordGroup): (readonly QueryWord[])[] {
  return adjacent ? [words] : words.map((word) => [word]);
}

function standing(
  { index }: Archive,
  words: readonly QueryWord[],
  within: BitSet,
  spans: SpanFilter | null,
  step: Step,
): Promise<BitSet> {
  return index.phrase(rowOf(words), [SPANNED_FIELD], within, spans, step);
}
