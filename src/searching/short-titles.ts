/** Titles that are written short before a name, `Sen. Warren`, which count as the full ones too. */
import type { Archive } from "../archive/archive.ts";
import type { OtherWording } from "./other-forms.ts";
import { plainRuns } from "./plain-runs.ts";
import type { Clause } from "./query.ts";
import { wordGroup } from "./words.ts";

/** As press releases in English write them. */
const FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    adm: "admiral",
    amb: "ambassador",
    brig: "brigadier",
    capt: "captain",
    col: "colonel",
    dep: "deputy",
    dir: "director",
    fm: "foreign minister",
    gen: "general",
    gov: "governor",
    hon: "honorable",
    lt: "lieutenant",
    maj: "major",
    min: "minister",
    pm: "prime minister",
    pres: "president",
    prof: "professor",
    rep: "representative",
    rev: "reverend",
    sec: "secretary",
    sen: "senator",
    sgt: "sergeant",
  }),
);

/** For words that are such a title, before one that begins as a name does, the full title that counts as they do. */
export function fullTitles(
  clauses: readonly Clause[],
  { analyzer }: Pick<Archive, "analyzer">,
  language: string | null,
): OtherWording[] {
  const found: OtherWording[] = [];
  if (language !== null && !language.toLowerCase().startsWith("en")) return found;
  for (const run of plainRuns(clauses))
    for (const [i, clause] of run.entries()) {
      const next = run[i + 1]?.text ?? "";
      const full = FULL.get(clause.text.replace(/\.$/, "").toLowerCase());
      if (full === undefined || !/^\p{Lu}/u.test(clause.text) || !/^\p{Lu}/u.test(next)) continue;
      const text = { ...clause, kind: "phrase", text: full } as const;
      found.push({ clauses: [clause], group: wordGroup(text, analyzer, language) });
    }
  return found;
}
