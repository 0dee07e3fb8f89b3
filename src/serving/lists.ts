/** Pasted lists of queries: a table of counts, or all that they find as CSV. */
import type { Engine, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { type CountedQuery, listsPageHtml } from "../rendering/lists-page.ts";
import { type Answer, htmlAnswer, withHeaders } from "./exchange.ts";
import { csvAttachment, hitsCsv, WHOLE_LIST } from "./hits-csv.ts";
import { type ListedQuery, parseQueryList } from "./query-list.ts";
import { type Call, page, type Route } from "./route.ts";

const MOST_LINES = 1_000;
const MOST_BYTES = 200_000;
const MOST_MS = 30_000;

export function listRoutes(): Route[] {
  const form = page("/lists", ({ engine: _ready, site }) => htmlAnswer(listsPageHtml(site, "", null)), listAnswer);
  return [{ ...form, work: "little" }];
}

async function listAnswer({ asked, engine, site, signal }: Call): Promise<Answer> {
  const form = await asked.form(MOST_BYTES);
  const pasted = form.get("list") ?? "";
  const queries = parseQueryList(pasted, "The list");
  if (queries.length === 0) throw new CommuniqueError("USAGE", "The list is empty: give a name or a query a line.");
  if (queries.length > MOST_LINES)
    throw new CommuniqueError("USAGE", `The list has ${queries.length} lines; at most ${MOST_LINES} are looked for.`);
  const options: FindOptions = { ...WHOLE_LIST, signal };
  const answer =
    form.get("as") === "csv"
      ? csvAttachment(await hitsCsv(engine, queries, options))
      : htmlAnswer(listsPageHtml(site, pasted, await counted(engine, queries, options)));
  return withHeaders(answer, { "cache-control": "no-store" });
}

/** What a query is understood as of which nothing could be taken (`searching/QUERY.md`). */
const NOTHING = "()";

/** @throws CommuniqueError USAGE where it takes too long */
async function counted(engine: Engine, queries: readonly ListedQuery[], options: FindOptions): Promise<CountedQuery[]> {
  const deadline = performance.now() + MOST_MS;
  const rows: CountedQuery[] = [];
  for (const { text } of queries) {
    const { query, total, timedOut } = await engine.find(text, { ...options, limit: 0, facets: false });
    if (performance.now() > deadline)
      throw new CommuniqueError(
        "USAGE",
        `Time ran out after ${rows.length} of ${queries.length} lines. Give fewer at a time.`,
      );
    const notes = query.ignored.map(({ text: part, reason }) => `Not used: ${part} (${reason})`);
    if (timedOut) notes.push("It takes too long.");
    rows.push({ text, releases: query.understood === NOTHING ? null : total, notes });
  }
  return rows;
}
