import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../src/release.ts";
import { snippetHtml } from "../../src/rendering/snippet.ts";

const WHOLE = { before: false, after: false };

/** What a browser shows of HTML that holds no tags but `<mark>`. */
function shown(html: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return html.replace(/<\/?mark>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? "");
}

test("what matched is marked and the rest is left as it is", () => {
  expect(snippetHtml("The ministers met.", [[4, 13]], WHOLE)).toBe("The <mark>ministers</mark> met.");
});

test("an ellipsis stands only where the passage was cut", () => {
  expect(snippetHtml("a", [], { before: true, after: false })).toBe("…a");
  expect(snippetHtml("a", [], { before: false, after: true })).toBe("a…");
});

test("markup in a release is shown, not run, inside and outside of what matched", () => {
  expect(snippetHtml(`<script>"x"&'y'`, [[1, 7]], WHOLE)).toBe(
    "&lt;<mark>script</mark>&gt;&quot;x&quot;&amp;&#39;y&#39;",
  );
});

test("overlapping, unordered and overlong highlights do not nest and lose no text", () => {
  const highlights: Span[] = [
    [6, 99],
    [0, 5],
    [2, 8],
  ];
  const html = snippetHtml("abcdefghij", highlights, WHOLE);
  expect(html).toBe("<mark>abcde</mark><mark>fgh</mark><mark>ij</mark>");
});

test("any text with any highlights is shown whole, with no tag but mark", () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), spans, (text, highlights) => {
      const html = snippetHtml(text, highlights, WHOLE);
      expect(shown(html)).toBe(text);
      expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
    }),
  );
});
