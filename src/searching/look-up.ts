/** The words of a query looked up in an index: which releases hold each, in whatever spelling or other wording counts as the word. */
import type { Archive } from "../archive/archive.ts";
import { BitSet } from "../archive/bit-set.ts";
import type { SearchField } from "../archive/minisearch.ts";
import { onceEach } from "../archive/once.ts";
import type { Step } from "../archive/step.ts";
import { type AbbreviationIndex, isMostlyAWord } from "./abbreviations.ts";
import { amounts } from "./amounts.ts";
import type { ArchiveNames } from "./archive-names.ts";
import { isSpelling, joinedSpellings, type SplitSpelling, splitSpellings } from "./compounds.ts";
import { monthForms } from "./month-forms.ts";
import { ordinals } from "./ordinals.ts";
import { type OtherWording, otherForms } from "./other-forms.ts";
import type { Clause, NearClause } from "./query.ts";
import { readAheadToLook } from "./read-ahead.ts";
import type { SaidScopes } from "./said.ts";
import { shortForms } from "./short-forms.ts";
import { stopGroups } from "./stop-words.ts";
import { type TypedName, typedNames } from "./typed-names.ts";
import { lookUpOf, type QueryWord, rowOf, type WordClause, type WordGroup, wordGroup } from "./words.ts";

/** What a search knows besides its clauses. */
export interface MatchContext {
  readonly archive: Archive;
  readonly names: ArchiveNames;
  /** Those that the query may name; asked for when words are looked up, in one go with these. */
  readonly abbreviations: () => Promise<AbbreviationIndex>;
  /** Words that count only inside what somebody says. */
  readonly said: SaidScopes;
  /** The language that the query names; null for all of the archive's. */
  readonly language: string | null;
  /** Words match as written: stems do not count. */
  readonly exact: boolean;
  /** Whether what is found is put in order by how its words stand there. */
  readonly isRanked: boolean;
  readonly step: Step;
}

/** Where the words of a query are found. */
export interface LookedUp {
  readonly groups: ReadonlyMap<Clause, WordGroup>;
  /** The releases that hold each word, in the field that its group asks for. */
  readonly holders: ReadonlyMap<QueryWord, BitSet>;
  /**
   * Of groups whose words have to stand in a row, the releases that hold them so, or in another wording: of plain clauses, where
   * releases are added that may hold them otherwise.
   */
  readonly rows: ReadonlyMap<WordGroup, BitSet>;
  /** Names of persons that the words are. */
  readonly names: readonly TypedName[];
  /** Word clauses that say nothing of what is asked for. */
  readonly stops: ReadonlySet<Clause>;
}

/** Where phrases and exact words are looked for: all fields but that of dates, which holds no wording of the release. */
const WORDING_FIELDS: readonly SearchField[] = ["title", "text", "people", "topics"];

/** The word and phrase clauses that speak for a release: those below a negation do not. */
export function positiveWords(clauses: readonly Clause[]): WordClause[] {
  return [...wordClauses(clauses, false)];
}

function* wordClauses(clauses: readonly Clause[], negated: boolean): Generator<WordClause> {
  for (const clause of clauses) {
    if (clause.kind === "word" || clause.kind === "phrase") yield clause;
    else if (clause.kind === "not") yield* negated ? wordClauses([clause.clause], negated) : [];
    else if ("clauses" in clause) yield* wordClauses(clause.clauses, negated);
  }
}

/** The NEARs that speak for a release. */
export function positiveNears(clauses: readonly Clause[]): NearClause[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "near") return clause;
    return "clauses" in clause ? positiveNears(clause.clauses) : [];
  });
}

