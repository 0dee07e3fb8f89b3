import { expect, test } from "vitest";
import { read, readOne } from "./support.ts";

const PAGE = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Vale opens lock &#8211; Ministry of Rivers</title>
<meta property="og:site_name" content="Ministry of Rivers">
<meta name="author" content="Lotta Vale, Minister">
<meta property="article:published_time" content="Mon, 03 May 2021 23:13:47 +0000">
<meta property="article:tag" content="Locks"><meta property="article:tag" content="Rivers">
<link rel="canonical" href="https://example.org/vale"></head>
<body class="has-sidebar"><div class="cookie-banner">We use cookies</div>
<header><a href="/">Ministry of Rivers</a><nav><ul><li><a>Home</a></li></ul></nav></header>
<main><article><header><h1>Vale opens&nbsp;lock</h1></header>
<p>REEDHAM, 3&nbsp;May &ndash; The <b>lo</b>ck is
open.</p><ul><li>Ninety metres</li><li><p>Two gates</p></li></ul>
<table><tr><th>Lock</th><th>Opened</th></tr><tr><td>North</td><td>2021</td></tr></table>
<p class="shareholders">Shareholders agreed.</p>
<h2>Related releases</h2><ul><li><a href="/b">Brand visits</a></li></ul>
<div class="share-bar">Share this</div></article></main>
<aside>Weather</aside><footer>Copyright</footer><script>alert(1)</script></body></html>`;

test("a page in which an excluding selector finds something is named and not read", async () => {
  const tags = `<html><body class="tag-page"><main><h1>Locks</h1><p>All news about locks.</p></main></body></html>`;
  const excludeWhere = ["body.tag-page", "html:not(:has(main))"];
  expect((await read("tags/locks.html", tags, { excludeWhere })).skipped).toEqual([
    { path: "tags/locks.html", reason: "unsupported", message: "left out: body.tag-page finds something in it" },
  ]);
  expect(await read("a.html", "<p>Nothing.</p>", { excludeWhere })).toMatchObject({ documents: [], skipped: [{}] });
  expect((await readOne("a.html", PAGE, { excludeWhere })).text).toContain("The lock is open.");
  // No page: there is nothing to look in.
  expect((await readOne("a.txt", "body.tag-page", { excludeWhere })).text).toBe("body.tag-page");
});

test("the release is told from the page around it", async () => {
  const { text, headings, omitted } = await readOne("a.html", PAGE);
  expect(text).toBe(
    "Vale opens lock\n\nREEDHAM, 3 May – The lock is open.\n\n- Ninety metres\n- Two gates\n\nLock\tOpened\nNorth\t2021\n\nShareholders agreed.",
  );
  expect(headings.map(([start, end]) => text.slice(start, end))).toEqual(["Vale opens lock"]);
  for (const furniture of [
    "We use cookies",
    "Ministry of Rivers",
    "Weather",
    "Copyright",
    "Share this",
    "Related releases",
  ]) {
    expect(omitted).toContain(furniture);
  }
  expect([text, ...omitted].join()).not.toContain("alert");
});

test("headings that have an id are anchors, where their text begins", async () => {
  const source = `<main><h1>Fog</h1><p>Fog lies over the harbour.</p><ul><li>One</li></ul>
    <h2 id="next"><img alt=""> What<br>follows</h2><p>Ferries wait.</p><h2 id="empty"></h2><h2 id="two words">No link</h2>
    <h3 id="${"x".repeat(300)}">Nor here</h3><h3 id="次">Later</h3><p>It clears.</p></main>`;
  const { text, anchors = [] } = await readOne("a.html", source);
  expect(anchors.map(([start, id]) => [text.slice(start, start + 5), id])).toEqual([
    ["What\n", "next"],
    ["Later", "次"],
  ]);
  expect(await readOne("b.html", "<main><h1>Fog</h1><p>Fog lies over the harbour.</p></main>")).not.toHaveProperty(
    "anchors",
  );
});

test("metadata come from meta, canonical link and lang", async () => {
  expect((await readOne("a.html", PAGE)).given).toMatchObject({
    title: "Vale opens lock",
    published: "2021-05-03T23:13:47+00:00",
    language: "en",
    people: ["Lotta Vale"],
    topics: ["Locks", "Rivers"],
    url: "https://example.org/vale",
  });
});

test("JSON-LD is read, also within a graph, and broken JSON-LD is passed over", async () => {
  const data = {
    "@graph": [
      { "@type": "WebSite", name: "S" },
      { "@type": "NewsArticle", headline: "Lock", datePublished: "2021-05-03", author: [{ name: "Lotta Vale" }] },
    ],
  };
  const page = `<script type="application/ld+json">{oops</script><script type="application/ld+json">${JSON.stringify(data)}</script><p>Text`;
  expect((await readOne("a.html", page)).given).toMatchObject({
    title: "Lock",
    published: "2021-05-03",
    people: ["Lotta Vale"],
  });
});

test("a title loses the name of the site where no headline says better", async () => {
  const page = PAGE.replace(/<h1>.*?<\/h1>/, "");
  expect((await readOne("a.html", page)).given.title).toBe("Vale opens lock");
});

test("the only time element outside the text is the day of issue, one within it is not", async () => {
  expect((await readOne("a.html", '<time datetime="2021-05-03">3 May</time><p>Text</p>')).given.published).toBe(
    "2021-05-03",
  );
  expect((await readOne("a.html", '<p>Until <time datetime="2021-05-03">3 May</time></p>')).given.published).toBe(null);
});

test("links that are not http or https are no address", async () => {
  for (const href of ["javascript:alert(1)", "data:text/html,x", "/relative", "ftp://example.org/"]) {
    expect((await readOne("a.html", `<link rel=canonical href="${href}"><p>Text`)).given.url).toBe(null);
  }
});

test("hidden text does not enter", async () => {
  const page =
    '<p>Seen</p><p hidden>a</p><p aria-hidden="true">b</p><div style="display: none">c</div><template>d</template><noscript>e</noscript>';
  expect((await readOne("a.html", page)).text).toBe("Seen");
});

test("a fragment without html, head and body is read whole", async () => {
  expect((await readOne("a.htm", "<p>One<p>Two<div>Three</div>four")).text).toBe("One\n\nTwo\n\nThree\n\nfour");
});

test("preformatted lines and Japanese line ends keep their sense", async () => {
  expect((await readOne("a.html", "<pre>Locks  4\nGates  2</pre><p>会談を\n行い\nました</p>")).text).toBe(
    "Locks  4\nGates  2\n\n会談を行いました",
  );
});

test("own fields take HTML selectors, and a broken selector takes nothing", async () => {
  const fields = {
    dept: { from: ["css:.dept"], facet: true, type: "text" },
    none: { from: ["css:::["], facet: true, type: "text" },
  } as const;
  expect((await readOne("a.html", '<p class="dept">Rivers</p>', { fields })).given.fields).toEqual({
    dept: ["Rivers"],
  });
});

test("cells with paragraphs of their own stay on their row's line, and layout tables keep their lines", async () => {
  expect(
    (
      await readOne(
        "a.html",
        "<p>Locks:</p><table><tr><td><p>North</p></td><td><p>2021</p></td></tr><tr><td>South<td></table>",
      )
    ).text,
  ).toBe("Locks:\n\nNorth\t2021\nSouth");
  expect((await readOne("a.html", "<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>")).text).toBe(
    "One\nTwo\nThree",
  );
});
