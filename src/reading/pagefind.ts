/**
 * What a page's template says to Pagefind of what is its text and what are its data (pagefind.app, "Indexing content", "Metadata",
 * "Filtering", "Sorting"), so that a site whose pages are marked for it is read as its author meant it.
 */
import { cleanLabel } from "../clean.ts";
import type { MetadataValue } from "../release.ts";
import type { Metadata } from "./metadata.ts";

const BODY = "data-pagefind-body";
const IGNORE = "data-pagefind-ignore";
/** By how surely they tell: a name that one has told is not told again by the next. */
const KINDS = ["meta", "filter", "sort", "default-meta"] as const;
/** What Pagefind leaves out of a marked body by itself. */
const SILENT_PARTS: ReadonlySet<string> = new Set(["nav", "footer", "form", "label"]);
/** Of one page and kind. The text of each is read, and they may stand within one another. */
const MOST_MARKS = 200;

export interface PagefindMarks {
  /** The parts that are the page's text, in its order, none within another; empty where the page marks none. */
  readonly bodies: readonly Element[];
  /** What is no text of it, below the bodies or anywhere, none within another. */
  readonly ignored: readonly Element[];
  /** Under the names that the page gives: what it says most surely first. */
  readonly metadata: Metadata;
}

/** Time: the elements of the page. */
export function readPagefindMarks(document: Document): PagefindMarks {
  const bodies: Element[] = [];
  const ignored: Element[] = [];
  const marked = new Map<string, Element[]>(KINDS.map((kind) => [kind, []]));
  const pending: Place[] = [{ element: document.documentElement, isBody: false, isIgnored: false }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { element } = place;
    let { isBody, isIgnored } = place;
    const ignore = element.getAttribute(IGNORE);
    if (!isIgnored && (ignore !== null || (isBody && SILENT_PARTS.has(element.localName)))) {
      ignored.push(element);
      isIgnored = true;
    }
    // Neither is anything told by what is in it.
    if (ignore === "all") continue;
    if (!isBody && !isIgnored && element.hasAttribute(BODY)) {
      bodies.push(element);
      isBody = true;
    }
    for (const [kind, elements] of marked)
      if (elements.length < MOST_MARKS && element.hasAttribute(`data-pagefind-${kind}`)) elements.push(element);
    for (let child = element.lastElementChild; child !== null; child = child.previousElementSibling)
      pending.push({ element: child, isBody, isIgnored });
  }
  return { bodies, ignored, metadata: metadataOf(marked) };
}

interface Place {
  readonly element: Element;
  /** Whether it is within a marked body, or within what is ignored. */
  readonly isBody: boolean;
  readonly isIgnored: boolean;
}

function metadataOf(marked: ReadonlyMap<string, readonly Element[]>): Metadata {
  const found = new Map<string, Set<string>>();
  for (const [kind, elements] of marked) {
    const told = new Map<string, Set<string>>();
    for (const element of elements)
      for (const [name, value] of valuesOf(element, element.getAttribute(`data-pagefind-${kind}`) ?? ""))
        if (value !== "" && name !== "__proto__" && !found.has(name))
          told.set(name, (told.get(name) ?? new Set()).add(value));
    for (const [name, values] of told) found.set(name, values);
  }
  const entries = [...found].map(([name, values]): [string, MetadataValue] => {
    const [first = "", ...others] = values;
    return [name, others.length === 0 ? first : [first, ...others]];
  });
  return Object.fromEntries(entries);
}

/** `name`, `name[attribute]`, parted by commas; `name:value` is the last, since its value may hold anything. */
function valuesOf(element: Element, written: string): [name: string, value: string][] {
  const values: [string, string][] = [];
  for (let rest = written.trim(); rest !== ""; ) {
    const named = /^([^:,[\]]+)(?:\[([^\]]+)\])?\s*(?:,\s*|$)/.exec(rest);
    if (named === null) {
      const [, name, value] = /^([^:,[\]]+):(.*)$/s.exec(rest) ?? [];
      if (name !== undefined && value !== undefined) values.push([name.trim(), cleanLabel(value)]);
      break;
    }
    const [whole, name = "", attribute] = named;
    const value = attribute === undefined ? element.textContent : element.getAttribute(attribute.trim());
    values.push([name.trim(), cleanLabel(value ?? "")]);
    rest = rest.slice(whole.length);
  }
  return values;
}
