/** What a format's reader found, to the `Document` that leaves this room. */
import type { Document, Warning } from "../release.ts";
import { givenFromMetadata, type MetadataNames } from "./metadata.ts";
import { type FieldRule, ownFields } from "./own-fields.ts";
import type { Parsed } from "./parsed.ts";

/** The document of a file or record, and what was odd about its metadata. */
export function documentOf(
  path: string,
  mediaType: string,
  found: Parsed,
  options: { readonly metadataNames: MetadataNames; readonly fields: Readonly<Record<string, FieldRule>> },
  id: string = path,
): { readonly document: Document; readonly warnings: readonly Warning[] } {
  const { given, warnings } = givenFromMetadata(found.trusted, options.metadataNames, path);
  const title = found.headlineFirst ? (found.headline ?? given.title) : (given.title ?? found.headline);
  const fields = ownFields(options.fields, { path, metadata: found.metadata, select: found.select });
  const document: Document = {
    id,
    path,
    mediaType,
    text: found.text,
    headings: found.headings,
    ...(found.anchors.length === 0 ? {} : { anchors: found.anchors }),
    pages: found.pages,
    given: { ...given, title, fields },
    omitted: found.omitted,
    metadata: found.metadata,
  };
  return { document, warnings: [...found.warnings.map((message) => ({ path, message })), ...warnings] };
}
