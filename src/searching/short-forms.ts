/** Everyday short forms, `dept`, `Sen. Warren`, `St. Louis`: what is typed counts as the full words too, and the other way round. */
import { fold } from "../analysis/normalize.ts";
import type { Archive } from "../archive/archive.ts";
import type { OtherWording } from "./other-forms.ts";
import { isWhole, type PlainWord, plainRuns, type RunWords, wordsOfRun } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { type Beside, SHORT_FORMS } from "./short-form-table.ts";
import { spelt } from "./words.ts";

/** A short form or a full one, with the other. */
interface Form {
  /** Folded, as its words are compared. */
  readonly words: readonly string[];
  readonly other: string;
  readonly isShort: boolean;
  readonly beside: Beside;
}

/** Both ways, by language and the first word. */
const FORMS: ReadonlyMap<string, ReadonlyMap<string, readonly Form[]>> = new Map(
  Object.entries(SHORT_FORMS).map(([language, places]) => {
    const byFirst = new Map<string, Form[]>();
    for (const [beside, list] of Object.entries(places) as [Beside, string][])
      for (const pair of list.split(/,\s+/)) {
        const [short = "", full = ""] = pair.split(": ");
        for (const form of [formOf(short, full, true, beside), formOf(full, short, false, beside)]) {
          const first = form.words[0] as string;
          byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
        }
      }
    return [language, byFirst];
  }),
);

function formOf(own: string, other: string, isShort: boolean, beside: Beside): Form {
  return { words: fold(own).split(" "), other, isShort, beside };
}

const SHORT_WORDS: ReadonlySet<string> = new Set(
  [...FORMS.values()]
    .flatMap((forms) => [...forms.values()].flat())
    .flatMap(({ words, isShort }) => (isShort && words.length === 1 ? words : [])),
);
/** A word is a name where persons have it in so large a share of the releases that hold it. */
const NAME_SHARE = 0.2;

/** Whether a folded word is a short form of some language: no misspelt one. */
export function isShortForm(word: string): boolean {
  return SHORT_WORDS.has(word);
}

/** For plain words that are such forms, what counts as they do. */
export async function shortForms(
  clauses: readonly Clause[],
  archive: Archive,
  language: string | null,
): Promise<OtherWording[]> {
  const languages = language === null ? archive.manifest.languages : [language];
  const primary = new Set(languages.map((one) => one.toLowerCase().split("-")[0] as string));
  const known = [...primary].flatMap((one) => FORMS.get(one) ?? []);
  const found: OtherWording[] = [];
  for (const run of plainRuns(clauses)) {
    const words = wordsOfRun(run, archive.analyzer, language);
    // Languages share some forms.
    const seen = new Set<string>();
    for (const [at, first] of words.words.entries())
      for (const form of known.flatMap((forms) => forms.get(first) ?? [])) {
        if (!form.words.every((word, i) => words.words[at + i] === word) || !isWhole(words, at, form.words.length))
          continue;
        const place = await besides(form, at, words, archive);
        if (place === null) continue;
        const owners = words.owners.slice(at, at + form.words.length);
        const text = [place.before?.text ?? [], form.other, place.after?.text ?? []].flat().join(" ");
        if (seen.size === seen.add(`${at} ${text}`).size) continue;
        const group = spelt(text, null, archive.analyzer, language);
        found.push({ clauses: [place.before ?? [], owners, place.after ?? []].flat(), group });
      }
  }
  return found;
}

/** Words that tell which one a form is, and so have to stand beside it. */
interface Neighbours {
  readonly before: PlainWord | null;
  readonly after: PlainWord | null;
}

/** @returns null for what is no such form here */
async function besides(
  { words: own, isShort, beside }: Form,
  at: number,
  { words, owners }: RunWords,
  archive: Archive,
): Promise<Neighbours | null> {
  const [before, after] = [owners[at - 1] ?? null, owners[at + own.length] ?? null];
  switch (beside) {
    case "anything":
      return { before: null, after: null };
    case "previous":
      return before === null ? null : { before, after: null };
    case "next":
      return after === null ? null : { before: null, after };
    case "name": {
      if (after === null) return null;
      // A full title is one wherever it stands, and its short form, which may be another word, is looked for before the name.
      if (!isShort) return { before: null, after };
      const isTyped = [owners[at] as PlainWord, after].every(({ text }) => /^\p{Lu}/u.test(text));
      const next = words[at + own.length] as string;
      return isTyped || next === "of" || (await isName(next, archive)) ? { before: null, after: null } : null;
    }
  }
}

async function isName(word: string, { index }: Archive): Promise<boolean> {
  const written = { form: word, prefix: false };
  const [named, all] = await Promise.all([index.holders(written, ["people"]), index.holders(written, null)]);
  return named.count > 0 && named.count >= NAME_SHARE * all.count;
}
