/** A search as its answer: the page of hits as JSON, JSON lines, CSV or an Atom feed. */
import { csvTable } from "../csv.ts";
import type { FindOptions } from "../engines/engine.ts";
import type { Hit, Results } from "../release.ts";
import { atomFeed, type FeedEntry } from "../rendering/atom-feed.ts";
import { readView, viewUrl } from "../rendering/search-view.ts";
import { type Answer, jsonAnswer, nextPage, textAnswer, withHeaders } from "./exchange.ts";
import { FORMAT_TYPES, type Format, formatOf, jsonLines } from "./formats.ts";
import { HIT_COLUMNS, hitCells, ROW_EACH, WHOLE_LIST, withEllipses } from "./hits-csv.ts";
import { parseSearch, SEARCH_FORMATS } from "./parameters.ts";
import { HttpError } from "./problems.ts";
import type { Call } from "./route.ts";

/** A feed holds what matches, the newest first, and more than a page of it, unless it is asked for otherwise. */
const FEED: FindOptions = { ...WHOLE_LIST, sort: "newest", limit: 50 };

/** @throws CommuniqueError as `parseSearch` and `Engine.find` do */
export async function searchAnswer(call: Call): Promise<Answer> {
  const { asked, engine, parameters, signal } = call;
  const { text, options, format: named } = parseSearch(parameters, engine.status.fields);
  const format = formatOf(asked, named, SEARCH_FORMATS);
  const usual: FindOptions = format === "atom" ? FEED : {};
  const { limit = 10, ...others } = options;
  const results = await engine.find(text, {
    ...usual,
    ...others,
    ...(format === "csv" && ROW_EACH),
    limit: parameters.has("limit") ? limit : (usual.limit ?? limit),
    // Nobody counts what the form has no place for.
    ...(format === "json" ? {} : { total: false, facets: false }),
    signal,
  });
  if (results.timedOut && format !== "json")
    throw new HttpError(
      "timed-out",
      "The search took too long. Narrow it, or ask for JSON, which says what was found by then.",
    );
  const answer = await formatted(call, format, text, results);
  return withHeaders(answer, {
    ...nextLink(call, results),
    // Asked again, it may find more.
    ...(results.timedOut ? { "cache-control": "no-store" } : {}),
  });
}

async function formatted(call: Call, format: Format, text: string, results: Results): Promise<Answer> {
  switch (format) {
    case "json":
      return jsonAnswer(results);
    case "jsonl":
      return textAnswer(FORMAT_TYPES.jsonl, jsonLines(results.hits));
    case "csv": {
      const rows = results.hits.map((hit) => hitCells(call.engine, { id: "1", text }, hit));
      return textAnswer(FORMAT_TYPES.csv, csvTable([HIT_COLUMNS, ...(await Promise.all(rows))]));
    }
    case "atom":
      return textAnswer(FORMAT_TYPES.atom, feedXml(call, text, results.hits));
  }
}

/** The next page of any form (RFC 8288). */
function nextLink({ asked }: Call, { next }: Results): Record<string, string> {
  if (next === null) return {};
  return nextPage(asked, "api/search", (parameters) => {
    parameters.delete("offset");
    parameters.set("cursor", next);
  });
}

function feedXml({ asked, engine, site }: Call, text: string, hits: readonly Hit[]): string {
  const { title } = site.brand;
  const view = readView(new URLSearchParams(asked.query), Object.keys(engine.status.fields));
  return atomFeed({
    address: `${asked.base}api/search${asked.query === "" ? "" : `?${asked.query}`}`,
    page: viewUrl({ ...view, offset: 0 }, asked.base),
    title: text.trim() === "" ? title : `${text.trim()} – ${title}`,
    author: title,
    language: null,
    entries: hits.map((hit) => entryOf(hit, asked.base)),
  });
}

function entryOf({ url, title, published, language, topics, snippets }: Hit, base: string): FeedEntry {
  const passage = snippets.find(({ field }) => field === "text");
  return {
    address: new URL(url, base).href,
    title,
    published,
    language,
    summary: passage === undefined ? "" : withEllipses(passage),
    topics,
  };
}
