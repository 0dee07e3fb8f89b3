/** What an export says to other programs: feeds, sitemaps, heads of pages. */
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { atomFeed, escapeXml } from "../../src/rendering/atom-feed.ts";
import { releaseHeadHtml } from "../../src/rendering/release-head.ts";
import { sitemapFiles, sitemapNames } from "../../src/rendering/sitemap.ts";
import { excerptOf } from "../../src/rendering/text-excerpt.ts";
import { releaseEntry } from "../fake-engine.ts";
import { hostileRelease, inventedReleases } from "../invented-releases.ts";

const [summit] = inventedReleases();
if (summit === undefined) throw new Error("there is a release");

function head(html: string): Document {
  return parseHTML(`<!doctype html><html><head>${html}</head><body></body></html>`).document;
}

describe("the head of a release's page", () => {
  test("names the source as the canonical page, and says who and what is in it", () => {
    const document = head(releaseHeadHtml(summit, "https://press.example/releases/x.html", "Harbour Office"));
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "https://ports.example/2016/harbour-summit",
    );
    expect(document.querySelector("meta[name=description]")?.getAttribute("content")).toMatch(
      /^VALMERE, 18 September 2016 – Minister Ilsa/,
    );
    expect(JSON.parse(document.querySelector("script")?.textContent ?? "")).toMatchObject({
      "@type": "NewsArticle",
      headline: "Harbour summit ends with accord on fishing",
      datePublished: "2016-09-18",
      url: "https://ports.example/2016/harbour-summit",
      publisher: { name: "Harbour Office" },
      keywords: ["fishing", "port security"],
      mentions: [{ "@type": "Person", name: "Ilsa Varnholt" }, { name: "Tomas Okeke" }],
    });
  });

  test("without a source the page itself is the canonical one, and without an address none is", () => {
    const plain = releaseEntry({ title: "Notice", text: "Text." });
    const canonical = (address: string | null) =>
      head(releaseHeadHtml(plain, address, "x"))
        .querySelector("link")
        ?.getAttribute("href");
    expect(canonical("https://press.example/releases/x.html")).toBe("https://press.example/releases/x.html");
    expect(canonical(null)).toBeUndefined();
  });

  test("holds no element and no link that a release brings along", () => {
    const hostile = { ...hostileRelease(), title: "</script><script>alert(1)</script><!--<script>" };
    const html = releaseHeadHtml(hostile, null, "</script><b>");
    expect(html.match(/<\/?[a-z!]/gi)).toEqual(["<m", "<s", "</s"]);
    const document = head(html);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(JSON.parse(document.querySelector("script")?.textContent ?? "").headline).toBe(hostile.title);
    expect(html).not.toContain("javascript:");
  });
});

describe("an excerpt", () => {
  test("begins behind the title, and is cut at a word", () => {
    const text = `The title\n\nIt begins here. ${"word ".repeat(100)}`;
    const excerpt = excerptOf({ title: "The title", text, headings: [] });
    expect(excerpt).toMatch(/^It begins here\. (word )+word…$/);
    expect(excerpt.length).toBeLessThanOrEqual(241);
    expect(excerptOf({ title: "Other", text, headings: [[0, 9]] })).toBe(excerpt);
  });

  test("of a text without spaces is cut between characters", () => {
    const text = "🚢".repeat(300);
    expect(excerptOf({ title: "", text, headings: [] })).toMatch(/^(🚢)+…$/u);
  });
});

describe("an Atom feed", () => {
  const entry = {
    address: "https://press.example/releases/a.html",
    title: `<b>"A" & 'B'</b>\u0007\ud800`,
    published: "2016-09-18",
    language: "ja",
    summary: "]]> <script>",
    topics: ["a & b"],
  };
  const xml = atomFeed({
    address: "https://press.example/feed.xml",
    page: "https://press.example/?a=1&b=2",
    title: "Feed",
    author: "Office",
    language: "x-not a tag",
    entries: [entry],
  });

  test("is XML whatever a release says, without what XML cannot write", () => {
    expect(xml).toContain("<title>&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;\ufffd\ufffd</title>");
    expect(xml).toContain("<summary>]]&gt; &lt;script&gt;</summary>");
    expect(xml).toContain('href="https://press.example/?a=1&amp;b=2"');
    expect(escapeXml("🚢\t\n")).toBe("🚢\t\n");
  });

  test("was updated when its newest entry was issued, and is in a language only where that is one", () => {
    expect(/<updated>(.*?)<\/updated>/.exec(xml)?.[1]).toBe("2016-09-18T00:00:00Z");
    expect(xml).toContain('<entry xml:lang="ja">');
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  });
});

describe("a sitemap", () => {
  test("is one file, or a list of files of 50,000 addresses at most", () => {
    const [one, ...none] = sitemapFiles("https://press.example/s/", ["", "releases/a&b.html"]);
    expect(none).toEqual([]);
    expect(one?.name).toBe("sitemap.xml");
    expect(one?.xml).toContain("<loc>https://press.example/s/</loc>");
    expect(one?.xml).toContain("<loc>https://press.example/s/releases/a&amp;b.html</loc>");
    const many = sitemapFiles(
      "https://press.example/",
      Array.from({ length: 50_001 }, (_, i) => `releases/${i}.html`),
    );
    expect(many.map(({ name }) => name)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    expect(sitemapNames(50_001)).toEqual(many.map(({ name }) => name));
    expect(many[0]?.xml.match(/<loc>/g)).toHaveLength(2);
    expect(many[1]?.xml.match(/<loc>/g)).toHaveLength(50_000);
    expect(many[2]?.xml).toContain("<loc>https://press.example/releases/50000.html</loc>");
  });
});
