/** Pasted lists of queries: a table of counts, or all that they find as CSV. */
import express, { type IRouter, type RequestHandler } from "express";
import type { Engine, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { type CountedQuery, listsPageHtml } from "../rendering/lists-page.ts";
import { goneSignal, readyEngine } from "./api.ts";
import { csvAttachment, hitsCsv, WHOLE_LIST } from "./hits-csv.ts";
import { HttpError } from "./problems.ts";
import { type ListedQuery, parseQueryList } from "./query-list.ts";
import type { ServedArchive } from "./served-archive.ts";
import { siteOf } from "./site.ts";

const MOST_LINES = 1_000;
const MOST_BYTES = 200_000;
const MOST_MS = 30_000;

export function addLists(router: IRouter, host: ServedArchive): void {
  router
    .route("/lists")
    .get((request, response) => {
      readyEngine(host);
      response
        .set("Cache-Control", "no-cache")
        .type("html")
        .send(listsPageHtml(siteOf(request, host), "", null));
    })
    .post(form(), async (request, response) => {
      const engine = readyEngine(host);
      const { list, as } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      const pasted = typeof list === "string" ? list : "";
      const queries = parseQueryList(pasted, "The list");
      if (queries.length === 0) throw new CommuniqueError("USAGE", "The list is empty: give a name or a query a line.");
      if (queries.length > MOST_LINES)
        throw new CommuniqueError(
          "USAGE",
          `The list has ${queries.length} lines; at most ${MOST_LINES} are looked for.`,
        );
      const options: FindOptions = { ...WHOLE_LIST, signal: goneSignal(response) };
      response.set("Cache-Control", "no-store");
      if (as === "csv") csvAttachment(response, await hitsCsv(engine, queries, options));
      else
        response
          .type("html")
          .send(listsPageHtml(siteOf(request, host), pasted, await counted(engine, queries, options)));
    })
    .all((request, response) => {
      response.set("Allow", "GET, HEAD, POST");
      throw new HttpError(405, `${request.method} is not possible here; GET, HEAD and POST are.`);
    });
}

function form(): RequestHandler {
  const parse = express.urlencoded({ extended: false, limit: MOST_BYTES });
  return (request, response, next) => {
    parse(request, response, (error?: unknown) => {
      const isLong = error instanceof Error && "status" in error && error.status === 413;
      next(isLong ? new HttpError(413, `The list is longer than ${MOST_BYTES / 1_000} kB. Give it in parts.`) : error);
    });
  };
}

/** What a query is understood as of which nothing could be taken (`searching/QUERY.md`). */
const NOTHING = "()";

/** @throws CommuniqueError USAGE where it takes too long */
async function counted(engine: Engine, queries: readonly ListedQuery[], options: FindOptions): Promise<CountedQuery[]> {
  const deadline = Date.now() + MOST_MS;
  const rows: CountedQuery[] = [];
  for (const { text } of queries) {
    const { query, total, timedOut } = await engine.find(text, { ...options, limit: 0, facets: false });
    if (Date.now() > deadline)
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
