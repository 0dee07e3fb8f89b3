/** How the releases found are spread over time: a bar for each month, year or decade of issue, each a link to the view of that time. */
import type { Facets, FacetValue } from "../release.ts";
import { formatDate } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { type SearchView, viewUrl, withFilter } from "./search-view.ts";
import { ENGLISH_WORDS, type Words } from "./words.ts";

/** More would be too narrow to hit. */
const MOST_BARS = 60;
/** The height of the highest bar, in the units of its picture. */
const HEIGHT = 100;
/** So that one release among thousands is seen. */
const LEAST_HEIGHT = 3;

/** A time of issue, its ends named as the filters take them. */
interface Bar {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Nothing where the releases found are of one time alone. What a chosen time leaves out is not drawn. */
export function timelineHtml(
  view: SearchView,
  { years = [], months = [] }: Facets,
  words: Words = ENGLISH_WORDS,
): string {
  const bars = barsOf(view, years, months);
  if (bars.length < 2) return "";
  const most = Math.max(...bars.map(({ count }) => count));
  const [first, last] = [bars[0], bars.at(-1)] as [Bar, Bar];
  return `<section class="facet timeline"><h3 id="timeline">${escapeHtml(words.say("whenIssued"))}</h3><ol aria-labelledby="timeline">${bars.map((bar) => barHtml(view, bar, most, words)).join("")}</ol><p class="ends" aria-hidden="true"><span>${escapeHtml(labelOf(first, words))}</span><span>${escapeHtml(labelOf(last, words))}</span></p><p class="hint scripted">${escapeHtml(words.say("chooseTime"))}</p></section>`;
}

/** As fine as fits. */
function barsOf(view: SearchView, years: readonly FacetValue[], months: readonly FacetValue[]): Bar[] {
  const byMonth = spread(within(view, months), nextMonth);
  if (byMonth.length <= MOST_BARS) return byMonth;
  const byYear = spread(within(view, years), (year) => yearAfter(year, 1));
  return byYear.length <= MOST_BARS ? byYear : byDecade(byYear);
}

/** The values that a chosen time touches, the earliest first. */
function within({ filters }: SearchView, values: readonly FacetValue[]): FacetValue[] {
  const chosen = (name: string): string | undefined => filters.find((filter) => filter.name === name)?.value;
  const from = chosen("from");
  const to = chosen("to");
  const isAfter = (value: string): boolean => from === undefined || value >= from.slice(0, value.length);
  const isBefore = (value: string): boolean =>
    to === undefined || value.slice(0, to.length) <= to.slice(0, value.length);
  return values.filter(({ value }) => isAfter(value) && isBefore(value)).toReversed();
}

/** With bars for the times between that have no release; none at all where they are too many to be drawn as bars. */
function spread(values: readonly FacetValue[], next: (value: string) => string): Bar[] {
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const [first, last] = [values[0]?.value, values.at(-1)?.value];
  const bars: Bar[] = [];
  if (first === undefined || last === undefined) return bars;
  for (let at = first; at <= last && bars.length < MOST_YEARS; at = next(at))
    bars.push({ from: at, to: at, count: counts.get(at) ?? 0 });
  return bars;
}

/** Years beyond are no days of issue of ours. */
const MOST_YEARS = 600;

function byDecade(years: readonly Bar[]): Bar[] {
  const counts = new Map<string, number>();
  for (const { from, count } of years) {
    const decade = `${from.slice(0, 3)}0`;
    counts.set(decade, (counts.get(decade) ?? 0) + count);
  }
  return Array.from(counts, ([from, count]) => ({ from, to: yearAfter(from, 9), count }));
}

function yearAfter(year: string, years: number): string {
  return String(Number(year) + years).padStart(4, "0");
}

function nextMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return number === "12" ? `${yearAfter(year, 1)}-01` : `${year}-${String(Number(number) + 1).padStart(2, "0")}`;
}

/** A time without releases has a place, but nothing to follow. The picture is drawn without a style, which pages here may not have. */
function barHtml(view: SearchView, bar: Bar, most: number, words: Words): string {
  if (bar.count === 0) return "<li></li>";
  const chosen = [
    { name: "from", value: bar.from },
    { name: "to", value: bar.to },
  ].reduce(withFilter, view);
  const title = escapeHtml(`${labelOf(bar, words)}: ${words.say("releases", bar.count)}`);
  const height = Math.max(LEAST_HEIGHT, Math.round((HEIGHT * bar.count) / most));
  const picture = `<svg viewBox="0 0 1 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect y="${HEIGHT - height}" width="1" height="${height}"/></svg>`;
  return `<li><a href="${escapeHtml(viewUrl(chosen, "./"))}" title="${title}">${picture}<span class="visually-hidden">${title}</span></a></li>`;
}

function labelOf({ from, to }: Bar, words: Words): string {
  return formatDate(from === to ? from : `${from}/${to}`, words.language);
}
