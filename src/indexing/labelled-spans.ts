/** What an index knows of stretches of a release's text besides their words: who speaks there, who and which dates are named. */
import { dateLabels } from "../archive/date-labels.ts";
import type { SpanKind } from "../archive/minisearch.ts";
import type { Release, Span } from "../release.ts";
import { speakerOf, speakersOf } from "./speakers.ts";

/** A stretch of the text. */
export interface LabelledText {
  readonly kind: SpanKind;
  readonly label: number;
  readonly span: Span;
}

/** Ascending by where they start. */
export function labelledSpans(release: Release): LabelledText[] {
  return [...speech(release), ...persons(release), ...dates(release)].sort((a, b) => a.span[0] - b.span[0]);
}

/** Quotations and turns of speakers who are named. */
function speech(release: Release): LabelledText[] {
  const speakers = speakersOf(release);
  return [...release.quotes, ...release.turns].flatMap((one): LabelledText[] => {
    const speaker = speakerOf(one, release);
    if (speaker === null) return [];
    return [{ kind: "speech", label: speakers.indexOf(speaker), span: [one.start, one.end] }];
  });
}

function persons({ people }: Release): LabelledText[] {
  return people.flatMap(({ mentions }, label) =>
    mentions.map((span): LabelledText => ({ kind: "persons", label, span })),
  );
}

function dates(release: Release): LabelledText[] {
  return release.dates.flatMap(({ value, start, end }) =>
    start === null || end === null
      ? []
      : dateLabels(value).map((label): LabelledText => ({ kind: "dates", label, span: [start, end] })),
  );
}
