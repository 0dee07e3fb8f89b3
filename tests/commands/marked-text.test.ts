import fc from "fast-check";
import { expect, test } from "vitest";
import { markedText } from "../../src/commands/marked-text.ts";
import { printable } from "../../src/printable.ts";
import type { Release, Span } from "../../src/release.ts";

type Found = Pick<Release, "text" | "people" | "dates" | "topics" | "quotes">;

function found(text: string, marks: { person?: Span[]; topic?: Span[]; quote?: Span[] }): Found {
  return {
    text,
    people: [{ name: "Ada", aliases: [], roles: [], mentions: marks.person ?? [] }],
    topics: [{ name: "Ports", source: "text", mentions: marks.topic ?? [] }],
    dates: [{ value: "2031-05-18", kind: "published", text: null, start: null, end: null }],
    quotes: (marks.quote ?? []).map(([start, end]) => ({ speaker: "Ada", text: text.slice(start, end), start, end })),
  };
}

test("without colour marks are brackets that say what they hold, inner ones inside", () => {
  expect(
    markedText(found('Ada: "Go to port."', { person: [[0, 3]], quote: [[6, 17]], topic: [[12, 16]] }), false),
  ).toBe('⟦person Ada⟧: "⟦quote Go to ⟦topic port⟧.⟧"');
});

test("a mark that reaches out of a quotation is marked as far as that goes", () => {
  expect(markedText(found("abcdef", { quote: [[0, 3]], topic: [[2, 5]] }), false)).toBe("⟦quote ab⟦topic c⟧⟧def");
});

test("in colour the text stays, each line coloured by itself", () => {
  expect(markedText(found("a\nb", { quote: [[0, 3]] }), true)).toBe("\u001b[3;35ma\u001b[0m\n\u001b[3;35mb\u001b[0m");
});

test("a text's control characters are shown, not sent", () => {
  expect(markedText(found("a\u001b[2J", {}), true)).toBe("a\\u001b[2J");
});

test("a text that itself holds marks' brackets does not look marked", () => {
  expect(markedText(found("[person Bob] and ⟦person Bob⟧", {}), false)).toBe(
    "[person Bob] and \\u27e6person Bob\\u27e7",
  );
  expect(markedText(found("⟦Bob⟧", {}), true)).toBe("⟦Bob⟧");
});

test.each([..."\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u001b\u009b"])(
  "%j is shown as an escape",
  (character) => {
    const written = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    expect(printable(`a${character}b`)).toBe(`a${written}b`);
  },
);

test("any marks leave the text whole", () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]): Span => [start, Math.min(24, start + length)]),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(spans, spans, spans, (person, topic, quote) => {
      const text = "the sea\nis open to ships";
      const marked = markedText(found(text, { person, topic, quote }), true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences are what is taken out.
      expect(marked.replace(/\u001b\[[\d;]*m/g, "")).toBe(text);
    }),
  );
});
