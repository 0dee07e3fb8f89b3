import { expect, test } from "vitest";
import { facetsHtml } from "../../src/rendering/facets.ts";
import type { Message } from "../../src/rendering/messages.ts";
import { searchFormHtml } from "../../src/rendering/page-shell.ts";
import { resultsSummary } from "../../src/rendering/results.ts";
import { helpHtml, orderHtml } from "../../src/rendering/search-layout.ts";
import { EMPTY_VIEW } from "../../src/rendering/search-view.ts";
import { GERMAN } from "../../src/rendering/words/de.ts";
import { ENGLISH } from "../../src/rendering/words/en.ts";
import { ENGLISH_STARS } from "../../src/rendering/words/en-stars.ts";
import { SPANISH } from "../../src/rendering/words/es.ts";
import { FRENCH } from "../../src/rendering/words/fr.ts";
import { JAPANESE } from "../../src/rendering/words/ja.ts";
import { SWEDISH } from "../../src/rendering/words/sv.ts";
import { addWords, loadWords, type WordTable } from "../../src/rendering/words.ts";

const placeholders = (message: Message | undefined): string[] =>
  (typeof message === "string" ? message : (message?.other ?? "")).match(/\{\w+\}/g)?.sort() ?? [];

test.each([
  ["German", GERMAN],
  ["Spanish", SPANISH],
  ["French", FRENCH],
  ["Japanese", JAPANESE],
  ["Swedish", SWEDISH],
] satisfies [string, WordTable][])("%s says everything that English says, of the same values", (_, table) => {
  const english: WordTable = { ...ENGLISH, ...ENGLISH_STARS };
  expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
  for (const [name, message] of Object.entries(english) as [keyof WordTable, Message][])
    expect([name, placeholders(table[name])]).toEqual([name, placeholders(message)]);
});

test("a language that nobody wrote words for is English, in English numbers", async () => {
  const words = await loadWords("tlh");
  expect([words.language, words.say("match", 12345)]).toEqual(["en", "12,345 releases match"]);
  expect((await loadWords("not a tag")).language).toBe("en");
});

test("numbers and plurals are those of the language and its country", async () => {
  expect((await loadWords("de-DE")).say("match", 12345)).toBe("12.345 Mitteilungen gefunden");
  expect((await loadWords("fr")).say("match", 0)).toBe("0 communiqué correspond");
  expect((await loadWords("fr")).languageName("ja")).toBe("japonais");
});

test("values are put into a message as HTML, and the message itself is escaped", async () => {
  addWords("nl", { didYouMean: "<Bedoelde> u {query}?" });
  const words = await loadWords("nl-BE");
  expect(words.html("didYouMean", { query: "<b>$&</b>" })).toBe("&lt;Bedoelde&gt; u <b>$&</b>?");
  // What a table leaves out.
  expect(words.say("search")).toBe("Search");
});

test("the whole search is in Japanese", async () => {
  const words = await loadWords("ja");
  const view = { ...EMPTY_VIEW, text: "港" };
  const facets = {
    months: [
      { value: "2016-09", label: "2016-09", count: 2 },
      { value: "2016-08", label: "2016-08", count: 1 },
    ],
    languages: [{ value: "en", label: "en", count: 3 }],
  };
  const html = [
    searchFormHtml("./", view, null, words),
    orderHtml(view, words),
    facetsHtml({ ...view, filters: [{ name: "from", value: "2016" }] }, facets, {}, words),
    resultsSummary(view, { total: 3, related: 0 }, words),
  ].join("");
  const said = html.replace(/<[^>]*>/g, " ").replace("Shift", "");
  expect(said).toContain("2016年9月");
  expect(said).toContain("英語");
  expect(said).not.toMatch(/[a-z]{3}/i);
  expect(helpHtml(words)).toContain("<kbd>Esc</kbd>");
});
