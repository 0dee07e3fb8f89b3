/** `NEAR`: which releases hold words, phrases, persons and dates near each other, in their title or their text. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import { datesOf } from "../archive/date-labels.ts";
import { type SearchField, SPANNED_FIELD, type SpanKind } from "../archive/minisearch.ts";
import { FIELD } from "../archive/positions.ts";
import type { LabelledSpan } from "../archive/spans.ts";
import type { Step } from "../archive/step.ts";
import { overlap, toInterval } from "../edtf.ts";
import type { ArchiveNames } from "./archive-names.ts";
import { joined, type Stretches, standNear } from "./nearness.ts";
import type { NearClause } from "./query.ts";
import { lookUpOf, rowOf, type WordGroup } from "./words.ts";

/** Where something stands, by release, with the field's number times `FIELD` added to positions. */
export type StretchesByDoc = ReadonlyMap<number, Stretches>;

/** Releases that are compared at a step: thousands of places each, at worst. */
const STEP = 64;
const FIELDS: readonly SearchField[] = ["title", "text"];

/** Those releases in which a stretch of each list is near one of the list before. */
export async function nearIn(
  lists: readonly StretchesByDoc[],
  { distances }: NearClause,
  within: BitSet,
  step: Step,
): Promise<BitSet> {
  const found = new BitSet(within.size);
  let looked = 0;
  for (const doc of within) {
    if (looked++ % STEP === 0) await step();
    const own = lists.flatMap((list) => list.get(doc) ?? []);
    if (own.length === lists.length && standNear(own, distances)) found.add(doc);
  }
  return found;
}

/** Where a group's words stand in a row. */
export async function groupStretches(
  { index }: Archive,
  { words }: WordGroup,
  within: BitSet,
  step: Step,
): Promise<StretchesByDoc> {
  const row = rowOf(words);
  const [only, ...others] = words;
  if (only === undefined) return new Map();
  const starts =
    others.length > 0
      ? await index.phrasePlaces(row, FIELDS, within, step)
      : (await index.places([lookUpOf(only)], FIELDS, within, step))[0];
  const found = new Map<number, Stretches>();
  for (const [doc, from] of starts ?? []) {
    if (found.size % STEP === 0) await step();
    found.set(doc, { from, end: from.map((start) => start + row.length) });
  }
  return found;
}

/** Where a person is named. */
export async function personStretches(
  archive: Archive,
  names: ArchiveNames,
  name: string,
  within: BitSet,
): Promise<StretchesByDoc> {
  const ids = (await names.persons()).bearers(name);
  const docs = [...within];
  const [people, spans] = await Promise.all([archive.people(docs), spansOf(archive, "persons", docs)]);
  const isMeant = (i: number, { label }: LabelledSpan): boolean => ids.has(people[i]?.[label]?.id ?? "");
  return stretches(archive, docs, (i) => (spans[i] ?? []).filter((span) => isMeant(i, span)));
}

/** Where a date is named that is of the wanted time. @param value a date, or several as `a..b` */
export async function dateStretches(archive: Archive, value: string, within: BitSet): Promise<StretchesByDoc> {
  const wanted = toInterval(value);
  const docs = [...within];
  const spans = await spansOf(archive, "dates", docs);
  return stretches(archive, docs, (i) =>
    datesOf(spans[i] ?? []).flatMap(({ date, span }) => (overlap(toInterval(date), wanted) ? span : [])),
  );
}

function spansOf({ index }: Archive, kind: SpanKind, docs: readonly number[]): Promise<LabelledSpan[][]> {
  return index.spans(SPANNED_FIELD, kind, docs);
}

function stretches(
  { index }: Archive,
  docs: readonly number[],
  spansAt: (place: number) => readonly LabelledSpan[],
): StretchesByDoc {
  const base = index.numberOf(SPANNED_FIELD) * FIELD;
  return new Map(
    docs.map((doc, i) => {
      const spans = spansAt(i);
      const from = Float64Array.from(spans, (span) => base + span.from);
      return [doc, { from, end: Float64Array.from(spans, (span) => base + span.end) }];
    }),
  );
}

/** All of several. */
export async function anyOfStretches(lists: readonly StretchesByDoc[], step: Step): Promise<StretchesByDoc> {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const all = new Map<number, Stretches>();
  for (const doc of new Set(lists.flatMap((list) => [...list.keys()]))) {
    if (all.size % STEP === 0) await step();
    all.set(doc, joined(lists.flatMap((list) => list.get(doc) ?? [])));
  }
  return all;
}
