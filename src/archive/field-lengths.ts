/** How long a field of a segment is in each of its documents. */
import { fromFixedWidth } from "./fixed-width.ts";
import type { PagedFile } from "./paged-file.ts";
import type { SegmentScan } from "./segment-scan.ts";

/** @param field its number @throws CommuniqueError ARCHIVE_DAMAGED */
export function readLengths(
  file: PagedFile,
  { documents, fields }: Pick<SegmentScan, "documents" | "fields">,
  field: number,
): Promise<Uint32Array> {
  const width = fields[field]?.width ?? 1;
  return file.inflatedSection(`lengths.${field}`, (bytes) => fromFixedWidth(bytes, width, documents));
}
