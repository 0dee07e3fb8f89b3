/** Hits as rows of a table: what `communique search --csv` prints and the page's download holds. */
import { stringify } from "csv-stringify/sync";
import type { Engine, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { printableLines } from "../printable.ts";
import type { Hit } from "../release.ts";

export const HIT_COLUMNS: readonly string[] = ["query", "published", "title", "id", "passage", "original"];

/** Hits of one search that are read at a time. */
const PAGE = 200;
/** A download is held in memory; more is for the command line. */
const MOST_ROWS = 10_000;
const MOST_MS = 60_000;

/** A line without its end. A spreadsheet would run a cell that begins as a formula does: such a one begins with `'`. */
export function csvLine(cells: readonly string[]): string {
  return stringify([cells.map(printableLines)], { escape_formulas: true }).replace(/\n$/, "");
}

export async function hitCells(engine: Engine, query: string, hit: Hit): Promise<string[]> {
  const passage = hit.snippets.find((snippet) => snippet.field === "text")?.text ?? "";
  const original = hit.source ?? (await originalOf(engine, hit));
  return [query, hit.published ?? "", hit.title, hit.id, passage, original];
}

/** The path of a hit's file, or its id where it has none of its own. */
export async function originalOf(engine: Engine, { id }: Hit): Promise<string> {
  return (await engine.originalPath(id)) ?? id;
}

/**
 * All hits of a search, related ones last or among them as in the search itself.
 *
 * @throws CommuniqueError USAGE where there are more than 10,000, or they take too long, at most a minute; else as `Engine.find`
 */
export async function hitsCsv(engine: Engine, query: string, options: FindOptions): Promise<string> {
  const deadline = Date.now() + MOST_MS;
  const lines = [csvLine(HIT_COLUMNS)];
  const first = await engine.find(query, { ...options, limit: PAGE, facets: false });
  const rows = (first.total ?? 0) + first.related;
  const way = "Narrow the search, or use communique search --csv --all.";
  if (rows > MOST_ROWS)
    throw new CommuniqueError(
      "USAGE",
      `The search finds ${rows} releases; a download has at most ${MOST_ROWS}. ${way}`,
    );
  for (let page = first; ; ) {
    if (page.timedOut || Date.now() > deadline)
      throw new CommuniqueError("USAGE", `The download takes too long. ${way}`);
    for (const hit of page.hits) lines.push(csvLine(await hitCells(engine, query, hit)));
    if (page.next === null) break;
    page = await engine.find(query, { ...options, limit: PAGE, cursor: page.next, total: false, facets: false });
  }
  return `${lines.join("\n")}\n`;
}
