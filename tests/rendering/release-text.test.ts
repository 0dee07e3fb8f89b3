import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Span } from "../../src/release.ts";
import { MarkSweep } from "../../src/rendering/mark-sweep.ts";
import {
  blockHtml,
  blockIdAt,
  type LinkMark,
  type Mark,
  markedHtml,
  textBlocks,
} from "../../src/rendering/release-text.ts";

function kindsOf(text: string, headings: readonly (readonly [number, number])[] = []): string[] {
  return textBlocks(text, headings).map(
    ({ kind, lines }) => `${kind} ${lines.map(([start, end]) => text.slice(start, end)).join("|")}`,
  );
}

function mark(start: number, end: number, kind: LinkMark["kind"] = "person"): Mark {
  return { start, end, kind, href: `#${kind}`, label: kind };
}

/** What a reader sees of HTML. */
function shown(html: string): string {
  return parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? "";
}

test("paragraphs, headings, lists and tables are told apart", () => {
  const text = "Title\n\nOne line.\nAnother.\n\nAgreed\n- first\n- second\n\n1. one\n(2) two\n\nPort\tShips\nOst\t9";
  expect(kindsOf(text, [[0, 5]])).toEqual([
    "heading Title",
    "paragraph One line.|Another.",
    "paragraph Agreed",
    "list - first|- second",
    "list 1. one|(2) two",
    "table Port\tShips|Ost\t9",
  ]);
});

test.each(["2016 was good.", "3.5 per cent more.", "Well - no.", "I. M. Person spoke.", "-word", "a.m. or later"])(
  "%s is no list",
  (line) => {
    expect(kindsOf(line)).toEqual([`paragraph ${line}`]);
  },
);

test("a bullet is drawn by the browser, a number stays the release's own", () => {
  const text = "• first\n2. second";
  const [block] = textBlocks(text, []);
  expect(block && blockHtml(text, block, new MarkSweep([]))).toBe(
    '<ul id="at-0"><li>first</li><li class="numbered">2. second</li></ul>',
  );
});

test("where marks overlap, the shorter is the link and both are seen", () => {
  expect(markedHtml("abcdef", [0, 6], new MarkSweep([mark(0, 5, "topic"), mark(1, 3, "person")]))).toBe(
    '<a class="mention topic" href="#topic" title="topic">a</a>' +
      '<a class="mention person topic" href="#person" title="person">bc</a>' +
      '<a class="mention topic" href="#topic" title="topic">de</a>f',
  );
});

function quote(start: number, end: number, speaker: string): Mark {
  return { start, end, kind: "quote", id: `quote-${start}`, label: `Said by ${speaker}` };
}

test("a quotation stands around the marks inside it and tells who speaks", () => {
  expect(markedHtml("abcdef", [0, 6], new MarkSweep([quote(1, 5, 'Ann "Bo" Lee'), mark(2, 3)]))).toBe(
    'a<q class="said" id="quote-1" title="Said by Ann &quot;Bo&quot; Lee">b' +
      '<a class="mention person" href="#person" title="person">c</a>de</q>f',
  );
});

test("a mark that reaches out of a quotation is cut where it ends, and an inner quotation is its own speaker's", () => {
  const html = markedHtml("abcdef", [0, 6], new MarkSweep([quote(0, 4, "Ann"), quote(1, 2, "Bo"), mark(3, 6)]));
  expect(html.match(/<q[^>]*>/g)).toEqual([
    '<q class="said" id="quote-0" title="Said by Ann">',
    '<q class="said" id="quote-1" title="Said by Bo">',
    '<q class="said" title="Said by Ann">',
  ]);
  expect(shown(html)).toBe("abcdef");
});

test("a quotation over two lines is marked in both, and reached at its beginning", () => {
  const text = "ab\ncd";
  const [block] = textBlocks(text, []);
  expect(block && blockHtml(text, block, new MarkSweep([quote(1, 4, "Ann")]))).toBe(
    '<p id="at-0">a<q class="said" id="quote-1" title="Said by Ann">b</q><br><q class="said" title="Said by Ann">c</q>d</p>',
  );
});

