/** The routes that people see: whole HTML pages, which need no script. */
import type { IRouter, Request, Response } from "express";
import type { Engine } from "../engines/engine.ts";
import type { Results } from "../release.ts";
import { answerLabels, type FilterLabels, filterKey } from "../rendering/filter-labels.ts";
import { personPageHtml, personUrl } from "../rendering/person-page.ts";
import { errorPageHtml, skippedPageHtml } from "../rendering/plain-pages.ts";
import { progressPageHtml } from "../rendering/progress-page.ts";
import { releasePageHtml } from "../rendering/release-page.ts";
import { searchPageHtml } from "../rendering/search-page.ts";
import { PAGE_SIZE, readView, type SearchView, viewParameters } from "../rendering/search-view.ts";
import { addGet, found, goneSignal, idOf, readyEngine } from "./api.ts";
import { parseSearch, readParameters } from "./parameters.ts";
import type { ServedArchive } from "./served-archive.ts";
import { siteOf } from "./site.ts";

/** Similar releases that a release's page lists. */
const SIMILAR = 5;
/** Earlier versions that it lists. */
const MOST_VERSIONS = 20;
/** Releases that a person's page lists. */
const NEWEST = 20;

export function addPages(router: IRouter, host: ServedArchive): void {
  addGet(router, "/", async (request, response) => {
    if (isMountWithoutSlash(request)) {
      redirectIntoMount(request, response);
      return;
    }
    const engine = host.engine();
    if (engine === null) {
      sendWaiting(request, response, host);
      return;
    }
    // What a link from elsewhere adds to the address (`utm_source`) is no reason to refuse a person the page.
    readParameters(request.url);
    const view = readView(new URL(request.url, "http://localhost").searchParams, Object.keys(engine.status.fields));
    const { text, options } = parseSearch(readParameters(`?${viewParameters(view)}`), engine.status.fields);
    const results = await engine.find(text, { ...options, limit: PAGE_SIZE, signal: goneSignal(response) });
    sendHtml(response, searchPageHtml(siteOf(request, host), view, results, await labelsOf(engine, view, results)));
  });
  addGet(router, "/releases/:id", async (request, response) => {
    const id = idOf(request);
    const engine = readyEngine(host);
    const release = found(await engine.release(id), "release", id);
    const [similar, newest, earlier] = await Promise.all([
      engine.similar(id, { limit: SIMILAR, signal: goneSignal(response) }),
      release.newest === null ? null : engine.release(release.newest),
      Promise.all(release.versionIds.slice(0, MOST_VERSIONS).map((version) => engine.release(version))),
    ]);
    const others = { similar: similar ?? [], newest, earlier: earlier.filter((one) => one !== null) };
    sendHtml(response, releasePageHtml(siteOf(request, host), release, others));
  });
  addGet(router, "/people/:id", async (request, response) => {
    const id = idOf(request);
    const engine = readyEngine(host);
    const person = found(await engine.person(id), "person", id);
    if (person.id !== id) {
      response.redirect(301, personUrl({ root: "../", isServed: true }, person.id));
      return;
    }
    const { hits } = await engine.find("", {
      person: [person.id],
      sort: "newest",
      limit: NEWEST,
      total: false,
      facets: false,
      snippets: false,
      signal: goneSignal(response),
    });
    sendHtml(response, personPageHtml(siteOf(request, host), person, hits));
  });
  addGet(router, "/skipped", async (request, response) => {
    const engine = readyEngine(host);
    const [skipped, warnings] = await Promise.all([engine.skipped(), engine.warnings()]);
    sendHtml(response, skippedPageHtml(siteOf(request, host), skipped, warnings));
  });
}

/** Names also of chosen people whom the answer does not name. */
async function labelsOf(engine: Engine, view: SearchView, { hits, facets }: Results): Promise<FilterLabels> {
  const labels = new Map(answerLabels(hits, facets));
  for (const filter of view.filters) {
    if (filter.name !== "person" || labels.has(filterKey(filter))) continue;
    const person = await engine.person(filter.value);
    if (person !== null) labels.set(filterKey(filter), person.name);
  }
  return labels;
}

/** There is nothing to search yet: how far it is, or why it will not be. */
function sendWaiting(request: Request, response: Response, host: ServedArchive): void {
  const failure = host.failure();
  const site = siteOf(request, host);
  response.status(503).set({ "Retry-After": "3", "Cache-Control": "no-store" });
  sendHtml(
    response,
    failure === null
      ? progressPageHtml(site, host.progress())
      : errorPageHtml(site, "The releases could not be indexed", failure),
  );
}

function sendHtml(response: Response, html: string): void {
  response.type("html").send(html);
}

/** `/search` where the router is mounted at `/search`: relative links would go astray from there. */
function isMountWithoutSlash(request: Request): boolean {
  return request.baseUrl !== "" && request.originalUrl.split("?", 1).join("") === request.baseUrl;
}

function redirectIntoMount(request: Request, response: Response): void {
  const name = request.baseUrl.slice(request.baseUrl.lastIndexOf("/") + 1);
  const query = request.originalUrl.slice(request.baseUrl.length);
  response.redirect(308, `./${name}/${query}`);
}
