/** What is not yet public: drafts, embargoes, days of issue still to come. */
import type { Release } from "../release.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * Why a release must not be shown yet, as a sentence for its owner; null where it may.
 *
 * Times without a zone, and days, are this machine's.
 *
 * @param now the clock is the caller's, so that the answer can be tested
 */
export function withheldBecause(release: Pick<Release, "draft" | "embargo" | "published">, now: Date): string | null {
  if (release.draft) return "it is marked as a draft";
  if (release.embargo !== null) {
    const until = toInstant(release.embargo);
    if (until === null ? isFresh(release.published, now) : until > now.getTime())
      return until === null ? `it is embargoed: ${release.embargo}` : `it is embargoed until ${release.embargo}`;
  }
  if (release.published !== null && release.published > localDay(now))
    return `its day of issue is ${release.published}`;
  return null;
}

/** `EMBARGOED UNTIL DELIVERY` holds back until a week after the day of issue, and without one for ever. */
function isFresh(published: string | null, now: Date): boolean {
  const issued = published === null ? null : toInstant(published);
  return issued === null || issued + WEEK_MS > now.getTime();
}

/** A date alone is read as UTC by `Date`; as the start of that day here it is meant in this zone. */
function toInstant(iso: string): number | null {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00` : iso).getTime();
  return Number.isNaN(instant) ? null : instant;
}

function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
