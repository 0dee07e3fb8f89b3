/** HTML text to a tree, for the readers that go through HTML. */
import { parseHTML } from "linkedom";

/** The document of an HTML page or fragment. Scripts in it are never run. */
export function parseElements(html: string): Document {
  // Without these a fragment's first element would become the document's root.
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/** Whether elements can be chosen by it. */
export function isSelector(selector: string): boolean {
  try {
    parseElements("").querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
