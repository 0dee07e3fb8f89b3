/** One release, to read: its text with people, topics, dates and quotations marked, what is known of it, and the way to its original. */
import type { DateMention, Hit, ReleaseEntry } from "../release.ts";
import { originalName } from "../release-address.ts";
import { formatDate, timeHtml } from "./dates.ts";
import { escapeHtml, safeLink } from "./escape.ts";
import { capitalized } from "./facet-names.ts";
import { foreignLanguageName, languageAttributes } from "./language.ts";
import { MarkSweep } from "./mark-sweep.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import { personUrl } from "./person-page.ts";
import { releaseListHtml } from "./release-list.ts";
import { type Block, blockHtml, type Mark, markedHtml, textBlocks } from "./release-text.ts";
import { EMPTY_VIEW, viewUrl, withFilter } from "./search-view.ts";
import { topicUrl } from "./topic-page.ts";
import type { Words } from "./words.ts";

/** Other releases that a release's page leads to. */
export interface OtherReleases {
  /** Those most like it; their addresses are relative to the search page. */
  readonly similar: readonly Hit[];
  /** Its newest version, where it is an earlier one; else null. */
  readonly newest: ReleaseEntry | null;
  /** Its earlier versions, the newest first. */
  readonly earlier: readonly ReleaseEntry[];
}

/** @param head HTML: what the page's head says of the release besides its title */
export function releasePageHtml(
  site: Site,
  release: ReleaseEntry,
  { similar, ...versions }: OtherReleases,
  head = "",
): string {
  const { words } = site;
  const marks = releaseMarks(site, release);
  const sweep = new MarkSweep(marks);
  const [first, ...rest] = textBlocks(release.text, release.headings);
  // A headline in the body is the title: said once, with its marks.
  const headline = first !== undefined && isTitle(release, first) ? first : null;
  const body = headline === null && first !== undefined ? [first, ...rest] : rest;
  const language = languageAttributes(release.language);
  const title =
    headline === null
      ? escapeHtml(release.title)
      : headline.lines.map((line) => markedHtml(release.text, line, sweep)).join(" ");
  const main = `<div class="release-layout">
<article class="release">
<header>
<p class="kicker">${kickerHtml(release, words)}</p>
<h1${language}>${title}</h1>
<p class="ways">${waysHtml(site, release)}</p>
<div id="keep" class="acts scripted" data-id="${escapeHtml(release.id)}"></div>
${newerHtml(site, versions.newest)}
${legendHtml(marks, words)}
</header>
<div class="text"${language}>
${body.map((block) => blockHtml(release.text, block, sweep)).join("\n")}
</div>
${similarHtml(site, similar)}
</article>
<aside class="known" aria-label="${escapeHtml(words.say("aboutRelease"))}">${knownHtml(site, release, versions.earlier)}</aside>
</div>`;
  return pageHtml(site, { title: release.title, kind: "release", main, head });
}

function similarHtml(site: Site, similar: readonly Hit[]): string {
  if (similar.length === 0) return "";
  const heading = site.words.say("similarReleases");
  return `<nav class="text similar" aria-label="${escapeHtml(heading)}">${releaseListHtml(site, heading, similar)}</nav>`;
}

function isTitle({ text, title }: ReleaseEntry, block: Block): boolean {
  const words = (value: string) => value.split(/\s+/u).filter(Boolean).join(" ");
  return words(block.lines.map(([start, end]) => text.slice(start, end)).join(" ")) === words(title);
}

function releaseMarks({ root, words }: Site, release: ReleaseEntry): Mark[] {
  const people = release.people.flatMap(({ id, name, mentions }) =>
    mentions.map(
      ([start, end]): Mark => ({ start, end, kind: "person", href: filterUrl(root, "person", id), label: name }),
    ),
  );
  const topics = release.topics.flatMap(({ name, mentions }) =>
    mentions.map(
      ([start, end]): Mark => ({ start, end, kind: "topic", href: filterUrl(root, "topic", name), label: name }),
    ),
  );
  const dates = release.dates.flatMap((date): Mark[] => {
    const { start, end } = date;
    if (start === null || end === null) return [];
    return [{ start, end, kind: "date", href: dateUrl(root, date), label: dateLabel(date, words) }];
  });
  const quotes = release.quotes.map(
    ({ speaker, start, end }, index): Mark => ({
      start,
      end,
      kind: "quote",
      id: quoteId(index),
      label: words.fill("saidBy", { speaker: speaker ?? words.say("somebody") }),
    }),
  );
  return [...people, ...topics, ...dates, ...quotes];
}

function quoteId(index: number): string {
  return `quote-${index + 1}`;
}

/** Which marks the text has, each as it looks there. */
function legendHtml(marks: readonly Mark[], words: Words): string {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const entries = (["person", "topic", "date"] as const).flatMap((kind) =>
    kinds.has(kind) ? [`<span class="mention ${kind}">${escapeHtml(words.say(LEGEND[kind]))}</span>`] : [],
  );
  if (kinds.has("quote")) entries.push(`<span class="said">${escapeHtml(words.say("markedQuotations"))}</span>`);
  return entries.length === 0
    ? ""
    : `<p class="legend">${words.html("markedInText", { kinds: entries.join(", ") })}</p>`;
}

const LEGEND = { person: "markedPeople", topic: "markedTopics", date: "markedDates" } as const;

