import { expect, test } from "vitest";
import { passageUrl } from "../../src/rendering/passage-link.ts";

function linkTo(text: string, word: string, url = "releases/a.html", fragment: string | null = null): string {
  const at = text.indexOf(word);
  return passageUrl(url, { text, highlights: at === -1 ? [] : [[at, at + word.length]], fragment });
}

/** What a browser looks for. */
function sought(url: string): string {
  return decodeURIComponent(url.slice(url.indexOf(":~:text=") + ":~:text=".length));
}

test("a passage is sought by the words around what matched", () => {
  const text = "One two three four five six harbour eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
  expect(sought(linkTo(text, "harbour"))).toBe(
    "three four five six harbour eight nine ten eleven twelve thirteen fourteen",
  );
});

test("what a text fragment gives a meaning to is escaped", () => {
  expect(linkTo("long-term plans, rivers & seas", "plans")).toBe(
    "releases/a.html#:~:text=long%2Dterm%20plans%2C%20rivers%20%26%20seas",
  );
});

test("it does not reach beyond the line or the table's cell, nor take its bullet along", () => {
  expect(sought(linkTo("A heading\n• the harbour opens\nmore", "harbour"))).toBe("the harbour opens");
  expect(sought(linkTo("Port\tthe harbour\t2016", "harbour"))).toBe("the harbour");
});

test("words of a script without spaces are whole words too", () => {
  const text = "日本政府は港湾の安全について新しい声明を発表しました。";
  expect(text).toContain(sought(linkTo(text, "声明")));
  expect(sought(linkTo(text, "声明"))).toContain("声明");
});

test("an address's own fragment stays, and a text without words adds none", () => {
  expect(linkTo("the harbour", "harbour", "https://a.example/b#part")).toBe(
    "https://a.example/b#part:~:text=the%20harbour",
  );
  expect(linkTo("…", "x")).toBe("releases/a.html");
});

test("where nothing is highlighted, it is sought by its beginning; a break in the writing is a space", () => {
  expect(sought(linkTo("The  harbour opens", "x"))).toBe("The harbour opens");
});

test("a passage below a heading of the site's own page is sought there, and stays there where its words are not found", () => {
  expect(linkTo("the harbour", "harbour", "/news/fog/", "what-follows")).toBe(
    "/news/fog/#what-follows:~:text=the%20harbour",
  );
  expect(linkTo("…", "x", "/news/fog/#top", "what-follows")).toBe("/news/fog/#what-follows");
});

test("a passage of a PDF leads to its page alone", () => {
  expect(linkTo("the harbour", "harbour", "/files/fog.pdf", "page=2")).toBe("/files/fog.pdf#page=2");
  // Of a heading, the sign is escaped.
  expect(linkTo("harbour", "harbour", "/fog", "page%3D2")).toBe("/fog#page%3D2:~:text=harbour");
});
