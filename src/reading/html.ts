/** A web page to the release in it. */
import { cleanLine, cutAt } from "../clean.ts";
import { parseElements } from "./elements.ts";
import { findHtmlHeadline } from "./html-headline.ts";
import { readHtmlMetadata, withoutSiteName } from "./html-metadata.ts";
import { findMainContent, furnitureIn, isWithin, type MainContent } from "./main-content.ts";
import { type PagefindMarks, readPagefindMarks } from "./pagefind.ts";
import { type Parsed, parsed } from "./parsed.ts";
import { layOut } from "./walk.ts";

/** Longest piece of furniture that is kept under `omitted`, UTF-16 code units. */
const LONGEST_OMITTED = 300;

/** Elements that are closed by an end tag: the time of parser and selectors grows with the square of their nesting. */
const NESTING =
  /<(\/?)(?!(?:br|img|hr|input|meta|link|wbr|col|p|li|td|tr|th|dt|dd|option|area|source|param|font)\b)[a-z]/gi;
/** Real pages reach some hundreds, where elements are left open. */
const DEEPEST = 3_000;
/** Most tags of a page: what is made of each takes some seven microseconds and a kilobyte and a half. */
const MOST_TAGS = 300_000;

/** The release in a page; its furniture is in `omitted`, shortened. @throws Error for a page that is made to harm */
export function readHtml(source: string): Parsed {
  const document = parseBounded(source);
  const marks = readPagefindMarks(document);
  const metadata = { ...readHtmlMetadata(document), ...marks.metadata };
  const { root, furniture } = contentOf(document, marks);
  const laidOut = layOut(root, (element) => furniture.has(element));
  const marked = typeof marks.metadata.title === "string" ? marks.metadata.title : null;
  const title = typeof metadata.title === "string" ? metadata.title : null;
  const siteName = typeof metadata["og:site_name"] === "string" ? metadata["og:site_name"] : null;
  const isOut = (element: Element): boolean => isWithin(element, furniture, root);
  return parsed({
    ...laidOut,
    metadata,
    trusted: title === null ? metadata : { ...metadata, title: withoutSiteName(title, siteName) },
    headline: marked ?? findHtmlHeadline(document, root, isOut, metadata),
    headlineFirst: true,
    omitted: omittedText(document, marks.bodies.length > 1 ? marks.bodies : [root], furniture),
    select: (selector) => selectTexts(document, selector),
  });
}

/** A text in HTML that has no page around it; sharing bars and lists of other texts that stand in it are in `omitted`. @throws as `readHtml` does */
export function readFragment(source: string): Parsed {
  // Within a main part the header and footer of a quotation are no page's.
  const document = parseBounded(`<html><body><main>${source}</main></body></html>`);
  const furniture = furnitureIn(document.body);
  return parsed({
    ...layOut(document.body, (element) => furniture.has(element)),
    omitted: omittedText(document, [document.body], furniture),
    select: (selector) => selectTexts(document, selector),
  });
}

function parseBounded(source: string): Document {
  if (isTooDeep(source)) throw new Error("its elements are nested too deep");
  if (hasTooManyTags(source)) throw new Error("it has more elements than are read");
  return parseElements(source);
}

/** The part that the page marks as its text, or that it shows to be; several that are marked stand one below the other in a copy. */
function contentOf(document: Document, { bodies, ignored }: PagefindMarks): MainContent {
  const [only, ...others] = bodies;
  if (only === undefined) {
    const { root, furniture } = findMainContent(document);
    return { root, furniture: new Set([...furniture, ...ignored]) };
  }
  if (others.length === 0) return { root: only, furniture: new Set(ignored) };
  const root = document.createElement("div");
  const left = new Set(ignored);
  for (const body of bodies) {
    const copy = body.cloneNode(true) as Element;
    const copied = [...copy.querySelectorAll("*")];
    for (const [place, element] of [...body.querySelectorAll("*")].entries())
      if (left.has(element) && copied[place] !== undefined) left.add(copied[place]);
    root.append(copy);
  }
  return { root, furniture: left };
}

/** What stands around the main parts and what was left out of them, each once and short. */
function omittedText(
  document: Document,
  roots: readonly Element[],
  furniture: ReadonlySet<Element>,
): readonly string[] {
  const body = document.body ?? document.documentElement;
  const around = roots.includes(body)
    ? ""
    : layOut(body, (element) => roots.includes(element) || furniture.has(element)).text;
  // What lies in other furniture is in that one's text.
  const outermost = [...furniture].filter(
    ({ parentElement }) => parentElement === null || !isWithin(parentElement, furniture, body),
  );
  const pieces = [...around.split("\n\n"), ...outermost.map((element) => layOut(element).text)];
  const short = pieces.map((piece) => cutAt(cleanLine(piece), LONGEST_OMITTED)).filter((piece) => piece !== "");
  return [...new Set(short)].slice(0, 100);
}

function selectTexts(document: Document, selector: string): readonly string[] {
  try {
    return [...document.querySelectorAll(selector)].map(
      (element) => element.getAttribute("content") ?? element.textContent ?? "",
    );
  } catch {
    return []; // not a selector; the config's schema cannot tell
  }
}

function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [, slash] of source.matchAll(NESTING)) {
    depth += slash === "" ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function hasTooManyTags(source: string): boolean {
  let tags = 0;
  for (let at = source.indexOf("<"); at !== -1; at = source.indexOf("<", at + 1)) if (++tags > MOST_TAGS) return true;
  return false;
}
