/** Word documents, `.docx` and legacy `.doc`, to text. Deleted and hidden text and comments never enter. */
import { DOMParser } from "linkedom";
import { cleanLine } from "../clean.ts";
import { withinTime } from "../within-time.ts";
import { parseElements } from "./elements.ts";
import { type Metadata, toMetadata } from "./metadata.ts";
import { parseApart } from "./parse-apart.ts";
import { type Parsed, parsed } from "./parsed.ts";
import { readPlainText } from "./plain-text.ts";
import { layOut } from "./walk.ts";
import { checkXml } from "./xml.ts";
import { readZip, writeZip } from "./zip.ts";

/** Most bytes of XML that one document may unpack to. */
const MOST_UNPACKED = 100_000_000;
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?!settings|webSettings|fontTable|stylesWithEffects)[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const DOCUMENT = "word/document.xml";
/** Titles that programs give by themselves. */
const NO_TITLE = /^(?:microsoft word\b.*|document\s?\d*|untitled.*|.*\.docx?|title|press release|media release)$/i;

type Parts = ReadonlyMap<string, Uint8Array>;

/** @throws TooSlow; Error where the file is damaged or unpacks to too much */
export async function readDocx(bytes: Uint8Array, longestMs: number): Promise<Parsed> {
  const parts = withinTime(longestMs, () => shownParts(bytes));
  const html = await parseApart("docx", writeZip(parts), longestMs);
  return withinTime(longestMs, () => toParsed(html, parts));
}

/** The parts of a document that hold what a reader of it sees. */
function shownParts(bytes: Uint8Array): Parts {
  const parts = readZip(bytes, (name) => TEXT_PARTS.test(name), MOST_UNPACKED);
  if (!parts.has(DOCUMENT)) throw new Error("it is no Word document");
  for (const part of parts.values()) checkXml(new TextDecoder().decode(part));
  const hidden = hiddenStyles(parts.get("word/styles.xml"));
  for (const name of [...parts.keys()]) {
    if (/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name))
      parts.set(name, withoutHidden(parts, name, hidden));
  }
  return parts;
}

function toParsed(html: string, parts: Parts): Parsed {
  const document = parseElements(html);
  const body = layOut(document.body);
  const h1 = cleanLine(document.querySelector("h1")?.textContent ?? "");
  const head = paragraphsOf(parts, /^word\/header\d*\.xml$/).join("\n\n");
  const shift = head === "" ? 0 : head.length + 2;
  const metadata = coreProperties(parts.get("docProps/core.xml"));
  return parsed({
    text: [head, body.text].filter((text) => text !== "").join("\n\n"),
    headings: body.text === "" ? [] : body.headings.map(([start, end]) => [start + shift, end + shift] as const),
    omitted: paragraphsOf(parts, /^word\/footer\d*\.xml$/),
    metadata,
    trusted: trustedProperties(metadata),
    headline: h1 === "" ? null : h1,
    headlineFirst: true,
  });
}

/** @throws TooSlow; Error where the file is no legacy Word document */
export async function readDoc(bytes: Uint8Array, longestMs: number): Promise<Parsed> {
  const { headers, body, textboxes, footers } = await parseApart("doc", bytes, longestMs);
  return withinTime(longestMs, () =>
    parsed({
      // A paragraph is one line in this format.
      text: readPlainText([headers, body, textboxes].map((part) => part.trim().replace(/\n+/g, "\n\n")).join("\n\n")),
      headings: [],
      omitted: readPlainText(footers)
        .split("\n\n")
        .filter((line) => line !== ""),
    }),
  );
}

function parseXml(bytes: Uint8Array | undefined): Document | null {
  if (bytes === undefined) return null;
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml") as unknown as Document;
}

/** Elements by qualified name; a selector would take `w:` for a pseudo-class. */
function named(within: Document | Element, name: string): readonly Element[] {
  return [...within.getElementsByTagName(name)];
}

function isOn(property: Element | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off)$/.test(property.getAttribute("w:val") ?? "");
}

function hiddenStyles(styles: Uint8Array | undefined): ReadonlySet<string> {
  const document = parseXml(styles);
  const hidden =
    document === null ? [] : named(document, "w:style").filter((style) => isOn(named(style, "w:vanish")[0]));
  return new Set(hidden.map((style) => style.getAttribute("w:styleId") ?? ""));
}

/** A part of the document without runs that Word does not show and without what tracked changes took away. */
function withoutHidden(parts: Parts, name: string, hidden: ReadonlySet<string>): Uint8Array {
  const bytes = parts.get(name) ?? new Uint8Array();
  const source = new TextDecoder().decode(bytes);
  if (hidden.size === 0 && !/<w:(?:vanish|del|moveFrom)\b/.test(source)) return bytes;
  const document = parseXml(bytes);
  if (document === null) return bytes;
  for (const element of [...named(document, "w:del"), ...named(document, "w:moveFrom")]) element.remove();
  for (const run of named(document, "w:r")) {
    const style = [...named(run, "w:rStyle")][0]?.getAttribute("w:val") ?? "";
    if (hidden.has(style) || isOn(named(run, "w:vanish")[0])) run.remove();
  }
  for (const paragraph of named(document, "w:p")) {
    if (hidden.has(named(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? "")) paragraph.remove();
  }
  return new TextEncoder().encode(document.toString());
}

/** The paragraphs of headers or footers, each once: first, odd and even pages often repeat them. */
function paragraphsOf(parts: Parts, names: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const [name, bytes] of parts) {
    const document = names.test(name) ? parseXml(bytes) : null;
    if (document === null) continue;
    for (const paragraph of named(document, "w:p")) {
      const line = cleanLine(
        named(paragraph, "w:t")
          .map((text) => text.textContent ?? "")
          .join(""),
      );
      if (line !== "" && !/^(?:page\s*)?\d+(?:\s*(?:of|\/)\s*\d+)?$/i.test(line)) found.add(line);
    }
  }
  return [...found];
}

function coreProperties(core: Uint8Array | undefined): Metadata {
  const root = parseXml(core)?.documentElement;
  if (root === undefined || root === null) return {};
  const properties = [...root.children].map(
    (element) => [element.nodeName.replace(/^.*:/, ""), cleanLine(element.textContent ?? "")] as const,
  );
  return toMetadata(Object.fromEntries(properties.filter(([, value]) => value !== "")));
}

/** Who typed the file and when says nothing of the release. */
function trustedProperties(properties: Metadata): Metadata {
  const { title, keywords, language } = properties;
  const usable = typeof title === "string" && !NO_TITLE.test(title) ? { title } : {};
  return {
    ...usable,
    ...(keywords === undefined ? {} : { keywords }),
    ...(language === undefined ? {} : { language }),
  };
}
