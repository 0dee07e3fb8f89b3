/** Any MiniSearch instance as one immutable file, which is searched where it lies: see FORMAT.md. */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import { bytesSource } from "./bytes-source.ts";
import type { StoredDocument } from "./document-store.ts";
import { miniSearchJSON, segmentParts } from "./minisearch-json.ts";
import { PackedIndex } from "./packed-index.ts";
import type { IndexOptions } from "./query-plan.ts";
import { Segment } from "./segment.ts";
import { segmentBytes } from "./segment-writer.ts";

/** One bit each of a number that is exact. */
const MOST_FIELDS = 53;

/** How a file in memory is named in errors. */
const BYTES = "the packed index";

/**
 * Packs an instance: its documents' ids, stored fields, terms and field lengths. What an index is searched with
 * (tokenizer, boosts and so on) stays in the program, as with MiniSearch's own JSON. Documents that were discarded are left out, as after
 * `vacuum`.
 *
 * @throws TypeError where a term is half of a surrogate pair
 * @throws CommuniqueError USAGE for more fields than the format has room for
 */
export async function pack(miniSearch: MiniSearch): Promise<Uint8Array> {
  const parts = segmentParts(miniSearch.toJSON());
  if (parts.fields.length > MOST_FIELDS)
    throw new CommuniqueError("USAGE", `A packed index has at most ${MOST_FIELDS} fields, not ${parts.fields.length}.`);
  const chunks = [...segmentBytes(parts)];
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** How MiniSearch cuts texts where no option says how. */
export const MINISEARCH_DEFAULTS: Pick<IndexOptions, "tokenize" | "processTerm"> = {
  tokenize: MiniSearch.getDefault("tokenize"),
  processTerm: MiniSearch.getDefault("processTerm"),
};

/** A packed index of its own, with the ids and stored fields that it was packed with. */
export interface Packed {
  readonly index: PackedIndex;
  /** What `MiniSearch.loadJS` takes. */
  unpack(): Promise<AsPlainObject>;
}

/**
 * Opens what `pack` made.
 *
 * @param options those of the instance, as `MiniSearch.loadJSON` takes them
 * @throws CommuniqueError ARCHIVE_DAMAGED where the bytes are not what was written; ARCHIVE_VERSION
 */
export async function openPacked(bytes: Uint8Array, options: Options): Promise<Packed> {
  const segment = await Segment.open(bytesSource({ [BYTES]: bytes }), BYTES, bytes.length);
  const read = (docs: readonly number[]): Promise<readonly StoredDocument[]> =>
    segment.records(docs) as Promise<readonly StoredDocument[]>;
  return {
    index: new PackedIndex([segment], { ...MINISEARCH_DEFAULTS, ...options }, read),
    unpack: async () => miniSearchJSON([segment], await read(range(segment.documents))),
  };
}
