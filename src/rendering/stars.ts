/** Stars and notes as HTML: what a release has to be starred with, and the list of those that are. */
import { timeHtml } from "./dates.ts";
import { escapeHtml } from "./escape.ts";
import { languageAttributes } from "./language.ts";
import type { Messages } from "./messages.ts";
import type { StarMessageName, Words } from "./words.ts";

/** A release that a reader has starred, with what of it is told without the archive. */
export interface Starred {
  readonly id: string;
  readonly title: string;
  /** Whose release it is. */
  readonly organisation: string;
  /** ISO 8601; null without a date. */
  readonly published: string | null;
  /** Of the title; null where it is not known. */
  readonly language: string | null;
  /** Where the release is shown: http or https, whole. */
  readonly url: string;
  /** The reader's own words; may be empty. */
  readonly note: string;
}

/** What the search says, and what stars and notes say besides. */
export interface StarWords {
  readonly search: Words;
  readonly stars: Messages<StarMessageName>;
}

/** Notes are short; a file that is imported may have longer ones. */
const NOTE_LENGTH = 500;

const STAR =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2.6 2.9 6.2 6.8.8-5 4.7 1.3 6.7-6-3.3L6 21l1.3-6.7-5-4.7 6.8-.8Z"/></svg>';

/** A button that is pressed where the release is starred, and a line for a note on it. */
export function starHtml(title: string, { stars }: StarWords): string {
  const [star, note] = [stars.say("star"), stars.say("note")].map(escapeHtml);
  const of = escapeHtml(title);
  return `<button type="button" data-star aria-pressed="false" aria-label="${star}: ${of}">${STAR}${star}</button><label class="note" hidden><span>${note}</span><input data-note type="text" maxlength="${NOTE_LENGTH}" dir="auto" autocomplete="off" placeholder="${note}" aria-label="${note}: ${of}"></label>`;
}

/** What opens the list. */
export function openStarredHtml({ stars }: StarWords): string {
  return `<button type="button" data-starred aria-haspopup="dialog">${STAR}${escapeHtml(stars.say("starred"))} <span data-count></span></button>`;
}

/** The dialog around the list. */
export function starredDialogHtml({ search, stars }: StarWords): string {
  const say = (name: StarMessageName): string => escapeHtml(stars.say(name));
  return `<dialog id="starred-list" aria-labelledby="starred-heading"${languageAttributes(stars.language)}>
<div class="starred-head"><h2 id="starred-heading">${say("starredReleases")} <span class="count" data-count></span></h2><button type="button" data-close>${escapeHtml(search.say("close"))}</button></div>
<p class="notice">${say("keptHere")}</p>
<p class="notice" data-none>${say("noneStarred")}</p>
<ol></ol>
<p data-told role="status"></p>
<p class="ways"><button type="button" data-export="csv">${say("exportCsv")}</button> <button type="button" data-export="jsonl">${say("exportJson")}</button> <button type="button" data-import>${say("importJson")}</button> <button type="button" data-all>${say("removeAll")}</button></p>
<input type="file" accept=".jsonl,.ndjson,.json" aria-label="${say("importJson")}" hidden>
</dialog>`;
}

/** A line of the list; its star goes into what is empty. */
export function starredItemHtml(
  { title, organisation, published, language, url }: Starred,
  { search }: StarWords,
): string {
  const day =
    published === null ? escapeHtml(search.say("undated")) : timeHtml(published, search.language, search.language);
  const issuer = organisation === "" ? [] : [`<span dir="auto">${escapeHtml(organisation)}</span>`];
  const about = [day, ...issuer].join(' <span aria-hidden="true">·</span> ');
  return `<li><h3${languageAttributes(language)}><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h3><p class="about">${about}</p><div class="acts"></div></li>`;
}
