/** Releases in, one part of an index out: records and words go to disk as they come. */
import { ALL_STEMMERS } from "../analysis/all-stemmers.ts";
import { createAnalyzer } from "../analysis/analyzer.ts";
import type { WordSpan } from "../analysis/span-places.ts";
import { STEMMED_LANGUAGES } from "../analysis/stem.ts";
import { TermReader } from "../analysis/term-reader.ts";
import type { PartEntry } from "../archive/manifest.ts";
import { SEARCH_FIELDS, SPANNED_FIELD, SPANS } from "../archive/minisearch.ts";
import { SegmentBuilder } from "../archive/segment-builder.ts";
import { SegmentRuns } from "../archive/segment-runs.ts";
import { TableWriter } from "../archive/table.ts";
import type { Release } from "../release.ts";
import type { IndexFolder } from "../storage/file-system.ts";
import { type ScratchFile, scratchFile } from "../storage/scratch-file.ts";
import { type SectionWriter, writeSection, writeSectionBy } from "../storage/section-files.ts";
import { labelledSpans } from "./labelled-spans.ts";
import { toSearchDocument } from "./search-document.ts";

export class PartWriter {
  readonly #folder: IndexFolder;
  readonly #search: SegmentBuilder = new SegmentBuilder(SEARCH_FIELDS, { [SPANNED_FIELD]: SPANS });
  readonly #scratch: ScratchFile;
  readonly #runs: SegmentRuns;
  /** Which languages the archive holds is known only at its end, so all that have a stemmer are ready. */
  readonly #terms: TermReader = new TermReader(createAnalyzer(STEMMED_LANGUAGES, ALL_STEMMERS), this.#search);
  readonly #releases: TableWriter = new TableWriter();
  readonly #releasesFile: SectionWriter;
  #documents = 0;

  /** @param memory see `SegmentRuns` @throws CommuniqueError WRITE_FAILED, as all that follow */
  static async open(folder: IndexFolder, memory?: number): Promise<PartWriter> {
    return new PartWriter(folder, await writeSection(folder, "releases", ".table"), memory);
  }

  private constructor(folder: IndexFolder, releases: SectionWriter, memory?: number) {
    this.#folder = folder;
    this.#releasesFile = releases;
    this.#scratch = scratchFile(folder, "runs");
    this.#runs = new SegmentRuns(this.#search, this.#scratch, memory);
  }

  async add(release: Release): Promise<void> {
    this.#documents++;
    const written = this.#releases.add(JSON.stringify(release));
    if (written !== null) await this.#releasesFile.write(written);
    const document = toSearchDocument(release);
    for (const field of SEARCH_FIELDS) {
      const isList = field !== "title" && field !== "text";
      const labelled = field === SPANNED_FIELD ? labelledSpans(release) : [];
      const spans = labelled.map(({ span }) => span);
      for (const text of isList ? document[field].split("\n") : [document[field]]) {
        const words = this.#terms.read(text, document.language, spans);
        for (const [i, { kind, label }] of labelled.entries())
          this.#search.span(kind, { label, ...(words[i] as WordSpan) });
        // The names of a list are no neighbours.
        this.#search.gap();
      }
      this.#search.endField();
    }
    await this.#runs.endDocument();
  }

  async finish(): Promise<PartEntry> {
    const search = await writeSectionBy(this.#folder, "search", ".segment", (section) => this.#runs.finish(section));
    await this.#scratch.remove();
    for (const bytes of this.#releases.end(this.#documents)) await this.#releasesFile.write(bytes);
    const releases = await this.#releasesFile.finish();
    return { search, releases, documents: this.#documents, live: this.#documents, deleted: null };
  }

  async abandon(): Promise<void> {
    await this.#releasesFile.abandon();
    await this.#scratch.remove();
  }
}
