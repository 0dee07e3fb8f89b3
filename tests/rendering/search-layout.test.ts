import { expect, test } from "vitest";
import { orderHtml } from "../../src/rendering/search-layout.ts";
import { EMPTY_VIEW, readView } from "../../src/rendering/search-view.ts";
import { loadWords } from "../../src/rendering/words.ts";

const linksOf = (html: string): { href: string; label: string; current: boolean }[] =>
  [...html.matchAll(/<a href="([^"]*)"(?: aria-label="([^"]*)")?( aria-current="true")?>([^<]*)<\/a>/g)].map(
    ([, href = "", label, current, text = ""]) => ({ href, label: label ?? text, current: current !== undefined }),
  );

test("hits can be ordered by each own field of numbers or times, both ways, in the language of the page", async () => {
  const view = readView(new URLSearchParams("q=ice&sort=-amount&offset=20"), ["amount", "ministry"]);
  const links = linksOf(orderHtml(view, await loadWords("de"), ["amount"]));
  expect(links.map(({ label }) => label)).toEqual([
    "Beste zuerst",
    "Neueste",
    "Älteste",
    "amount, absteigend",
    "amount, aufsteigend",
    "Nur genaue Wörter",
  ]);
  expect(links.filter(({ current }) => current)).toEqual([
    { href: "./?q=ice&amp;sort=-amount", label: "amount, absteigend", current: true },
  ]);
  expect(links.at(4)?.href).toBe("./?q=ice&amp;sort=amount");
});

test("a field's name is text", () => {
  expect(orderHtml(EMPTY_VIEW, undefined, ['a"><b'])).not.toContain("<b");
});
