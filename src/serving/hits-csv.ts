/** Hits as rows of a table: what `communique search --csv` prints and the page's download holds. */
import { stringify } from "csv-stringify/sync";
import type { Response } from "express";
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
export async function originalOf(engine: Engine, { id }: Pick<Hit, "id">): Promise<string> {
  return (await engine.originalPath(id)) ?? id;
}

/**
 * All hits of searches, one search after the other, related ones as each has them.
 *
 * @throws CommuniqueError USAGE where there are more than 10,000, or they take too long, at most a minute; else as `Engine.find`
 */
export async function hitsCsv(engine: Engine, queries: readonly string[], options: FindOptions): Promise<string> {
  const deadline = Date.now() + MOST_MS;
  const lines = [csvLine(HIT_COLUMNS)];
  const refuse = (why: string): never => {
    throw new CommuniqueError("USAGE", `${why} Narrow the search, or use communique search --csv --all.`);
  };
  for (const query of queries) {
    let page = await engine.find(query, { ...options, limit: PAGE, facets: false });
    if (lines.length - 1 + (page.total ?? 0) + page.related > MOST_ROWS)
      refuse(`There are more than ${MOST_ROWS} releases to download.`);
    for (;;) {
      if (page.timedOut || Date.now() > deadline) refuse("The download takes too long.");
      for (const hit of page.hits) lines.push(csvLine(await hitCells(engine, query, hit)));
      if (page.next === null) break;
      page = await engine.find(query, { ...options, limit: PAGE, cursor: page.next, total: false, facets: false });
    }
  }
  return `${lines.join("\n")}\n`;
}

/** As a file for a spreadsheet, which takes it for UTF-8 because of how it begins. */
export function csvAttachment(response: Response, csv: string): void {
  response.attachment("releases.csv").send(`\ufeff${csv}`);
}