/** Looks up every word of the clauses. */
export async function lookUp(context: MatchContext, clauses: readonly Clause[]): Promise<LookedUp> {
  const { archive, exact, language } = context;
  const groups = new Map<Clause, WordGroup>();
  for (const clause of wordClauses(clauses, true))
    groups.set(clause, await completed(wordGroup(clause, archive.analyzer, language, exact), clause, archive));
  if (context.isRanked)
    readAheadToLook(
      archive,
      positiveWords(clauses).flatMap((clause) => groups.get(clause) ?? []),
    );
  const otherWordings = async (): Promise<OtherWording[]> => {
    if (exact) return [];
    const spellings = [
      ...joinedSpellings(clauses, archive, language),
      ...ordinals(clauses, archive, language),
      ...amounts(clauses, archive, language),
      ...monthForms(clauses, archive, language),
      ...(await shortForms(clauses, archive, language)),
    ];
    const [abbreviations] = await Promise.all([context.abbreviations(), readTermsAhead(archive, spellings)]);
    const forms = otherForms(clauses, { ...context, abbreviations });
    // Asked for again where releases hold the short form: it then is there.
    for (const { meaning } of forms.map(({ group }) => group))
      if (meaning !== null) abbreviations.elsewise(meaning, archive).catch(() => undefined);
    await readTermsAhead(archive, forms);
    return [...forms, ...spellings];
  };
  const [own, known, forms, names, splits] = await Promise.all([
    holdersOf(archive, [...groups.values()]),
    withTermsOfForms(archive, [...groups.values()]),
    otherWordings(),
    exact ? [] : typedNames(clauses, archive, language),
    exact ? [] : splitSpellings(clauses, archive, language),
  ]);
  for (const { clauses: ofName, docs } of names)
    for (const [i, clause] of [...ofName].entries()) {
      const group = groups.get(clause);
      // Small words inside a name say no more than elsewhere: `Secretary of State Kerry`.
      const isInside = i > 0 && i < ofName.size - 1;
      if (group === undefined || context.said.has(clause) || (isInside && isOfStopWords(group, archive))) continue;
      groups.set(clause, { ...group, named: docs });
    }
  for (const [clause, group] of groups)
    groups.set(clause, { ...group, words: group.words.map((word) => known.get(word) ?? word) });
  const likely = splits.filter((split) => mayBeWritten(split, groups.get(split.clause), own, archive));
  const ofOthers = await holdersOf(archive, [
    ...[...groups.values()].filter(({ words }) => !words.every((word) => own.has(word))),
    ...[...forms, ...likely].map(({ group }) => group),
  ]);
  const holders = new Map([...own, ...ofOthers]);
  const meant = forms.filter(
    ({ group }) => group.meaning === null || !isMostlyAWord(group.meaning, holdingAll(group, holders, archive).count),
  );
  for (const { clauses: owners, group } of [...meant, ...(await written(context, likely, groups, holders))])
    for (const clause of owners) {
      const known = groups.get(clause);
      if (known !== undefined) groups.set(clause, { ...known, alternatives: [...known.alternatives, group] });
    }
  const stops = exact ? new Set<Clause>() : stopClauses(context, clauses, groups, holders);
  return { groups, holders, rows: new Map(), names, stops };
}

function isOfStopWords({ words }: WordGroup, { stopWords }: Archive): boolean {
  return words.every(({ word }) => [...stopWords.values()].some((list) => list.has(word)));
}

function readTermsAhead({ index }: Archive, wordings: readonly OtherWording[]): Promise<void> {
  return index.readTermsAhead(wordings.flatMap(({ group }) => group.words.flatMap(({ terms }) => terms)));
}

/** Where words of a group may stand in a row. */
export function fieldsOf({ field }: WordGroup): readonly SearchField[] {
  return field === null ? WORDING_FIELDS : [field];
}

/** Whether a word in two may be another spelling of it, as far as that is known by how many releases hold the parts: most are not. */
function mayBeWritten(
  split: SplitSpelling,
  own: WordGroup | undefined,
  holders: LookedUp["holders"],
  archive: Archive,
): boolean {
  const isKnown = own?.words.every((word) => holders.has(word)) ?? false;
  return !isKnown || own === undefined || isSpelling(split, split.most, holdingAll(own, holders, archive).count);
}

/** Those spellings in two words that releases write. */
async function written(
  { archive, step }: MatchContext,
  splits: readonly SplitSpelling[],
  groups: LookedUp["groups"],
  holders: LookedUp["holders"],
): Promise<OtherWording[]> {
  const found = splits.map(async (split): Promise<OtherWording[]> => {
    const { clause, group } = split;
    const parts = holdingAll(group, holders, archive);
    const own = groups.get(clause);
    const isMeant = (docs: BitSet): boolean =>
      own === undefined || isSpelling(split, docs.count, holdingAll(own, holders, archive).count);
    // Positions are read only where enough releases hold both parts at all.
    if (!isMeant(parts)) return [];
    return isMeant(await archive.index.phrase(rowOf(group.words), fieldsOf(group), parts, null, step))
      ? [{ clauses: [clause], group }]
      : [];
  });
  return (await Promise.all(found)).flat();
}

