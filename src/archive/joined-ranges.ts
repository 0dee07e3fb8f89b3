/** Ranges of a file that stand so near each other that they are better fetched as one. */
import type { Range } from "./paged-file.ts";

export interface JoinedRange extends Range {
  /** Which of the ranges asked for lie within. */
  readonly of: readonly number[];
}

/** @param gap the most bytes between two ranges that are fetched for nothing, so that one request does for both @returns ascending */
export function joinRanges(ranges: readonly Range[], gap: number): JoinedRange[] {
  const joined: { offset: number; length: number; of: number[] }[] = [];
  const inOrder = ranges.map((range, i) => ({ ...range, i })).sort((a, b) => a.offset - b.offset);
  for (const { offset, length, i } of inOrder) {
    const last = joined.at(-1);
    if (last === undefined || offset > last.offset + last.length + gap) joined.push({ offset, length, of: [i] });
    else {
      last.length = Math.max(last.length, offset + length - last.offset);
      last.of.push(i);
    }
  }
  return joined;
}
