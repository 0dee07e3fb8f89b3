/** One topic of the archive, on a static host: how much there is, who and what stands beside it, the newest releases. */
import type { FacetValue, Results } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import type { Place } from "./page-shell.ts";
import { personUrl } from "./person-page.ts";
import { releaseListHtml } from "./release-list.ts";
import { EMPTY_VIEW, viewUrl, withFilter } from "./search-view.ts";
import type { MessageName, Words } from "./words.ts";

/** Where a topic's page is: with a server, the search for it. */
export function topicUrl({ root, isServed }: Omit<Place, "words">, name: string): string {
  return isServed ? topicSearch(root, name) : `${root}topic.html?name=${encodeURIComponent(name)}`;
}

/** What stands on the page. @param newest the newest releases with the topic, and the facets of all of them */
export function topicHtml(place: Place, name: string, { total, hits, facets }: Results): string {
  const { words } = place;
  const all = escapeHtml(words.say("haveThisTopic", total ?? hits.length));
  const others = (facets.topics ?? []).filter(({ value }) => value !== name);
  return `<div class="release-layout">
<article class="release">
<header>
<p class="kicker">${escapeHtml(words.say("topic"))}</p>
<h1 dir="auto">${escapeHtml(name)}</h1>
<p class="ways"><a class="way" href="${escapeHtml(topicSearch(place.root, name))}">${all}</a></p>
</header>
<div class="text">
${releaseListHtml(place, words.say("newestReleases"), hits)}
</div>
</article>
<aside class="known" aria-label="${escapeHtml(words.say("aboutTopic"))}">${
    listHtml(words, "people", "person", facets.people ?? [], ({ value }) => personUrl(place, value)) +
    listHtml(words, "topicsBeside", "topic", others, ({ value }) => topicUrl(place, value))
  }</aside>
</div>`;
}

function topicSearch(root: string, name: string): string {
  return viewUrl(withFilter(EMPTY_VIEW, { name: "topic", value: name }), root);
}

function listHtml(
  words: Words,
  heading: MessageName,
  kind: "person" | "topic",
  values: readonly FacetValue[],
  toUrl: (value: FacetValue) => string,
): string {
  if (values.length === 0) return "";
  const items = values.map(
    (value) =>
      `<li><a class="mention ${kind}" href="${escapeHtml(toUrl(value))}" dir="auto">${escapeHtml(value.label)}</a> <span class="role">${words.number(value.count)}</span></li>`,
  );
  return `<section><h2>${escapeHtml(words.say(heading))}</h2><ul>${items.join("")}</ul></section>`;
}
