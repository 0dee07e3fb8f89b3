/** An archive that the page reads itself. Its reader is loaded when it is first asked. */
import { once } from "../archive/once.ts";
import type { OpenedArchive } from "../archive-browser.ts";
import type { SearchView } from "../rendering/search-view.ts";
import type { FindOptions } from "../searching/find-options.ts";
import type { Provider } from "./provider.ts";

/** Hits on one page of results: each is a read, which a reader far away waits for. */
const HITS = 10;

/** The longest silence of a host: a reader waits for three of them before he is told that nobody answers. */
const TIMEOUT_MS = 15_000;

/** @param address of the archive's folder; where its releases are shown is beside that */
export function archiveProvider(address: URL): Provider {
  const folder = new URL(address.pathname.endsWith("/") ? "." : `${address.pathname}/`, address);
  const archive = once(
    async (): Promise<OpenedArchive> => (await import("../archive-browser.ts")).open(folder, { timeoutMs: TIMEOUT_MS }),
  );
  const base = new URL("..", folder);
  return {
    base,
    hasDownloads: false,
    module: new URL("archive-browser.js", import.meta.url),
    async hits(view, signal) {
      const opened = await archive();
      const { offset } = view;
      return opened.find(view.text, {
        ...optionsOf(view),
        limit: HITS,
        offset,
        total: false,
        facets: false,
        didYouMean: false,
        signal,
      });
    },
    async counts(view, withFacets, signal) {
      const opened = await archive();
      const facets = withFacets && facetsOf(view, opened.status.fields);
      return opened.find(view.text, { ...optionsOf(view), limit: 0, facets, signal });
    },
    async addressOf(id) {
      const release = await (await archive()).release(id);
      return new URL(release?.url ?? ".", base);
    },
    suggest: async (query, limit) => (await archive()).suggest(query, limit),
  };
}

const FACETS = ["people", "topics", "years", "months", "eventYears", "undated", "languages", "folders"];

/** Months that releases speak of are shown only where a time of these was chosen. @param own the user's own fields */
function facetsOf({ filters }: SearchView, own: OpenedArchive["status"]["fields"]): string[] {
  const isNarrowed = filters.some(({ name }) => name === "event");
  const ofFields = Object.keys(own).filter((name) => own[name]?.facet === true);
  return [...FACETS, ...(isNarrowed ? ["eventMonths"] : []), ...ofFields];
}

const LISTS = ["person", "topic", "event", "language", "folder"] as const;
const DAYS = ["from", "to"] as const;

/** What a view asks besides its words. Names that are no filter of every archive are its own fields. */
function optionsOf({ filters, match, sort }: SearchView): FindOptions {
  const valuesOf = (name: string): string[] => filters.filter((one) => one.name === name).map(({ value }) => value);
  const known = new Set<string>([...LISTS, ...DAYS]);
  const own = [...new Set(filters.map(({ name }) => name))].filter((name) => !known.has(name));
  return {
    ...Object.fromEntries(LISTS.map((name) => [name, valuesOf(name)])),
    ...Object.fromEntries(DAYS.map((name) => [name, valuesOf(name).at(-1) ?? null])),
    fields: Object.fromEntries(own.map((name) => [name, valuesOf(name)])),
    match,
    sort,
  };
}