function kickerHtml(release: ReleaseEntry, words: Words): string {
  const language = foreignLanguageName(release.language, words);
  const parts = [
    release.published === null
      ? escapeHtml(words.say("undated"))
      : timeHtml(release.published, release.language, words.language),
    ...(release.dateline === null
      ? []
      : [`<span${languageAttributes(release.language)}>${escapeHtml(release.dateline)}</span>`]),
    ...(release.section === null ? [] : [`<span dir="auto">${escapeHtml(release.section)}</span>`]),
    ...(language === null ? [] : [escapeHtml(language)]),
  ];
  return parts.join(' <span aria-hidden="true">·</span> ');
}

function waysHtml({ root, isServed, words }: Site, release: ReleaseEntry): string {
  const source = safeLink(release.source);
  const original = isServed ? `api/releases/${encodeURIComponent(release.id)}/original` : originalName(release);
  const name = release.path.slice(release.path.lastIndexOf("/") + 1);
  const ways = [
    ...(release.original
      ? [
          `<a class="way" href="${escapeHtml(root + original)}" download="${escapeHtml(name)}">${escapeHtml(words.say("originalFile"))}</a>`,
        ]
      : []),
    ...(source === null
      ? []
      : [
          `<a class="way" href="${escapeHtml(source)}" rel="noreferrer">${escapeHtml(words.fill("publishedAt", { host: new URL(source).host }))}</a>`,
        ]),
  ];
  return ways.join(" ");
}

function newerHtml(site: Site, newest: ReleaseEntry | null): string {
  if (newest === null) return "";
  return `<p class="notice">${site.words.html("newerVersionIs", { version: versionHtml(site, newest) })}</p>`;
}

function versionHtml({ root, words }: Site, { title, url, published, language }: ReleaseEntry): string {
  const time = published === null ? "" : `, ${timeHtml(published, words.language, words.language)}`;
  return `<a href="${escapeHtml(root + url)}"${languageAttributes(language)}>${escapeHtml(title)}</a>${time}`;
}

function knownHtml(site: Site, release: ReleaseEntry, earlier: readonly ReleaseEntry[]): string {
  const { root, words } = site;
  const people = release.people.map(({ id, name, roles }) => {
    const role = roles.length === 0 ? "" : `<span class="role" dir="auto">${escapeHtml(roles.join("; "))}</span>`;
    return `<a class="mention person" href="${escapeHtml(personUrl(site, id))}" dir="auto">${escapeHtml(name)}</a>${role}`;
  });
  const topics = release.topics.map(
    ({ name }) =>
      `<a class="mention topic" href="${escapeHtml(topicUrl(site, name))}" dir="auto">${escapeHtml(name)}</a>`,
  );
  const spoken = new Map(release.dates.filter(({ kind }) => kind === "event").map((date) => [date.value, date]));
  const dates = [...spoken.values()].map(
    (date) =>
      `<a class="mention date" href="${escapeHtml(dateUrl(root, date))}">${escapeHtml(formatDate(date.value, words.language))}</a>`,
  );
  const fields = Object.entries(release.fields).map(
    ([name, value]) =>
      `${escapeHtml(capitalized(name))}: <span dir="auto">${escapeHtml(typeof value === "number" ? String(value) : value.join(", "))}</span>`,
  );
  const copies = release.copies.map((path) => `<span class="path" dir="auto">${escapeHtml(path)}</span>`);
  return (
    sectionHtml(words.say("people"), people) +
    sectionHtml(words.say("quoted"), quotedHtml(release, words)) +
    sectionHtml(words.say("topics"), topics) +
    sectionHtml(words.say("datesSpokenOf"), dates) +
    sectionHtml(words.say("details"), fields) +
    sectionHtml(
      words.say("earlierVersionsHeading"),
      earlier.map((version) => versionHtml(site, version)),
    ) +
    sectionHtml(words.say("sameTextIn"), copies) +
    sectionHtml(words.say("file"), [`<span class="path" dir="auto">${escapeHtml(release.path)}</span>`])
  );
}

/** Each speaker with the number of quotations, leading to the first. */
function quotedHtml({ quotes }: ReleaseEntry, words: Words): string[] {
  const speakers = new Map<string, { first: number; count: number }>();
  for (const [index, { speaker }] of quotes.entries()) {
    if (speaker === null) continue;
    const known = speakers.get(speaker);
    if (known === undefined) speakers.set(speaker, { first: index, count: 1 });
    else known.count++;
  }
  return [...speakers].map(
    ([speaker, { first, count }]) =>
      `<a href="#${quoteId(first)}" dir="auto">${escapeHtml(speaker)}</a> <span class="count">${escapeHtml(words.say("quotations", count))}</span>`,
  );
}

function sectionHtml(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<section><h2>${escapeHtml(heading)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`;
}

function dateLabel({ kind, value }: DateMention, words: Words): string {
  const name = ({ published: "issued", event: "eventDate", mentioned: "mentionedDate" } as const)[kind];
  return `${words.say(name)}: ${formatDate(value, words.language)}`;
}

/** The releases issued on that day, or those that speak of that date. */
function dateUrl(root: string, { kind, value }: DateMention): string {
  const day = value.replace(/T.*$/, "");
  if (kind !== "published") return filterUrl(root, "event", value.includes("/") ? value : day);
  return viewUrl(
    {
      ...EMPTY_VIEW,
      filters: [
        { name: "from", value: day },
        { name: "to", value: day },
      ],
    },
    root,
  );
}

function filterUrl(root: string, name: string, value: string): string {
  return viewUrl(withFilter(EMPTY_VIEW, { name, value }), root);
}