test("any marks in any text leave the text whole, and everything that is marked looks marked", () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(30), fc.nat(30), fc.boolean())
      .map(([start, end, said]) => (said ? quote(start, end, "Ann") : mark(start, end))),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "<", "&", '"', " "), maxLength: 24 }), marks, (text, some) => {
      const html = markedHtml(text, [0, text.length], new MarkSweep(some));
      expect(shown(html)).toBe(text);
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      const textIn = (selector: string) =>
        [...document.querySelectorAll(selector)].map((node) => node.textContent).join("");
      const under = (quoted: boolean) =>
        [...text]
          .filter((_, index) =>
            some.some(({ kind, start, end }) => (kind === "quote") === quoted && start <= index && index < end),
          )
          .join("");
      expect(textIn("a")).toBe(under(false));
      expect(textIn("q")).toBe(under(true));
    }),
  );
});

test("every line that is not empty is in one block, in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("", "word", "- item", "a\tb", "  ", "3) x")),
      fc.array(fc.tuple(fc.nat(40), fc.nat(40))),
      (lines, headings) => {
        const text = lines.join("\n");
        const inBlocks = textBlocks(text, headings).flatMap((block) =>
          block.lines.map(([start, end]) => text.slice(start, end)),
        );
        expect(inBlocks).toEqual(lines.filter((line) => line.trim() !== ""));
      },
    ),
  );
});

describe("time grows with the text, not with its square", () => {
  const cost = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  };
  const render = (text: string, marks: readonly Mark[], headings: readonly Span[]): void => {
    const sweep = new MarkSweep(marks);
    for (const block of textBlocks(text, headings)) blockHtml(text, block, sweep);
  };
  const places = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  test.each<[string, (count: number) => void]>([
    [
      "marks side by side on one line",
      (count) =>
        render(
          "ab ".repeat(count),
          places(count).map((i) => mark(3 * i, 3 * i + 2)),
          [],
        ),
    ],
    [
      "marks one inside the other on one line",
      (count) =>
        render(
          "a".repeat(2 * count),
          places(count).map((i) => mark(i, 2 * count - i, "topic")),
          [],
        ),
    ],
    [
      "short lines, each a heading with a mark, all in one quotation",
      (count) =>
        render(
          "ab\n".repeat(count),
          [quote(0, 3 * count, "Ann"), ...places(count).map((i) => mark(3 * i, 3 * i + 2))],
          places(count).map((i): Span => [3 * i, 3 * i + 2]),
        ),
    ],
    [
      "short lines under many marks that reach over all of them",
      (count) =>
        render(
          "ab\n".repeat(count),
          places(count).map((i) => mark(0, 3 * count - i)),
          [],
        ),
    ],
  ])("%s", (_, renderMany) => {
    renderMany(2_000);
    const quarter = cost(() => renderMany(20_000));
    // Four times as much, with room for collections of garbage; the square would be sixteen.
    expect(cost(() => renderMany(80_000))).toBeLessThan(10 * Math.max(quarter, 20_000));
  });
});

test("each block is reached at its start, and a place of the text at its block", () => {
  const text = "Head\n\nFirst line.\nSecond line.\n\n- item";
  const blocks = textBlocks(text, [[0, 4]]);
  const sweep = new MarkSweep([]);
  expect(blocks.map((block) => /id="([^"]*)"/.exec(blockHtml(text, block, sweep))?.[1])).toEqual([
    "at-0",
    "at-6",
    "at-32",
  ]);
  expect(blockIdAt(blocks, text.indexOf("Second"))).toBe("at-6");
  expect(blockIdAt(blocks, text.length)).toBe("at-32");
  expect(blockIdAt(textBlocks("\n\nlate", []), 0)).toBeNull();
});
