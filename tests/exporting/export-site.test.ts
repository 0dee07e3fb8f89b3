/** What an export holds, and that another one changes no more than it must. */
import { existsSync } from "node:fs";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { embeddedEngine } from "../../src/engines/embedded.ts";
import { exportSite } from "../../src/exporting/export-site.ts";
import { indexFiles } from "../../src/pipeline.ts";
import { releasePageName } from "../../src/release-address.ts";
import { checkFolder } from "../../src/storage/check.ts";
import { nodeSource } from "../../src/storage/node-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { BASE, siteOf, siteOptions } from "./site-of.ts";

const FOG = {
  id: "2016/fog",
  title: "Fog over the harbour",
  text: "Fog over the harbour\n\nMinister Ada Lund said on 3 May 2016 that fishing goes on.\n\nWhat follows\n\nMore fog.",
  published: "2016-05-03",
  topics: ["fishing"],
  url: "https://fog.example/1",
};
const ICE = { id: "ICE/1?", title: "Ice", text: "Ada Lund spoke of ice.", published: "2017-01-02", topics: ["ice"] };

async function filesIn(out: string): Promise<string[]> {
  const names = await readdir(out, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
}

const read = (out: string, name: string): Promise<string> => readFile(join(out, name), "utf8");

async function page(out: string, name: string): Promise<Document> {
  return parseHTML(await read(out, name)).document;
}

describe("an export", () => {
  test("has a page of each release, search, person and topic pages, feeds, a sitemap and an archive that is whole", async () => {
    const out = join(await temporaryFolder(), "out");
    const summary = await siteOf([FOG, ICE], out, siteOptions({ feedTopics: ["fishing", "fishing"] }));
    const files = await filesIn(out);
    expect(summary).toMatchObject({ releases: 2, written: files.length - 1, removed: 0 });
    expect(files.filter((name) => !/^(?:assets|archive)\//.test(name))).toEqual(
      [
        "communique-export.json",
        "feed.xml",
        "feeds/fishing.xml",
        "index.html",
        "person.html",
        "releases/2016/fog.html",
        releasePageName("ICE/1?"),
        "sitemap.xml",
        "topic.html",
      ].sort(),
    );
    expect((await checkFolder(join(out, "archive"))).damage).toEqual([]);
    expect(await read(out, "feeds/fishing.xml")).toContain(`<id>${BASE}releases/2016/fog.html</id>`);
    expect(await read(out, "feeds/fishing.xml")).not.toContain("Ice");
    expect(await read(out, "sitemap.xml")).toContain(`<loc>${BASE}${releasePageName("ICE/1?")}</loc>`);
  });

  test("asks for the modules that its search loads along with the search page", async () => {
    const out = join(await temporaryFolder(), "out");
    await siteOf([FOG], out, siteOptions());
    const modules = [...(await page(out, "index.html")).querySelectorAll("link[rel=modulepreload]")];
    const names = modules.map((link) => link.getAttribute("href")?.replace(/^.*\/|-.*$/g, ""));
    expect(names).toContain("reader");
    expect(names).not.toContain("suggest");
  });

  test("leads nowhere that is not there: every link, script and style of a page below its folder is a file", async () => {
    const out = join(await temporaryFolder(), "out");
    await siteOf([FOG, ICE], out, siteOptions());
    const files = new Set(await filesIn(out));
    const addresses: string[] = [];
    for (const name of [...files].filter((file) => file.endsWith(".html"))) {
      const document = await page(out, name);
      for (const element of document.querySelectorAll("[href], [src], [action]"))
        for (const attribute of ["href", "src", "action"]) {
          const written = element.getAttribute(attribute);
          if (written === null || written.startsWith("data:") || written.startsWith("#")) continue;
          const { href, pathname } = new URL(written, BASE + name);
          if (!href.startsWith(BASE)) continue;
          const path = pathname.slice(new URL(BASE).pathname.length);
          addresses.push(path);
          expect(files, `${written} of ${name}`).toContain(path === "" ? "index.html" : path);
        }
    }
    expect(addresses).toContain("person.html");
    expect(addresses).toContain("topic.html");
    expect(addresses).toContain("releases/2016/fog.html");
  });

  test("release pages are marked and need no script; nothing is inline; links to places hold", async () => {
    const out = join(await temporaryFolder(), "out");
    await siteOf([FOG], out, siteOptions());
    const document = await page(out, "releases/2016/fog.html");
    const scripts = [...document.querySelectorAll("script:not([type='application/ld+json'])")];
    expect(scripts.map((script) => [script.getAttribute("src"), script.textContent])).toEqual([
      [expect.stringMatching(/^\.\.\/\.\.\/assets\/modules-\w+\/stars-page\.js$/), ""],
    ]);
    expect(document.querySelectorAll("style, [style], [onclick]")).toHaveLength(0);
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe("https://fog.example/1");
    expect(document.querySelector(".text .mention.person")?.textContent).toContain("Lund");
    expect(document.querySelector(".known .mention.person")?.getAttribute("href")).toBe(
      "../../person.html?id=ada-lund",
    );
    expect(document.querySelector(".known .mention.topic")?.getAttribute("href")).toBe("../../topic.html?name=fishing");
    expect(document.querySelector(`#at-${FOG.text.indexOf("Minister")}`)?.textContent).toMatch(/^Minister/);
    expect(document.querySelector("form")?.getAttribute("action")).toBe("../../");
    expect(document.body.textContent).not.toMatch(/API|Search for a list|skipped/);
  });

  test("without an address there are no feeds and no sitemap, nor links to them", async () => {
    const out = join(await temporaryFolder(), "out");
    await siteOf([FOG], out, siteOptions({ base: null, feedTopics: ["fishing"] }));
    expect((await filesIn(out)).filter((name) => name.endsWith(".xml"))).toEqual([]);
    expect((await page(out, "index.html")).querySelector("link[rel=alternate]")).toBeNull();
  });

  test("for a site with pages of its own has none of the releases, and its hits lead to the site's", async () => {
    const out = join(await temporaryFolder(), "out");
    const publish = { links: { to: "site", base: "/" } } as const;
    await siteOf([{ ...FOG, id: "news/fog/index.html" }], out, siteOptions({ base: null, publish }));
    expect((await filesIn(out)).filter((name) => name.startsWith("releases/"))).toEqual([]);
    const engine = embeddedEngine(await openArchive(nodeSource(join(out, "archive"), {})));
    expect((await engine.find("fog")).hits.map(({ url }) => url)).toEqual(["/news/fog/"]);
    await engine.close();
  });

  test("bears the site's title, logo and colour, each in a file of its own", async () => {
    const out = join(await temporaryFolder(), "out");
    const logo = join(await temporaryFolder(), "Our Logo.SVG");
    await writeFile(logo, "<svg/>");
    const site = { title: "Harbour <Office>", logo, accent: "#a00", language: "ja", feedTopics: [] };
    await siteOf([FOG], out, siteOptions({ site }));
    for (const [name, root] of [
      ["index.html", "./"],
      ["releases/2016/fog.html", "../../"],
    ] as const) {
      const document = await page(out, name);
      expect(document.title).toContain("Harbour <Office>");
      const src = document.querySelector("img.logo")?.getAttribute("src") ?? "";
      expect(await read(out, src.slice(root.length))).toBe("<svg/>");
      const styles = [...document.querySelectorAll("link[rel=stylesheet]")].map(
        (link) => link.getAttribute("href") ?? "",
      );
      expect(styles).toHaveLength(2);
      expect(await read(out, styles[1]?.slice(root.length) ?? "")).toContain("--accent: #aa0000");
    }
    expect((await page(out, "index.html")).querySelector("communique-search")?.getAttribute("lang")).toBe("ja");
    expect(await read(out, "feed.xml")).toContain('xml:lang="ja"');
  });

  test("is the same again where the releases are, and another changes no page of a release that did not change", async () => {
    const out = join(await temporaryFolder(), "out");
    const options = siteOptions();
    await siteOf([FOG], out, options);
    expect(await siteOf([FOG], out, options)).toMatchObject({ written: 0, removed: 0 });
    const long = new Date("2020-01-01T00:00:00Z");
    const before = await filesIn(out);
    for (const name of before) await utimes(join(out, name), long, long);
    await siteOf([FOG, ICE], out, options);
    const kept = await Promise.all(
      before.map(async (name) =>
        (await stat(join(out, name)).catch(() => null))?.mtimeMs === long.getTime() ? [name] : [],
      ),
    );
    expect(kept.flat()).toContain("releases/2016/fog.html");
    expect(kept.flat().filter((name) => name.startsWith("assets/"))).toEqual(
      before.filter((name) => name.startsWith("assets/")),
    );
    expect(kept.flat()).not.toContain("index.html");
    const third = await siteOf([ICE], out, options);
    expect(existsSync(join(out, "releases/2016/fog.html"))).toBe(false);
    expect(third.removed).toBeGreaterThan(0);
  });

  test("whose archive changed too keeps the files of the one before for their time", async () => {
    const out = join(await temporaryFolder(), "out");
    await siteOf([FOG], out, siteOptions({ keepMs: 3_600_000 }));
    const before = await filesIn(out);
    await siteOf([ICE], out, siteOptions({ keepMs: 3_600_000 }));
    expect(await filesIn(out)).toEqual(expect.arrayContaining(before));
    expect((await checkFolder(join(out, "archive"))).damage).toEqual([]);
  });

  test("that another one comes between refuses that, and is whole", async () => {
    const out = join(await temporaryFolder(), "out");
    let other: unknown = null;
    await siteOf([FOG], out, siteOptions(), (engine) => ({
      ...engine,
      release: async (id) => {
        other ??= await siteOf([ICE], out, siteOptions()).catch((error: unknown) => error);
        return engine.release(id);
      },
    }));
    expect(other).toMatchObject({ code: "INDEX_LOCKED", message: expect.stringContaining(`is writing ${out}`) });
    expect((await filesIn(out)).filter((name) => /^(?:releases|\.)/.test(name))).toEqual(["releases/2016/fog.html"]);
    expect((await checkFolder(join(out, "archive"))).damage).toEqual([]);
    expect((await siteOf([ICE], out, siteOptions())).releases).toBe(1);
  });

  test("that fails on the way leaves the search page that was there, and the next one makes it whole", async () => {
    const out = join(await temporaryFolder(), "out");
    const options = siteOptions();
    await siteOf([FOG], out, options);
    const shown = await read(out, "index.html");
    const failing = siteOf([FOG, ICE], out, options, (engine) => ({
      ...engine,
      release: (id) => (id === ICE.id ? Promise.reject(new Error("the disk is gone")) : engine.release(id)),
    }));
    await expect(failing).rejects.toThrow("the disk is gone");
    expect(await read(out, "index.html")).toBe(shown);
    expect(existsSync(join(out, releasePageName(ICE.id)))).toBe(false);
    expect((await siteOf([FOG, ICE], out, options)).releases).toBe(2);
    expect(await read(out, "index.html")).not.toBe(shown);
    expect((await checkFolder(join(out, "archive"))).damage).toEqual([]);
  });
});

describe("originals", () => {
  test("are copied under names that run nothing, and are offered under their own", async () => {
    const docs = await temporaryFolder();
    await writeFile(join(docs, "a note.txt"), "A note\n\nThe harbour is open to all ships today.");
    await writeFile(
      join(docs, "page.html"),
      "<h1>A page</h1><p>The harbour is closed to all ships today.</p><script>x</script>",
    );
    const index = join(await temporaryFolder(), "index");
    await indexFiles([docs], { out: index, root: docs, config: await testConfig(), now: NOW });
    const out = join(await temporaryFolder(), "out");
    const source = nodeSource(index, {});
    const engine = embeddedEngine(await openArchive(nodeSource(index, {}), { originals: true }));
    await exportSite(source, engine, out, siteOptions({ originalFile: (path) => join(docs, path) }));
    const originals = (await filesIn(out)).filter((name) => name.startsWith("originals/"));
    expect(originals).toEqual([
      expect.stringMatching(/^originals\/a-note-txt-[0-9a-f]{8}\.txt$/),
      "originals/page.html.html.txt",
    ]);
    const link = (await page(out, "releases/page.html.html")).querySelector("a[download]");
    expect(link?.getAttribute("href")).toBe("../originals/page.html.html.txt");
    expect(link?.getAttribute("download")).toBe("page.html");
    await exportSite(source, engine, out, siteOptions());
    expect((await filesIn(out)).filter((name) => name.startsWith("originals/"))).toEqual([]);
    expect((await page(out, "releases/page.html.html")).querySelector("a[download]")).toBeNull();
    await engine.close();
    await source.close();
  });
});
