/** In which forms the terms of a segment stand in its documents, of those alone that were not deleted. */

import type { TermEntry } from "./dictionary.ts";
import { FormDictionary, type NearFormOfTerm } from "./form-dictionary.ts";
import type { Edits } from "./fuzzy.ts";
import type { LiveDocuments } from "./live-documents.ts";
import { keptValues, type Occurrences, occurrencesOf } from "./occurrences.ts";
import type { PagedFile } from "./paged-file.ts";
import type { Postings } from "./postings.ts";
import { readPassing } from "./term-forms.ts";
import type { TermLists } from "./term-lists.ts";

export class SegmentForms {
  readonly #file: PagedFile;
  readonly #lists: TermLists;
  readonly #live: LiveDocuments | null;
  readonly #dictionary: FormDictionary;

  /** @param lists of positions, which forms follow @param live null for all documents */
  constructor(file: PagedFile, lists: TermLists, live: LiveDocuments | null) {
    this.#file = file;
    this.#lists = lists;
    this.#live = live;
    this.#dictionary = new FormDictionary(file);
  }

  /** See `FormDictionary`. @throws CommuniqueError ARCHIVE_DAMAGED, as what follows */
  termsOf(form: string, prefix: boolean): Promise<Set<string>> {
    return this.#dictionary.termsOf(form, prefix);
  }

  near(word: string, most: number, edits: Edits): Promise<NearFormOfTerm[]> {
    return this.#dictionary.near(word, most, edits);
  }

  /** Of each of some terms which occurrences are in a form that passes; null for all. @param stored the terms' postings in the file */
  async occurrences(
    entries: readonly TermEntry[],
    stored: readonly Postings[],
    passes: (form: string) => boolean,
  ): Promise<(Occurrences | null)[]> {
    const parts = await this.#lists.read(
      entries.filter(({ forms }) => forms.length > 0).map(({ forms, documents }) => ({ ...forms, documents })),
    );
    let part = 0;
    return entries.map(({ term, forms }, i) => {
      const postings = stored[i] as Postings;
      if (forms.length === 0)
        return passes(term) ? null : new Uint8Array(occurrencesOf(this.#live?.postings(postings) ?? postings));
      const bytes = parts[part++] as Uint8Array;
      return this.#passing(term, bytes, postings, passes);
    });
  }

  #passing(term: string, bytes: Uint8Array, stored: Postings, passes: (form: string) => boolean): Occurrences | null {
    const passing = this.#file.decoded(() => readPassing(bytes, term, stored, passes));
    const live = this.#live;
    return live === null || passing === null ? passing : keptValues(stored, passing, (doc) => live.has(doc));
  }
}
