/** What a hit shows of itself: its title where that matched, the best passages of its text, else the names that matched. */
import type { Analyzer } from "../analysis/analyzer.ts";
import { type Fragment, fragmentAt } from "../archive/release-url.ts";
import type { Release, Snippet, Span } from "../release.ts";
import { snippetHtml } from "../rendering/snippet.ts";
import { type Highlighter, type Match, toSpans } from "./highlighter.ts";
import { bestPassages, type Passage } from "./passages.ts";

/** What a snippet is cut from; the people go by the names that the hit shows. */
export interface SnippetSource extends Pick<Release, "title" | "text" | "topics" | "language"> {
  readonly people: readonly { readonly name: string }[];
  /** Where the release's own page can be opened. */
  readonly fragments: readonly Fragment[];
}

/** Where those speak whom a query asks for, and where they are named: what to show where no words matched. */
export interface Speech {
  readonly spoken: readonly Span[];
  readonly mentions: readonly Span[];
}

/** @param weights of the query's words, by number @param said null where nobody is asked for */
export function snippetsOf(
  release: SnippetSource,
  highlighter: Highlighter,
  analyzer: Analyzer,
  weights: readonly number[],
  said: Speech | null = null,
): Snippet[] {
  const snippets: Snippet[] = [];
  const wanted = highlighter.wanted;
  const matchesIn = (text: string, field: "title" | "text" | "names"): Match[] =>
    highlighter.matches(analyzer.tokens(text, release.language, wanted), field);
  const whole = (field: Snippet["field"], text: string): boolean => {
    const spans = toSpans(matchesIn(text, field === "title" ? "title" : "names"));
    if (spans.length > 0) snippets.push(snippet(field, text, [0, text.length], spans, WHOLE, []));
    return spans.length > 0;
  };
  whole("title", release.title);
  // A headline that the body repeats tells nothing that the title has not told.
  const headline = headlineEnd(release.text, release.title);
  const matches = matchesIn(release.text, "text").filter((match) => match.start >= headline);
  const named =
    matches.length === 0 &&
    [
      whole("people", release.people.map((person) => person.name).join(", ")),
      whole("topics", release.topics.map((topic) => topic.name).join(", ")),
    ].includes(true);
  if (matches.length > 0 || !named) {
    const isSpeech = matches.length === 0 && said !== null;
    const { from, lit } = isSpeech ? speech(release.text, said, headline) : { from: headline, lit: matches };
    const spans = toSpans(lit);
    for (const { span, cut } of bestPassages(release.text, matches, weights, from))
      snippets.push(snippet("text", release.text, span, spans, cut, release.fragments));
  }
  return snippets;
}

/** So near to what he says a speaker may be named within the passage that shows it. */
const BESIDE = 280;
/** Of so many quotations and turns it is looked whether their passages name the speaker. */
const MOST_LOOKED_AT = 5;

/** Where to show what somebody says: from the first quotation or turn whose passage names him; where none does, the first, lit up itself. */
function speech(text: string, { spoken, mentions }: Speech, headline: number): { from: number; lit: Match[] } {
  const [first] = spoken;
  if (first === undefined) return { from: headline, lit: lightUp(mentions) };
  const isBeside = ([start]: Span): boolean => mentions.some(([at]) => Math.abs(at - start) <= BESIDE);
  const from = spoken
    .filter(isBeside)
    .slice(0, MOST_LOOKED_AT)
    .map(([start]) => start)
    .find((start) =>
      bestPassages(text, [], [], start).some(({ span }) =>
        mentions.some((one) => span[0] <= one[0] && one[1] <= span[1]),
      ),
    );
  return from === undefined ? { from: first[0], lit: lightUp(spoken) } : { from, lit: lightUp(mentions) };
}

function lightUp(places: readonly Span[]): Match[] {
  return places.map(([start, end]) => ({ start, end, word: 0 })).sort((a, b) => a.start - b.start);
}

/** A headline stands near the head of the text; letterheads may stand before it. */
const HEAD = 400;

/** Where the line that repeats the title ends; 0 where there is none. */
function headlineEnd(text: string, title: string): number {
  const at = title === "" ? -1 : text.slice(0, HEAD + title.length).indexOf(title);
  const end = at + title.length;
  const isLine = at >= 0 && (at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n");
  return isLine ? end : 0;
}

const WHOLE: Passage["cut"] = { before: false, after: false };

function snippet(
  field: Snippet["field"],
  text: string,
  [start, end]: Span,
  spans: readonly Span[],
  cut: Passage["cut"],
  fragments: readonly Fragment[],
): Snippet {
  const passage = text.slice(start, end);
  const highlights = spans
    .filter((span) => span[0] < end && start < span[1])
    .map((span): Span => [Math.max(span[0], start) - start, Math.min(span[1], end) - start]);
  const fragment = fragmentAt(fragments, start + (highlights[0]?.[0] ?? 0));
  return { field, start, end, text: passage, highlights, fragment, html: snippetHtml(passage, highlights, cut) };
}
