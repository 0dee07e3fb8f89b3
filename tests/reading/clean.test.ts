import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCharacters, cleanLabel, cleanLine, excerpt } from "../../src/clean.ts";

test("control characters, lone surrogates and invisible characters go", () => {
  expect(cleanCharacters("a\0b\x07c\ud800d\u200be\ufefff\u00adg\u202eh\u061ci")).toBe("a b cdefghi");
});

test("every kind of line end is one newline", () => {
  expect(cleanCharacters("é\r\nb\rc\u2028d\u0085e\fz")).toBe("é\nb\nc\nd\ne\nz");
});

test("no-break and wide spaces are spaces", () => {
  expect(cleanCharacters("5\u00a0p.m.\u3000東京\u202f!")).toBe("5 p.m. 東京 !");
});

test("joiners stay where a script or an emoji needs them and go elsewhere", () => {
  expect(cleanCharacters("ශ්\u200dරී می\u200cخواهم 👩\u200d🚀 min\u200dister")).toBe(
    "ශ්\u200dරී می\u200cخواهم 👩\u200d🚀 minister",
  );
});

test("a character keeps so many marks that all are put in order in no time", () => {
  const begun = performance.now();
  const clean = cleanCharacters(`a${"\u0301\u0323".repeat(50_000)}b`);
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(clean).toMatch(/^ạ\p{M}{20,64}b$/u);
  expect(cleanCharacters(clean)).toBe(clean);
});

test("letters with combining marks are composed", () => {
  expect(cleanCharacters("Malmo\u0308")).toBe("Malmö");
});

test("a label loses entities and spaces that were escaped, also twice", () => {
  expect(cleanLabel("Talks&nbsp;with\\_Lotta\\xa0Vale &amp;amp; others &#8217;")).toBe(
    "Talks with Lotta Vale & others ’",
  );
  expect(cleanLabel("a &unknown; &#0;b")).toBe("a &unknown; b");
});

test("an excerpt never ends in half a character", () => {
  expect(excerpt("😀".repeat(100), 10)).toBe(`${"😀".repeat(4)}…`);
});

test("cleaning twice is cleaning once, and nothing unclean is left", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanCharacters(text);
      expect(cleanCharacters(clean)).toBe(clean);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(clean).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\xa0\u200b\ufeff\p{Bidi_Control}]|\p{Cs}/u);
      expect(clean.normalize("NFC")).toBe(clean);
      expect(cleanLine(clean)).not.toMatch(/\s\s|\n/);
    }),
  );
});
