/** What a hit shows of itself: its title where that matched, the best passages of its text, else the names that matched. */
import type { Analyzer } from "../analysis/analyzer.ts";
import type { Release, Snippet, Span } from "../release.ts";
import { snippetHtml } from "../rendering/snippet.ts";
import { type Highlighter, type Match, toSpans } from "./highlighter.ts";
import { bestPassages } from "./passages.ts";

/** What a snippet is cut from; the people go by the names that the hit shows. */
export interface SnippetSource extends Pick<Release, "title" | "text" | "topics" | "language"> {
  readonly people: readonly { readonly name: string }[];
}

/** @param weights of the query's words, by number */
export function snippetsOf(
  release: SnippetSource,
  highlighter: Highlighter,
  analyzer: Analyzer,
  weights: readonly number[],
): Snippet[] {
  const snippets: Snippet[] = [];
  const matchesIn = (text: string, field: "title" | "other"): Match[] =>
    highlighter.matches(analyzer.tokens(text, release.language), field);
  const whole = (field: Snippet["field"], text: string): boolean => {
    const spans = toSpans(matchesIn(text, field === "title" ? "title" : "other"));
    if (spans.length > 0) snippets.push(snippet(field, text, [0, text.length], spans));
    return spans.length > 0;
  };
  whole("title", release.title);
  // A headline that the body repeats tells nothing that the title has not told.
  const headline = release.text.startsWith(release.title) ? release.title.length : 0;
  const all = matchesIn(release.text, "other");
  const below = all.filter((match) => match.start >= headline);
  const matches = below.length > 0 ? below : all;
  const named =
    matches.length === 0 &&
    [
      whole("people", release.people.map((person) => person.name).join(", ")),
      whole("topics", release.topics.map((topic) => topic.name).join(", ")),
    ].includes(true);
  if (matches.length > 0 || !named) {
    const spans = toSpans(matches);
    for (const passage of bestPassages(release.text, matches, weights, headline))
      snippets.push(snippet("text", release.text, passage, spans));
  }
  return snippets;
}

function snippet(field: Snippet["field"], text: string, [start, end]: Span, spans: readonly Span[]): Snippet {
  const passage = text.slice(start, end);
  const highlights = spans
    .filter((span) => span[0] >= start && span[1] <= end)
    .map((span): Span => [span[0] - start, span[1] - start]);
  const cut = { before: start > 0, after: end < text.length };
  return { field, start, end, text: passage, highlights, html: snippetHtml(passage, highlights, cut) };
}
