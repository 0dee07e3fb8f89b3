import fc from "fast-check";
import { expect, test } from "vitest";
import { MarkSweep } from "../../src/rendering/mark-sweep.ts";
import type { LinkMark, Mark } from "../../src/rendering/release-text.ts";

const kinds: readonly Mark["kind"][] = ["person", "topic", "date", "quote"];

function markOf(kind: Mark["kind"], start: number, end: number): Mark {
  const label = `${kind} ${start} ${end}`;
  return kind === "quote" ? { start, end, kind, id: label, label } : { start, end, kind, href: "#", label };
}

/** The shortest mark of a kind over one character, by looking at all of them. */
function shortestAt(marks: readonly Mark[], kind: Mark["kind"], place: number): Mark | undefined {
  return marks
    .filter((mark) => mark.kind === kind && mark.start <= place && place < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

test("each character has the shortest mark of each kind, as when all marks are looked at", () => {
  const marks = fc.array(
    fc.tuple(fc.constantFrom(...kinds), fc.nat(30), fc.nat(30)).map((parts) => markOf(...parts)),
    { maxLength: 12 },
  );
  const cuts = fc.uniqueArray(fc.nat(32), { minLength: 2, maxLength: 6 }).map((places) => places.sort((a, b) => a - b));
  fc.assert(
    fc.property(marks, cuts, (some, places) => {
      const sweep = new MarkSweep(some);
      for (let i = 1; i < places.length; i += 2) {
        const [start = 0, end = 0] = places.slice(i - 1, i + 1);
        let at = start;
        for (const { from, to, links, quote } of sweep.pieces([start, end])) {
          expect(from).toBe(at);
          at = to;
          for (let place = from; place < to; place++) {
            expect(quote ?? undefined).toBe(shortestAt(some, "quote", place));
            const expected = kinds.slice(0, 3).flatMap((kind) => shortestAt(some, kind, place) ?? []);
            expect(new Set<Mark>(links)).toEqual(new Set(expected));
          }
          const lengths = links.map((link: LinkMark) => link.end - link.start);
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        }
        expect(at).toBe(end);
      }
    }),
  );
});
