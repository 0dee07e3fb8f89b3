/** Hits as rows of a table: what `communique search --csv` prints and the page's download holds. */
import { csvLine } from "../csv.ts";
import type { Engine, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import type { Hit, Snippet } from "../release.ts";
import { type Answer, textAnswer, withHeaders } from "./exchange.ts";
import { HttpError } from "./problems.ts";
import type { ListedQuery } from "./query-list.ts";

/** `related`: whether a release holds only some of the query; `queryId`: the list's own id of it, or its number there. */
export const HIT_COLUMNS: readonly string[] = [
  "query",
  "published",
  "title",
  "id",
  "passage",
  "original",
  "related",
  "queryId",
];

/** Lists and downloads hold what matches, unless related releases are asked for as well. */
export const WHOLE_LIST: Pick<FindOptions, "match"> = { match: "all" };

/** Rows name no versions: each that was found has a row of its own, so that there are as many as `total` says. */
export const ROW_EACH: Pick<FindOptions, "fold"> = { fold: false };

/** Hits of one search that are read at a time. */
const PAGE = 200;
/** A download is held in memory; more is for the command line. */
const MOST_ROWS = 10_000;
const MOST_MS = 60_000;

export async function hitCells(engine: Engine, { id, text }: ListedQuery, hit: Hit): Promise<string[]> {
  const passage = hit.snippets.find((snippet) => snippet.field === "text");
  const original = hit.source ?? (await originalOf(engine, hit));
  return [
    text,
    hit.published ?? "",
    hit.title,
    hit.id,
    passage === undefined ? "" : withEllipses(passage),
    original,
    String(hit.related),
    id,
  ];
}

/** Its text; where it was cut its HTML says. */
export function withEllipses({ text, html }: Snippet): string {
  const before = html.startsWith("…") && !text.startsWith("…") ? "…" : "";
  return `${before}${text}${html.endsWith("…") && !text.endsWith("…") ? "…" : ""}`;
}

/** The path of a hit's file, or its id where it has none of its own. */
export async function originalOf(engine: Engine, { id }: Pick<Hit, "id">): Promise<string> {
  return (await engine.originalPath(id)) ?? id;
}

/**
 * All hits of searches, one search after the other: what matches, unless the options say otherwise.
 *
 * @throws CommuniqueError USAGE where there are more than 10,000; HttpError timed-out where they take too long, at most a minute; else
 *   as `Engine.find`
 */
export async function hitsCsv(engine: Engine, queries: readonly ListedQuery[], options: FindOptions): Promise<string> {
  const deadline = performance.now() + MOST_MS;
  const asked: FindOptions = { ...WHOLE_LIST, ...options, ...ROW_EACH, limit: PAGE, facets: false };
  const lines = [csvLine(HIT_COLUMNS)];
  const way = "Narrow the search, or use communique search --csv --all.";
  for (const query of queries) {
    let page = await engine.find(query.text, asked);
    if (lines.length - 1 + (page.total ?? 0) + page.related > MOST_ROWS)
      throw new CommuniqueError("USAGE", `There are more than ${MOST_ROWS} releases to download. ${way}`);
    for (;;) {
      if (page.timedOut || performance.now() > deadline)
        throw new HttpError("timed-out", `The download takes too long. ${way}`);
      for (const hit of page.hits) lines.push(csvLine(await hitCells(engine, query, hit)));
      if (page.next === null) break;
      page = await engine.find(query.text, { ...asked, cursor: page.next, total: false });
    }
  }
  return `${lines.join("\n")}\n`;
}

/** As a file for a spreadsheet, which takes it for UTF-8 because of how it begins. */
export function csvAttachment(csv: string): Answer {
  return withHeaders(textAnswer("text/csv", `\ufeff${csv}`), {
    "content-disposition": 'attachment; filename="releases.csv"',
  });
}
