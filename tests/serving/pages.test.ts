import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { type ServedArchive, servedEngine } from "../../src/serving/served-archive.ts";
import { temporaryFolder } from "../built-archive.ts";
import { fakeEngine, releaseEntry } from "../fake-engine.ts";
import { hostileRelease, inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

const skipped = [
  { path: "scan.pdf", reason: "needs-ocr", message: "Its 3 pages are images; put the text into scan.pdf.txt." },
] as const;
const ready: ServedArchive = {
  engine: () => fakeEngine([...inventedReleases(), hostileRelease()], { skipped }),
  progress: () => null,
  failure: () => null,
};

async function page(path: string, host = ready): Promise<{ status: number; html: string }> {
  await using server = await listening(createApp(host));
  const response = await fetch(server.address + path, { headers: { accept: "text/html" } });
  return { status: response.status, html: await response.text() };
}

test("a search without script shows hits with what matched, the count and the filters", async () => {
  const { status, html } = await page("/?q=summit");
  expect(status).toBe(200);
  expect(html).toContain("1 release matches");
  expect(html).toContain("Harbour <mark>summit</mark> ends");
  expect(html).toContain('href="./?q=summit&amp;person=tomas-okeke"');
  expect(html).toContain('<time datetime="2016-09-18">18 September 2016</time>');
});

test("pages follow one another by links", async () => {
  expect((await page("/?q=notice")).html).toContain('<a rel="next" href="./?q=notice&amp;offset=20">');
  const second = (await page("/?q=notice&offset=20")).html;
  expect(second).toContain('<a rel="prev" href="./?q=notice">');
  expect(second).toContain('<ol class="hits" start="21">');
});

test("what a link from elsewhere adds to the address is no reason to refuse the page", async () => {
  expect((await page("/?q=summit&utm_source=letter")).status).toBe(200);
});

test("filters that would be said in full by each of a hundred links are bounded together", async () => {
  const topics = (count: number): string =>
    Array.from({ length: count }, (_, i) => `topic=${i}${"a".repeat(398)}`).join("&");
  expect((await page(`/?${topics(4)}`)).status).toBe(200);
  const { status, html } = await page(`/?${topics(6)}`);
  expect(status).toBe(400);
  expect(html).toContain("Filters may have 2000 characters together");
});

test("a date that is none is an error page that says so", async () => {
  const { status, html } = await page("/?from=soon");
  expect(status).toBe(400);
  expect(html).toContain("from must be a day, a month or a year");
});

test("a release shows its text with people, topics and dates marked, and the ways to its source and file", async () => {
  const { html } = await page("/releases/league%2F2016%2Fharbour-summit.html");
  expect(html).toContain(
    '<a class="mention person" href="../?person=ilsa-varnholt" title="Ilsa Varnholt">Minister Varnholt</a>',
  );
  expect(html).toContain('<a class="mention topic" href="../?topic=port+security"');
  expect(html).toContain('<a class="mention date" href="../?event=2017-03" title="Event: March 2017">March 2017</a>');
  expect(html).toContain('href="https://ports.example/2016/harbour-summit"');
  expect(html).toContain('href="../api/releases/league%2F2016%2Fharbour-summit.html/original"');
  expect(html).toContain('<h2 id="at-203">What was agreed</h2>');
  expect(html).toContain("<td>Ost Haven</td><td>97</td>");
  expect(html).toContain("league/2016/harbour-summit-copy.txt");
  expect(html.match(/ends with accord on/g)).toHaveLength(2); // the window's title and the heading
});

test("a release leads to those most like it, and one that is like none says nothing of it", async () => {
  const { html } = await page("/releases/league%2F2010%2Fnotice-0.txt");
  const [, list = ""] = /<nav class="text similar"[^>]*><h2>Similar releases<\/h2>(.*?)<\/nav>/s.exec(html) ?? [];
  expect(list.match(/<li>/g)).toHaveLength(5);
  expect(list).toContain('<a href="../releases/league%2F2013%2Fnotice-3.txt"');
  expect((await page("/releases/league%2F2016%2Fharbour-summit.html")).html).not.toContain("Similar releases");
});

test("an earlier version leads to the newest, and the newest to the earlier ones", async () => {
  const earlier = releaseEntry({ id: "a/1", title: "Fog <1>", text: "Fog.", published: "2020-03-01", newest: "a/2" });
  const newest = releaseEntry({ id: "a/2", title: "Fog again", text: "More fog.", versionIds: ["a/1", "gone"] });
  const host = { ...ready, engine: () => fakeEngine([earlier, newest]) };
  expect((await page("/releases/a%2F1", host)).html).toContain(
    'There is a newer version: <a href="../releases/a%2F2" lang="en" dir="ltr">Fog again</a>',
  );
  const { html } = await page("/releases/a%2F2", host);
  expect(html).toContain('<h2>Earlier versions</h2><ul><li><a href="../releases/a%2F1"');
  expect(html).toContain("Fog &lt;1&gt;</a>, <time");
  const found = (await page("/?q=fog", host)).html;
  expect(found).toContain('<a href="releases/a%2F2">there is a newer version</a>');
  expect(found).toContain("2 earlier versions");
});

test("a release in another language says so to browser and reader", async () => {
  expect((await page("/releases/league%2F2015%2Fja.txt")).html).toMatch(
    /<h1 lang="ja" dir="ltr">.*2015年4月2日|2015年4月2日.*<h1 lang="ja" dir="ltr">/s,
  );
  expect((await page("/releases/league%2F2014%2Far.txt")).html).toContain('<h1 lang="ar" dir="rtl">');
});

test("the skipped files are listed with the reason", async () => {
  const { html } = await page("/skipped");
  expect(html).toContain("Images without text (need OCR)");
  expect(html).toContain("scan.pdf");
  expect(html).toContain("put the text into scan.pdf.txt");
});

test("while the first index is being built, the page says how far it is and comes again without script", async () => {
  const progress = { files: 1200, filesTotal: 9093, releases: 1180, ratePerSecond: 400, secondsLeft: 20 };
  const { status, html } = await page("/", { engine: () => null, progress: () => progress, failure: () => null });
  expect(status).toBe(503);
  expect(html).toContain("1,200 of 9,093 files read");
  expect(html).toContain("about 20 seconds left");
  expect(html).toContain('http-equiv="refresh"');
});

test("a failed first index is an error page with the reason", async () => {
  const { html } = await page("/", {
    engine: () => null,
    progress: () => null,
    failure: () => "The folder <is> gone.",
  });
  expect(html).toContain("The folder &lt;is&gt; gone.");
});

test("nothing of a hostile release is markup", async () => {
  const id = encodeURIComponent(hostileRelease().id);
  for (const path of [
    "/?q=hostile",
    `/releases/${id}`,
    "/?q=%3Cscript%3E%22'",
    "/?person=%3Cscript%3E",
    "/?q=hostile&ministry=%22%3E%3Cscript%3E",
  ]) {
    const { html } = await page(path);
    const elements = [...parseHTML(html).document.querySelectorAll("*")];
    expect(elements.filter(({ localName }) => localName === "script")).toHaveLength(1); // the page's own
    expect(elements.filter(({ localName }) => localName === "img")).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
    expect(attributes.filter(({ value }) => /^\s*javascript:/i.test(value))).toEqual([]);
  }
});

test("a person's page shows names, company and newest releases, and leads to the search", async () => {
  const { status, html } = await page("/people/tomas-okeke");
  expect(status).toBe(200);
  expect(html).toContain('<h1 dir="auto">Tomas Okeke</h1>');
  expect(html).toContain('<a class="way" href="../?person=tomas-okeke">24 releases name this person</a>');
  expect(html).toContain('<a href="../releases/league%2F2016%2Fharbour-summit.html"');
  expect((await page("/people/nobody")).status).toBe(404);
});

test("an id that is no longer a person's own leads to the page of the one who has it", async () => {
  const engine = fakeEngine(inventedReleases());
  const moved: ServedArchive = {
    ...ready,
    engine: () => ({ ...engine, person: (id) => engine.person(id === "t-okeke" ? "tomas-okeke" : id) }),
  };
  await using server = await listening(createApp(moved));
  const response = await fetch(`${server.address}/people/t-okeke`, { redirect: "manual" });
  expect([response.status, response.headers.get("location")]).toEqual([301, "../people/tomas-okeke"]);
  expect(await (await fetch(`${server.address}/api/people/t-okeke`)).json()).toMatchObject({ id: "tomas-okeke" });
});

test("a person's page shows what a name may hold as text", async () => {
  const id = encodeURIComponent(hostileRelease().people[0]?.id ?? "");
  const { document } = parseHTML((await page(`/people/${id}`)).html);
  expect(document.querySelectorAll("article script, article img")).toHaveLength(0);
});

test("pages bear the title, logo and colour that the site has of its own", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "Logo.SVG"), "<svg/>");
  const look = {
    language: null,
    title: "Harbour <Office>",
    logo: join(folder, "Logo.SVG"),
    css: ":root { --accent: #aa0000; }",
  };
  await using server = await listening(createApp({ ...ready, look }));
  const ask = (path: string) => fetch(server.address + path, { headers: { accept: "text/html" } });
  const html = await (await ask("/people/tomas-okeke")).text();
  expect(html).toContain("<title>Tomas Okeke – Harbour &lt;Office&gt;</title>");
  expect(html).toContain('<link rel="stylesheet" href="../assets/site.css">');
  expect(html).toContain('<img class="logo" src="../assets/logo"');
  expect(await (await ask("/")).text()).toContain("<title>Harbour &lt;Office&gt;</title>");
  const style = await ask("/assets/site.css");
  expect([style.headers.get("content-type"), await style.text()]).toEqual(["text/css; charset=utf-8", look.css]);
  expect((await ask("/assets/logo")).headers.get("content-type")).toBe("image/svg+xml");
  await using plain = await listening(createApp(ready));
  for (const path of ["/assets/site.css", "/assets/logo"]) expect((await fetch(plain.address + path)).status).toBe(404);
});

