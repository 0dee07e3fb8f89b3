/** Documents for this room's tests, of text and what matters of the rest. */
import type { Document, Given } from "../../src/release.ts";

const NOTHING_GIVEN: Given = {
  title: null,
  published: null,
  language: null,
  people: [],
  topics: [],
  section: null,
  url: null,
  draft: false,
  embargo: null,
  fields: {},
};

export function textDocument(text: string, given: Partial<Given> = {}, rest: Partial<Document> = {}): Document {
  return {
    id: "release.txt",
    path: "release.txt",
    mediaType: "text/plain",
    text,
    headings: [],
    pages: [],
    given: { ...NOTHING_GIVEN, ...given },
    omitted: [],
    metadata: {},
    ...rest,
  };
}
