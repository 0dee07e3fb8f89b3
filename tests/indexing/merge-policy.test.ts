import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MERGE_POLICY, type PartSize, partsToMerge } from "../../src/indexing/merge-policy.ts";

const whole = (documents: number): PartSize => ({ documents, live: documents });

/** What the policy makes of parts in the end, and how many documents it writes for that. */
function merged(parts: readonly PartSize[]): { parts: readonly PartSize[]; written: number } {
  let written = 0;
  for (let now = parts; ; ) {
    const ranges = partsToMerge(now);
    if (ranges.length === 0) return { parts: now, written };
    const next: PartSize[] = [];
    let at = 0;
    for (const [start, end] of ranges) {
      const live = now.slice(start, end).reduce((sum, part) => sum + part.live, 0);
      next.push(...now.slice(at, start), whole(live));
      written += live;
      at = end;
    }
    now = [...next, ...now.slice(at)];
  }
}

describe("the merging policy", () => {
  test("leaves a few parts as they are, and makes one of eight small neighbours", () => {
    const small = Array.from({ length: 8 }, () => whole(10));
    expect(partsToMerge([whole(100_000), ...small.slice(1)])).toEqual([]);
    expect(partsToMerge([whole(100_000), ...small])).toEqual([[1, 9]]);
  });

  test("writes a part anew that is more than a third deleted", () => {
    expect(partsToMerge([whole(90), { documents: 90, live: 60 }])).toEqual([]);
    expect(partsToMerge([whole(90), { documents: 90, live: 59 }])).toEqual([[1, 2]]);
  });

  test("comes to an end, loses no document, and leaves few parts", () => {
    const part = fc
      .tuple(fc.integer({ min: 1, max: 3_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([documents, share]) => ({ documents, live: Math.max(1, Math.floor(documents * share)) }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const after = merged(parts).parts;
        const count = (all: readonly PartSize[]): number => all.reduce((sum, { live }) => sum + live, 0);
        expect(count(after)).toBe(count(parts));
        for (const { documents, live } of after) expect(documents - live).toBeLessThanOrEqual(documents / 3);
      }),
    );
  });

  test("writes each release about as often as there are tiers, however many commits there are", () => {
    const commits = 3_000;
    const size = 500;
    let parts: readonly PartSize[] = [];
    let written = 0;
    for (let commit = 0; commit < commits; commit++) {
      const after = merged([...parts, whole(size)]);
      parts = after.parts;
      written += after.written;
      expect(parts.length).toBeLessThanOrEqual((MERGE_POLICY.partsATier - 1) * 6);
    }
    expect(written / (commits * size)).toBeLessThan(6);
  });
});
