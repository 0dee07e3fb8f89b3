/** YAML as people write it, and as somebody may who means harm. */
import { type Document, LineCounter, parseDocument, visit } from "yaml";

/** Nobody needs more; for each the library goes through all of the document. */
const MOST_ALIASES = 50;

export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Never throws: what is wrong with the text is in the document's `errors`. @param uniqueKeys whether a key said twice is an error */
export function parseYaml(text: string, { uniqueKeys }: { readonly uniqueKeys: boolean }): ParsedYaml {
  const lines = new LineCounter();
  // Its warnings would go to the terminal as they are.
  return { document: parseDocument(text, { lineCounter: lines, logLevel: "error", uniqueKeys }), lines };
}

/** The document's value. @throws Error for more aliases, or more that they stand for, than anybody needs */
export function yamlValue({ document }: ParsedYaml): unknown {
  let aliases = 0;
  visit(document, { Alias: () => (++aliases > MOST_ALIASES ? visit.BREAK : undefined) });
  if (aliases > MOST_ALIASES) throw new Error(`more than ${MOST_ALIASES} aliases`);
  return document.toJS({ maxAliasCount: MOST_ALIASES });
}
