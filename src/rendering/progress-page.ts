/** How far indexing is: the page before there is anything to search, and the sentence on the pages after. */
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";

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
  const main = `<section class="progress-page" aria-labelledby="progress-heading">
<h1 id="progress-heading">Reading the releases</h1>
<p>They are being read and indexed. This page opens the search by itself as soon as it is ready.</p>
<div id="progress">${progressHtml(progress)}</div>
</section>`;
  return pageHtml(site, { title: "Indexing", kind: "progress", main, refreshSeconds: 3 });
}

/** A bar and a sentence. */
export function progressHtml(progress: Progress | null): string {
  if (progress === null) return '<progress aria-label="Indexing"></progress><p>Looking for files …</p>';
  const value =
    progress.filesTotal === null ? "" : ` max="${Math.max(1, progress.filesTotal)}" value="${progress.files}"`;
  return `<progress aria-label="Indexing"${value}></progress><p>${escapeHtml(progressSentence(progress))}</p>`;
}

/** `1,200 of 9,093 files read, 1,180 releases, 400 a second, about 20 seconds left` */
export function progressSentence({ files, filesTotal, releases, ratePerSecond, secondsLeft }: Progress): string {
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const parts = [
    filesTotal === null ? `${number(files)} files read` : `${number(files)} of ${number(filesTotal)} files read`,
    `${number(releases)} releases`,
    ...(ratePerSecond > 0 ? [`${number(Math.max(1, ratePerSecond))} a second`] : []),
    ...(secondsLeft === null ? [] : [`about ${duration(secondsLeft)} left`]),
  ];
  return parts.join(", ");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}
