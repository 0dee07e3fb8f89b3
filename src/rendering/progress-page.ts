/** How far indexing is: the page before there is anything to search, and the sentence on the pages after. */
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";
import type { Words } from "./words.ts";

/** As `/api/status` gives it. */
export interface Progress {
  readonly files: number;
  /** Null while the files are still being counted. */
  readonly filesTotal: number | null;
  readonly releases: number;
  readonly ratePerSecond: number;
  readonly secondsLeft: number | null;
}

/** @param progress null where indexing has not said anything yet */
export function progressPageHtml(site: Site, progress: Progress | null): string {
  const { words } = site;
  const main = `<section class="progress-page" aria-labelledby="progress-heading">
<h1 id="progress-heading">${escapeHtml(words.say("readingReleases"))}</h1>
<p>${escapeHtml(words.say("readingNote"))}</p>
<div id="progress">${progressHtml(progress, words)}</div>
</section>`;
  return pageHtml(site, { title: words.say("indexing"), kind: "progress", main, refreshSeconds: 3 });
}

/** A bar and a sentence. */
export function progressHtml(progress: Progress | null, words: Words): string {
  const label = escapeHtml(words.say("indexing"));
  if (progress === null)
    return `<progress aria-label="${label}"></progress><p>${escapeHtml(words.say("lookingForFiles"))}</p>`;
  const value =
    progress.filesTotal === null ? "" : ` max="${Math.max(1, progress.filesTotal)}" value="${progress.files}"`;
  return `<progress aria-label="${label}"${value}></progress><p>${escapeHtml(progressSentence(progress, words))}</p>`;
}

/** `1,200 of 9,093 files read, 1,180 releases, 400 a second, about 20 seconds left` */
export function progressSentence(progress: Progress, words: Words): string {
  const { files, filesTotal, releases, ratePerSecond, secondsLeft } = progress;
  const number = (value: number) => words.number(Math.round(value));
  const parts = [
    filesTotal === null
      ? words.fill("filesRead", { files: number(files) })
      : words.fill("filesReadOf", { files: number(files), total: number(filesTotal) }),
    words.say("releases", releases),
    ...(ratePerSecond > 0 ? [words.fill("aSecond", { rate: number(Math.max(1, ratePerSecond)) })] : []),
    ...(secondsLeft === null ? [] : [timeLeft(secondsLeft, words)]),
  ];
  return parts.join(", ");
}

function timeLeft(seconds: number, words: Words): string {
  if (seconds < 90) return words.say("secondsLeft", Math.max(1, Math.round(seconds)));
  return words.say("minutesLeft", Math.round(seconds / 60));
}
