import { expect, test } from "vitest";
import { messagesOf } from "../../src/rendering/messages.ts";
import { type StarWords, starHtml, starredItemHtml } from "../../src/rendering/stars.ts";
import { ENGLISH_STARS } from "../../src/rendering/words/en-stars.ts";
import { loadWords, type StarMessageName } from "../../src/rendering/words.ts";

const HOSTILE = `</h3><script>alert(1)</script>"'`;

async function words(language: string): Promise<StarWords> {
  const search = await loadWords(language);
  return { search, stars: messagesOf<StarMessageName>(search.language, search.table, ENGLISH_STARS) };
}

test("titles, issuers and addresses stay text", async () => {
  const english = await words("en");
  const release = {
    id: HOSTILE,
    title: HOSTILE,
    organisation: HOSTILE,
    published: HOSTILE,
    language: HOSTILE,
    note: "",
  };
  const html =
    starHtml(HOSTILE, english) + starredItemHtml({ ...release, url: `https://x.example/?${HOSTILE}` }, english);
  expect(html).not.toContain("<script>");
  expect(html).toContain(
    `aria-label="Star: ${HOSTILE.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")}"`,
  );
});

test("they speak the language of the search, and a label names what it shows", async () => {
  const html = starHtml("霧", await words("ja"));
  expect(html).toContain('aria-label="スター: 霧"');
  expect(html).toContain("</svg>スター</button>");
});

test("a release without a day or an issuer says so, or nothing", async () => {
  const html = starredItemHtml(
    { id: "a", title: "Fog", organisation: "", published: null, language: null, url: "https://x.example/", note: "" },
    await words("de"),
  );
  expect(html).toContain('<p class="about">Ohne Datum</p>');
});
