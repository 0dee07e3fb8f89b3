/** A site's export file and saved answers of its API. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../end-to-end/command-line.ts";
import { read, readOne } from "./support.ts";

const EXPORT = readFileSync(join(PROJECT, "tests/fixtures/reading/wordpress.xml"), "utf8");

/** An export file of these items. */
const exported = (items: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items}</channel></rss>`;

const item = (parts: string, status = "publish"): string =>
  `<item><title>Fog</title><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>${parts}</item>`;

/** The text of a post whose author typed this. */
async function typed(text: string): Promise<string> {
  return (await readOne("site.xml", exported(item(`<content:encoded><![CDATA[${text}]]></content:encoded>`)))).text;
}

describe("an export file", () => {
  test("is read as one document a post, with what the post says of itself", async () => {
    const { documents } = await read("press/site.xml", EXPORT);
    expect(documents.map(({ id }) => id)).toEqual([
      "https://canals.example/?p=11",
      "https://canals.example/?p=5",
      "https://canals.example/?p=12",
    ]);
    expect(documents[0]).toMatchObject({
      path: "press/site.xml",
      text: "REEDHAM, 3 May – The lock is open to all ships.\n\n- Ninety metres\n- Two gates\n\nMarkers end with ]]> in code.",
      given: {
        title: "Reedham lock opens – at last",
        published: "2021-05-03T00:30:00",
        language: "en",
        people: ["Lotta Vale"],
        topics: ["Ships & barges", "Locks"],
        url: "https://canals.example/2021/05/reedham-lock-opens/",
        draft: false,
      },
      metadata: { type: "post", district: ["North"] },
    });
  });

  test("is read as it was typed before there were blocks: empty lines, lines, shortcodes", async () => {
    const { documents } = await read("site.xml", EXPORT);
    expect(documents[1]).toMatchObject({
      text: "BRAND, 12 January. No ship [sic] goes out.\n\nIce at the quay\n\nQuestions to:\nOtto Brand\nCanal Office\n\n- by day\n- by night\n\n05:00\n\n06:00",
      // The site's own time is none here; a category that nobody gave is no topic.
      given: { title: "Ice on the Brand canal", published: "2015-01-12T09:00:00", people: [], topics: [] },
    });
  });

  test("gives no more than its public posts: others are drafts, counted, or no posts", async () => {
    const { documents, skipped } = await read("site.xml", EXPORT);
    expect(documents[2]).toMatchObject({ text: "The lock closes.", given: { draft: true } });
    expect(skipped).toEqual([
      { path: "site.xml", reason: "not-public", message: "2 of its posts are private or have a password" },
    ]);
    expect(JSON.stringify(documents)).not.toMatch(/Secret|A picture|Gone|First!|Your name|_edit_last|lvale@/);
  });

  test("with own fields from its taxonomies and from the HTML of its posts", async () => {
    const { documents } = await read("site.xml", EXPORT, {
      fields: {
        district: { from: ["district"], facet: true, type: "text" },
        size: { from: ["css:ul li"], facet: true, type: "text" },
      },
    });
    expect(documents.map(({ given }) => given.fields)).toEqual([
      { district: ["North"], size: ["Ninety metres", "Two gates"] },
      { size: ["by day", "by night"] },
      {},
    ]);
  });

  test("in a language of the post's own, where a plugin keeps it", async () => {
    const post = item(
      '<category domain="language" nicename="de">Deutsch</category><content:encoded>Eis.</content:encoded>',
    );
    expect((await readOne("site.xml", exported(`<language>en-GB</language>${post}`))).given.language).toBe("de");
  });

  test("of other XML is told apart by what it says it is", async () => {
    for (const other of ["<rss><channel><item><title>Fog</title></item></channel></rss>", "<urlset/>", "no XML"])
      expect((await read("feed.xml", other)).skipped).toEqual([
        { path: "feed.xml", reason: "unsupported", message: "XML, but no export of WordPress" },
      ]);
  });

  test("goes on after a post that is broken", async () => {
    const good = item("<content:encoded>Fog lies here.</content:encoded>");
    const deep = `<content:encoded><![CDATA[${"<div>".repeat(4_000)}]]></content:encoded>`;
    const unclosed = "<item><title>Ice<link>https://x.example/</link>";
    const { documents, skipped } = await read(
      "s.xml",
      exported(`${item(deep)}${unclosed}${item("", "")}${good}<item/>`),
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([["s.xml#4", "Fog lies here."]]);
    expect(skipped.map(({ message }) => message)).toEqual([
      "post 1: its elements are nested too deep",
      ...[2, 3, 5].map((post) => `post ${post}: it does not say whether it is published`),
    ]);
  });

  test("that is cut short gives the posts before the cut, and says so", async () => {
    const { documents, skipped } = await read("site.xml", EXPORT.slice(0, EXPORT.indexOf("Questions to:")));
    expect(documents.map(({ given }) => given.title)).toEqual(["Reedham lock opens – at last"]);
    expect(skipped).toMatchObject([{ reason: "unreadable", message: "the file is cut short" }]);
  });
});

test("an export file without a published post is named", async () => {
  expect((await read("site.xml", exported(item("", "trash")))).skipped).toEqual([
    { path: "site.xml", reason: "empty", message: "no posts in it that are published" },
  ]);
});

describe("an export file that is made to harm", () => {
  test("declares entities for nothing, and asks for no file", async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "fog fog"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const source = exported(item("<content:encoded>Fog &b; &c; &lt;b&gt;here&lt;/b&gt;.</content:encoded>"), bomb);
    expect((await readOne("site.xml", source)).text).toBe("Fog &b; &c; here.");
  });

  test("is read no deeper than posts are", async () => {
    const { documents, skipped } = await read("site.xml", exported(`${item("")}${"<a>".repeat(1_000_000)}`));
    expect([documents.length, skipped[0]?.message]).toEqual([1, "its elements are nested too deep"]);
  });

  test("holds no control characters, and links nowhere but to the web", async () => {
    const source = exported(
      item(
        "<guid>a\nb\x07</guid><link>javascript:alert(1)</link><content:encoded>The \x08lock\x1b opens.</content:encoded>",
      ),
    );
    const { id, text, given } = await readOne("site.xml", source);
    expect([id, text, given.url]).toEqual(["a b", "The lock opens.", null]);
  });

  test("takes no time to speak of, whatever stands in it a hundred thousand times", async () => {
    const began = process.cpuUsage();
    for (const often of ["<pre>", '[a b="', "[caption ", "[/x]", "\n \n", "<!-- wp:", "<p ", "&amp;"])
      await read("site.xml", exported(item(`<content:encoded><![CDATA[${often.repeat(100_000)}]]></content:encoded>`)));
    await read("site.xml", exported("<item>".repeat(100_000)));
    await read("site.xml", exported(item("<category>Fog</category>".repeat(100_000))));
    expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);
  });
});

test("what is typed in square brackets stays, unless it is a shortcode", async () => {
  expect(await typed('[1] [Applause.] [fog] [box colour="red"]in[/box] [b]bold[/b] [/x] [video]')).toBe(
    "[1] [Applause.] [fog] in bold",
  );
});

test("a quotation's footer is text, what a plugin adds for sharing is not", async () => {
  const quotation = "<blockquote><p>It is open.</p><footer>Otto Brand</footer></blockquote>";
  const added = `<div class="sharedaddy sd-sharing"><h3>Share this:</h3><ul><li><a href="/x">Mail</a></li></ul></div>`;
  expect(await typed(`<h1>Hours</h1><p>The lock opens at six, and closes at eight.</p>${quotation}${added}`)).toBe(
    "Hours\n\nThe lock opens at six, and closes at eight.\n\nIt is open.\n\nOtto Brand",
  );
});

const post = {
  id: 11,
  date: "2021-05-03T00:30:00",
  date_gmt: "2021-05-02T22:30:00",
  guid: { rendered: "https://canals.example/?p=11" },
  status: "publish",
  type: "post",
  link: "https://canals.example/2021/05/reedham-lock-opens/",
  title: { rendered: "Reedham lock opens &#8211; at last" },
  content: { rendered: "<p>The lock [sic] is open.</p>\n<h1>Hours</h1>", protected: false },
  author: 2,
  categories: [4],
  _embedded: {
    author: [{ id: 2, name: "Lotta Vale" }],
    "wp:term": [[{ id: 4, name: "Locks", slug: "locks", taxonomy: "category" }], [{ broken: true }], null],
  },
};

describe("a saved answer of the API", () => {
  test("is read as the export file is, one or a list, and by lines", async () => {
    const written = {
      id: "https://canals.example/?p=11",
      text: "The lock [sic] is open.\n\nHours",
      given: {
        title: "Reedham lock opens – at last",
        published: "2021-05-03T00:30:00",
        people: ["Lotta Vale"],
        topics: ["Locks"],
        url: "https://canals.example/2021/05/reedham-lock-opens/",
      },
    };
    for (const [path, source] of [
      ["posts.json", JSON.stringify([post])],
      ["post.json", JSON.stringify(post)],
      ["posts.jsonl", JSON.stringify(post)],
    ] as const)
      expect(await readOne(path, source)).toMatchObject({ ...written, path });
  });

  test("without names of authors and categories has none", async () => {
    const { _embedded: _, ...bare } = post;
    expect((await readOne("post.json", JSON.stringify(bare))).given).toMatchObject({ people: [], topics: [] });
  });

  test("gives no more than public posts, and names those that are broken", async () => {
    const answers = [
      { ...post, content: { rendered: "", protected: true } },
      { ...post, status: "private" },
      { ...post, type: "attachment", status: "inherit" },
      { ...post, title: null },
      { ...post, guid: null },
      { text: "A record among them." },
    ];
    const { documents, skipped } = await read("posts.json", JSON.stringify(answers));
    expect(documents.map(({ id }) => id)).toEqual(["posts.json#5", "posts.json#6"]);
    expect(skipped.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^line 4: title: /),
      "2 of its posts are private or have a password",
    ]);
  });
});
