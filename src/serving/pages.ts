/** The routes that people see: whole HTML pages, which need no script. */
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { newestReleases } from "../newest-releases.ts";
import type { Results } from "../release.ts";
import { answerLabels, type FilterLabels, filterKey } from "../rendering/filter-labels.ts";
import { personPageHtml, personUrl } from "../rendering/person-page.ts";
import { errorPageHtml, skippedPageHtml } from "../rendering/plain-pages.ts";
import { progressPageHtml } from "../rendering/progress-page.ts";
import { releasePageHtml } from "../rendering/release-page.ts";
import { searchPageHtml } from "../rendering/search-page.ts";
import { PAGE_SIZE, readView, type SearchView, viewParameters } from "../rendering/search-view.ts";
import { type Answer, htmlAnswer, redirect, withHeaders } from "./exchange.ts";
import { parseSearch, readParameters } from "./parameters.ts";
import { type Call, found, page, type Route } from "./route.ts";

/** Similar releases that a release's page lists. */
const SIMILAR = 5;
/** Earlier versions that it lists. */
const MOST_VERSIONS = 20;
/** Characters of all filters together: a page has a hundred links and more, and each of them says all filters. */
const MOST_FILTERS = 2_000;
/** Releases that a person's page lists. */
const NEWEST = 20;

export function pageRoutes(): Route[] {
  return [
    page("/", searchPage),
    page("/releases/:id", releasePage),
    page("/people/:id", personPage),
    page("/skipped", skippedPage),
  ];
}

async function searchPage(call: Call): Promise<Answer> {
  const { asked, engineOrNull: engine, site, signal } = call;
  if (engine === null) return waitingPage(call);
  const { fields } = engine.status;
  readParameters(asked.query); // Refuses what cannot be decoded.
  // What a link from elsewhere adds to the address (`utm_source`) is no reason to refuse a person the page.
  const view = readView(new URLSearchParams(asked.query), Object.keys(fields));
  if (view.filters.reduce((sum, { value }) => sum + value.length, 0) > MOST_FILTERS)
    throw new CommuniqueError("USAGE", `Filters may have ${MOST_FILTERS} characters together; remove some.`);
  const { text, options } = parseSearch(readParameters(viewParameters(view).toString()), fields);
  const results = await engine.find(text, { ...options, limit: PAGE_SIZE, signal });
  const answer = htmlAnswer(searchPageHtml(site, view, results, await labelsOf(engine, view, results)));
  return results.timedOut ? withHeaders(answer, { "cache-control": "no-store" }) : answer;
}

async function releasePage({ engine, id, site, signal }: Call): Promise<Answer> {
  const release = found(await engine.release(id), "release", id);
  const [similar, newest, earlier] = await Promise.all([
    engine.similar(id, { limit: SIMILAR, signal }),
    release.newest === null ? null : engine.release(release.newest),
    Promise.all(release.versionIds.slice(0, MOST_VERSIONS).map((version) => engine.release(version))),
  ]);
  const others = { similar: similar ?? [], newest, earlier: earlier.filter((one) => one !== null) };
  return htmlAnswer(releasePageHtml(site, release, others));
}

async function personPage({ engine, id, site, signal }: Call): Promise<Answer> {
  const person = found(await engine.person(id), "person", id);
  if (person.id !== id) return redirect(301, personUrl({ root: "../", isServed: true }, person.id));
  const hits = await newestReleases(engine, NEWEST, { person: [person.id], signal });
  return htmlAnswer(personPageHtml(site, person, hits));
}

async function skippedPage({ engine, site }: Call): Promise<Answer> {
  const [skipped, warnings] = await Promise.all([engine.skipped(), engine.warnings()]);
  return htmlAnswer(skippedPageHtml(site, skipped, warnings));
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
function waitingPage({ host, site }: Call): Answer {
  const failure = host.failure();
  const html =
    failure === null
      ? progressPageHtml(site, host.progress())
      : errorPageHtml(site, "The releases could not be indexed", failure);
  return { ...withHeaders(htmlAnswer(html), { "retry-after": "3", "cache-control": "no-store" }), status: 503 };
}
