/**
 * A controlled list of topics, in the words of SKOS: concepts with a prefLabel, altLabels and broader concepts.
 * `thesaurus.json` beside this is the one that comes with the project (its form: `thesaurus.schema.json`); edit it freely.
 * Where a text names a concept is `concepts.ts`.
 */
import { readFileSync } from "node:fs";

export interface Label {
  readonly text: string;
  /** BCP 47; null for one of no language, which stands in all. */
  readonly language: string | null;
}

export interface Concept {
  /** What others call it by: an IRI, or a label. */
  readonly id: string;
  /** As it is shown, one a language. */
  readonly prefLabels: readonly Label[];
  /** Other wordings. One in capitals is matched in capitals alone. */
  readonly altLabels: readonly Label[];
  /** Ids of broader concepts; none for a top concept. */
  readonly broader: readonly string[];
}

export interface Thesaurus {
  readonly concepts: readonly Concept[];
}

/** One concept of `thesaurus.json`. */
export interface ThesaurusEntry {
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly altLabel: Readonly<Record<string, readonly string[]>>;
  readonly broader: string | null;
}

/** The thesaurus that comes with the project. Read once. */
export function defaultThesaurus(): Thesaurus {
  loaded ??= fromEntries(
    (JSON.parse(readFileSync(new URL("./thesaurus.json", import.meta.url), "utf8")) as { concepts: ThesaurusEntry[] })
      .concepts,
  );
  return loaded;
}
let loaded: Thesaurus | null = null;

/** Characters that show nothing and may reorder or restyle what stands around them; joiners spell words and stay. */
const UNSEEN =
  /(?![\u200c\u200d])[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\u00ad\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A label as it may be shown: on one line, with no character that is not seen; none where nothing is left. */
export function toLabels(written: string, language: string | null): Label[] {
  const text = written.replace(/\s+/g, " ").replace(UNSEEN, "").normalize("NFC").trim();
  return text === "" ? [] : [{ text, language }];
}

/** @param entries in the form of `thesaurus.json` */
export function fromEntries(entries: readonly ThesaurusEntry[]): Thesaurus {
  return {
    concepts: entries.map(({ prefLabel, altLabel, broader }) => ({
      id: prefLabel.en ?? Object.values(prefLabel)[0] ?? "",
      prefLabels: Object.entries(prefLabel).flatMap(([language, text]) => toLabels(text, language)),
      altLabels: Object.entries(altLabel).flatMap(([language, texts]) =>
        texts.flatMap((text) => toLabels(text, language)),
      ),
      broader: broader === null ? [] : [broader],
    })),
  };
}

/** The prefLabel in a language; else in none, in English, or the first. */
export function prefLabelIn({ id, prefLabels }: Concept, language: string | null): string {
  const wanted = baseOf(language ?? "en");
  const label =
    prefLabels.find((one) => one.language !== null && baseOf(one.language) === wanted) ??
    prefLabels.find((one) => one.language === null) ??
    prefLabels.find((one) => one.language !== null && baseOf(one.language) === "en") ??
    prefLabels[0];
  return label?.text ?? id;
}

/** `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split("-")[0] ?? language;
}
