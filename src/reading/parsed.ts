/** What a format's reader hands to the room's door: text, and what the file says of itself under its own names. */
import type { Anchor, Span, Warning } from "../release.ts";
import type { Metadata } from "./metadata.ts";

/** A text with the places of its parts. */
export interface LaidOut {
  readonly text: string;
  readonly headings: readonly Span[];
  /** Of headings that have an id. */
  readonly anchors: readonly Anchor[];
}

export interface Parsed extends LaidOut {
  readonly pages: readonly number[];
  readonly omitted: readonly string[];
  readonly metadata: Metadata;
  /** The part of `metadata` that speaks of the release and not of the file: a Word file's creator typed it, no more. */
  readonly trusted: Metadata;
  /** The headline that the document's structure shows, and whether it is better than a title in the metadata. */
  readonly headline: string | null;
  readonly headlineFirst: boolean;
  /** What an own field's `css:` names, in the document's order; null where the format has no elements. */
  readonly select: ((selector: string) => readonly string[]) | null;
  readonly warnings: readonly Warning["message"][];
}

/** A `Parsed` of `part`, with what most formats lack absent. */
export function parsed(part: Pick<LaidOut, "text" | "headings"> & Partial<Parsed>): Parsed {
  const metadata = part.metadata ?? {};
  return {
    anchors: [],
    pages: [],
    omitted: [],
    headline: null,
    headlineFirst: false,
    select: null,
    warnings: [],
    ...part,
    metadata,
    trusted: part.trusted ?? metadata,
  };
}
