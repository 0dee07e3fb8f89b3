/** Which files are read, by the ending of their names. */

export type Format = "text" | "markdown" | "html" | "json" | "json-lines" | "wordpress" | "docx" | "doc" | "pdf";

const FORMATS: Readonly<Record<string, { readonly format: Format; readonly mediaType: string }>> = {
  txt: { format: "text", mediaType: "text/plain" },
  text: { format: "text", mediaType: "text/plain" },
  md: { format: "markdown", mediaType: "text/markdown" },
  markdown: { format: "markdown", mediaType: "text/markdown" },
  html: { format: "html", mediaType: "text/html" },
  htm: { format: "html", mediaType: "text/html" },
  xhtml: { format: "html", mediaType: "application/xhtml+xml" },
  json: { format: "json", mediaType: "application/json" },
  jsonl: { format: "json-lines", mediaType: "application/jsonl" },
  ndjson: { format: "json-lines", mediaType: "application/x-ndjson" },
  xml: { format: "wordpress", mediaType: "application/rss+xml" },
  docx: {
    format: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  doc: { format: "doc", mediaType: "application/msword" },
  pdf: { format: "pdf", mediaType: "application/pdf" },
};

/** The format of a file by its name's ending, in any letter case; null where it is none that is read. */
export function formatOf(path: string): { readonly format: Format; readonly mediaType: string } | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}