function stopClauses(
  { archive, language }: MatchContext,
  clauses: readonly Clause[],
  groups: LookedUp["groups"],
  holders: LookedUp["holders"],
): ReadonlySet<Clause> {
  const positive = positiveWords(clauses);
  const ofWords = positive.flatMap((clause) => groups.get(clause) ?? []);
  const stops = stopGroups(ofWords, holders, archive.stopWords, language);
  return new Set(positive.filter((clause) => stops.has(groups.get(clause) as WordGroup)));
}

/** The releases that hold each of the words which are typed with one: by these it is told what was meant by it. */
export function heldBeside(
  word: QueryWord,
  clauses: Iterable<Clause>,
  { groups, holders, stops }: LookedUp,
): readonly BitSet[] {
  const speaking = [...clauses].filter((clause) => !stops.has(clause));
  const words = speaking.flatMap((clause) => groups.get(clause)?.words ?? []).filter((other) => other !== word);
  return words.flatMap((other) => holders.get(other) ?? []).filter((docs) => docs.count > 0);
}

/** The words of a query that speak for a release, in its order: all that are not negated, without stop words. */
export function speakingGroups(clauses: readonly Clause[], { groups, stops }: LookedUp): WordGroup[] {
  return positiveWords(clauses).flatMap((clause) => (stops.has(clause) ? [] : (groups.get(clause) ?? [])));
}

/**
 * With what the index knows of its words: one as written is worth what the terms are under which it stands, be they stems of it or
 * not; one that others may differ from a little stands for these as well.
 */
async function completed(group: WordGroup, clause: WordClause, { index }: Archive): Promise<WordGroup> {
  const slips = clause.kind === "word" ? clause.slips : 0;
  if (slips === 0 && !group.words.some(({ exact }) => exact)) return group;
  const termsOf = onceEach((form: string) => index.termsOfForm({ form, prefix: false }));
  const complete = async (word: QueryWord): Promise<QueryWord> => {
    if (word.exact) {
      const written = { form: word.word, prefix: true };
      return { ...word, terms: await (word.prefix ? index.termsOfForm(written) : termsOf(word.word)) };
    }
    if (slips === 0) return word;
    const { alikeTo } = await import("./alike.ts");
    return { ...word, corrections: await alikeTo(word, slips, index) };
  };
  return { ...group, words: await Promise.all(group.words.map(complete)) };
}

/**
 * Words that releases write so under terms that are none of their stems: without the accents by which the ending of `annoncée` is known,
 * or in small letters, as `ngos`. Each with these terms too.
 */
async function withTermsOfForms(
  { index }: Archive,
  groups: readonly WordGroup[],
): Promise<ReadonlyMap<QueryWord, QueryWord>> {
  const termsOf = onceEach((word: string) => index.otherTermsOfForm(word));
  const words = groups.flatMap((group) => group.words).filter(({ exact, bigram }) => !exact && !bigram);
  const found = words.map(async (word): Promise<[QueryWord, QueryWord][]> => {
    const others = (await termsOf(word.word)).filter((term) => !word.terms.includes(term));
    return others.length === 0 ? [] : [[word, { ...word, terms: [...word.terms, ...others] }]];
  });
  return new Map((await Promise.all(found)).flat());
}

/** For each word of some groups, the releases that hold it in the group's field. */
export async function holdersOf({ index }: Archive, groups: readonly WordGroup[]): Promise<Map<QueryWord, BitSet>> {
  // However often a query has a word, it is looked up once.
  const looked = new Map<string, Promise<BitSet>>();
  const found = groups.flatMap(({ words, field }) =>
    words.map(async (word): Promise<[QueryWord, BitSet]> => {
      const everywhere = word.exact ? WORDING_FIELDS : null;
      const asked = [lookUpOf(word), field === null ? everywhere : [field]] as const;
      const key = JSON.stringify(asked);
      const holders = looked.get(key) ?? index.holders(...asked);
      looked.set(key, holders);
      return [word, await holders];
    }),
  );
  return new Map(await Promise.all(found));
}

/** The releases that hold every word of a group, wherever they stand in its field. */
export function holdingAll(
  { words }: WordGroup,
  holders: ReadonlyMap<QueryWord, BitSet>,
  { index }: Pick<Archive, "index">,
): BitSet {
  if (words.length === 0) return BitSet.full(index.documents);
  return words.map((word) => holders.get(word) ?? new BitSet(index.documents)).reduce((all, one) => all.and(one));
}
