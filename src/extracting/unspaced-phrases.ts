/** Key phrases of scripts that write no spaces: runs of ideographs and katakana, which are nouns, that a text repeats. */
import type { Span } from "../release.ts";
import type { Tokens } from "./tokens.ts";

const SHORTEST = 4;
/** A short word in katakana alone (`サービス`) says little. */
const KATAKANA = /^[\u30a1-\u30fc]{1,7}$/;
const LONGEST = 24;
/** A text's first so many characters can hold candidates. */
const MOST_CHARACTERS = 20_000;
const RUN = /[\u3005\u30a1-\u30fa\u30fc\u3400-\u9fff]+/g;
/** Ends of dates and counts, and what every release says. */
const NO_SUBJECT = /^(?:.*(?:年|月|日|時|名|件|回|者名)|プレスリリース|お知らせ|以下|株式会社)$/;

/** In the order of first mention; those that occur twice, or once and in the title. */
export function findUnspacedPhrases(
  text: string,
  title: string,
  taken: Uint8Array,
  tokens: Tokens,
): { name: string; spans: readonly Span[] }[] {
  const found = new Map<string, Span[]>();
  let token = 0;
  for (const match of text.slice(0, MOST_CHARACTERS).matchAll(RUN)) {
    const [run] = match;
    const end = match.index + run.length;
    if (run.length < SHORTEST || run.length > LONGEST || NO_SUBJECT.test(run) || KATAKANA.test(run)) continue;
    while (token < tokens.length && (tokens.ends[token] as number) <= match.index) token++;
    if (taken[token] === 1) continue;
    const spans = found.get(run);
    if (spans === undefined) found.set(run, [[match.index, end]]);
    else spans.push([match.index, end]);
  }
  return Array.from(found, ([name, spans]) => ({ name, spans }))
    .filter(({ name, spans }) => spans.length >= 2 || title.includes(name))
    .slice(0, 12);
}
