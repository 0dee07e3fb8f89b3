/** The people and topics of a hit as links that narrow the search, with what matched in them marked. */
import type { Hit, Snippet, Span } from "../release.ts";
import { escapeHtml } from "./escape.ts";
import { type SearchView, type ViewFilter, viewUrl, withFilter } from "./search-view.ts";
import { snippetHtml } from "./snippet.ts";
import type { Words } from "./words.ts";

/** Names that are shown under a hit; those that matched come first. */
const SHOWN_NAMES = 4;
/** What stands between the names in a snippet of people or topics. */
const SEPARATOR = ", ";

interface Named {
  readonly name: string;
  readonly filter: ViewFilter;
}

export function namesHtml(view: SearchView, hit: Hit, words: Words): string {
  const people = hit.people.map(({ id, name }) => ({ name, filter: { name: "person", value: id } }));
  const topics = hit.topics.map((name) => ({ name, filter: { name: "topic", value: name } }));
  const snippet = (field: Snippet["field"]) => hit.snippets.find((candidate) => candidate.field === field);
  return (
    lineHtml(view, words, "people", people, snippet("people")) +
    lineHtml(view, words, "topics", topics, snippet("topics"))
  );
}

function lineHtml(
  view: SearchView,
  words: Words,
  heading: "people" | "topics",
  named: readonly Named[],
  snippet: Snippet | undefined,
): string {
  if (named.length === 0) return "";
  const names = named.map(({ name }) => name);
  const highlights = snippet === undefined ? names.map(() => []) : highlightsByName(names, snippet);
  const links = named
    .map(({ name, filter }, index) => ({ name, filter, marks: highlights[index] ?? [] }))
    .sort((a, b) => Number(b.marks.length > 0) - Number(a.marks.length > 0))
    .slice(0, SHOWN_NAMES)
    .map(({ name, filter, marks }) => {
      const html = snippetHtml(name, marks, { before: false, after: false });
      return `<a href="${escapeHtml(viewUrl(withFilter(view, filter), "./"))}" dir="auto">${html}</a>`;
    });
  const more = names.length > links.length ? ` ${escapeHtml(words.say("andMore", names.length - links.length))}` : "";
  return `<p class="named"><span class="heading">${escapeHtml(words.say(heading))}</span> ${links.join(SEPARATOR)}${more}</p>`;
}

/** The snippet's highlights, cut to each name and relative to it; none where the snippet is of other names. */
function highlightsByName(names: readonly string[], snippet: Snippet): Span[][] {
  if (names.join(SEPARATOR).slice(snippet.start, snippet.end) !== snippet.text) return names.map(() => []);
  let nameStart = -snippet.start;
  return names.map((name) => {
    const start = nameStart;
    nameStart += name.length + SEPARATOR.length;
    return snippet.highlights
      .map(([from, to]): Span => [Math.max(0, from - start), Math.min(name.length, to - start)])
      .filter(([from, to]) => from < to);
  });
}
