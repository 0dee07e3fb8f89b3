/** What the tests of this room share: options, a short way from bytes to documents, and makers of Word and PDF files. */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { defaultMetadataNames } from "../../src/reading/metadata.ts";
import { type FileReading, type ReadOptions, readDocuments } from "../../src/reading/read.ts";
import { writeZip } from "../../src/reading/zip.ts";
import type { Document } from "../../src/release.ts";

export const options: ReadOptions = {
  maxBytes: 20_000_000,
  longestMs: 30_000,
  metadataNames: defaultMetadataNames,
  fields: {},
  excludeWhere: [],
};

export async function read(
  path: string,
  content: string | Uint8Array,
  changed: Partial<ReadOptions> = {},
): Promise<FileReading> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = createHash("sha256").update(bytes).digest("hex");
  return readDocuments(path, { bytes, ocrText: null, digest }, { ...options, ...changed });
}

/** The one document of a file. */
export async function readOne(
  path: string,
  content: string | Uint8Array,
  changed: Partial<ReadOptions> = {},
): Promise<Document> {
  const reading = await read(path, content, changed);
  const [document] = reading.documents;
  if (document === undefined) throw new Error(JSON.stringify(reading.skipped));
  return document;
}

export interface DocxParts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly core?: string;
  readonly styles?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file from the inner XML of its parts. */
export function docx({ body, header, footer, core, styles }: DocxParts): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const put = (name: string, xml: string): void =>
    void parts.set(name, new TextEncoder().encode(`<?xml version="1.0"?>${xml}`));
  put(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  put(
    "_rels/.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  put("word/document.xml", `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  if (header !== undefined) put("word/header1.xml", `<w:hdr ${W}>${header}</w:hdr>`);
  if (footer !== undefined) put("word/footer1.xml", `<w:ftr ${W}>${footer}</w:ftr>`);
  if (styles !== undefined) put("word/styles.xml", `<w:styles ${W}>${styles}</w:styles>`);
  if (core !== undefined) {
    put(
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    );
  }
  return writeZip(parts);
}

export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A zip with one deflated part of `size` zeros, which its list declares as `declared` bytes. */
export function zipBomb(size: number, declared: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const zip = Buffer.from(writeZip(new Map([["word/document.xml", packed]])));
  const entry = zip.lastIndexOf(Buffer.from("PK\x01\x02"));
  for (const [at, offset] of [
    [0, 8],
    [entry, 10],
  ] as const) {
    zip.writeUInt16LE(8, at + offset);
    zip.writeUInt32LE(declared, at + offset + 14);
  }
  return zip;
}

export interface PdfLineSpec {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
}

/** A PDF of pages of lines, in one 12 point font; a page without lines has no text. */
export function pdf(pages: readonly (readonly PdfLineSpec[])[], info = ""): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  objects.push("<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  objects.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  for (const [i, lines] of pages.entries()) {
    const shown = lines.map(({ text, x = 72, y }) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, "\\$&")}) Tj`);
    const content = `BT /F1 12 Tf ${shown.join(" ")} ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
    );
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  objects.push(`<<${info}>>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