describe("a page speaks the language that its reader asks for", () => {
  const speak = async (path: string, language: string, usual: string | null = null) => {
    const look = { title: "Office", language: usual, logo: null, css: null };
    await using server = await listening(createApp({ ...servedEngine(fakeEngine(inventedReleases())), look }));
    const response = await fetch(server.address + path, {
      headers: { accept: "text/html", "accept-language": language },
    });
    const { document } = parseHTML(await response.text());
    return { response, document, lang: document.documentElement.lang };
  };

  test.each([
    ["/?q=summit", "1 meddelande stämmer"],
    ["/releases/league%2F2016%2Fharbour-summit.html", "Markerat i texten"],
    ["/people/ilsa-varnholt", "Nyaste meddelandena"],
    ["/skipped", "Utelämnade filer"],
    ["/lists", "Räkna meddelandena"],
    ["/nothing", "Gå till söksidan"],
  ])("%s", async (path, words) => {
    const { response, document, lang } = await speak(path, "sv-SE, en;q=0.5");
    expect(lang).toBe("sv");
    expect(document.body?.textContent).toContain(words);
    expect(response.headers.get("vary")).toContain("Accept-Language");
  });

  test("the site's own where there are no words for it, or none is asked for", async () => {
    expect((await speak("/", "fi, et;q=0.9", "de")).lang).toBe("de");
    expect((await speak("/", "*", "de")).lang).toBe("de");
    expect((await speak("/", "fi")).lang).toBe("en");
    expect((await speak("/", "ja;q=0.4, fr;q=0.8", "de")).lang).toBe("fr");
    expect((await speak("/", ",;q=x", "de")).lang).toBe("de");
  });

  test("and each has its own tag", async () => {
    await using server = await listening(createApp(servedEngine(fakeEngine([]))));
    const etag = async (language: string) =>
      (await fetch(server.address, { headers: { "accept-language": language } })).headers.get("etag");
    expect(await etag("sv")).toBe(await etag("sv-FI, en;q=0.1"));
    expect(await etag("sv")).not.toBe(await etag("en"));
  });
});
