import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import MiniSearch from "minisearch";
import { beforeAll, describe, expect, test } from "vitest";
import { miniSearchOptions } from "../../src/archive/minisearch-options.ts";
import type { IndexSummary } from "../../src/pipeline.ts";
import type { Release, Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, lineOf, PROJECT, start } from "./command-line.ts";

const SEED = "documents/japan-rok-foreign-ministers-meeting.txt";

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const releasesOf = (stdout: string): Release[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Release);

describe("communique show", () => {
  let seed: Release;
  beforeAll(async () => {
    const { stdout, code } = await communique(["show", SEED, "--json"]);
    expect(code).toBe(0);
    [seed] = releasesOf(stdout) as [Release];
  });

  test("reads the seed document as a careful person does: people", () => {
    const person = (name: string) => seed.people.find((one) => one.name === name);
    const mentions = (name: string) => person(name)?.mentions.map(([from, to]) => seed.text.slice(from, to));
    expect(mentions("Fumio Kishida")).toContain("Minister Kishida");
    expect(mentions("Yun Byung-se")).toContain("Minister Yun");
    expect(person("Fumio Kishida")?.roles).toContain("Minister for Foreign Affairs");
    expect(person("Yun Byung-se")?.roles.join()).toContain("Minister of Foreign Affairs");
    expect(person("Koro Bessho")?.roles.join()).toContain("Permanent Representative of Japan");
    expect(person("Kenji Kanasugi")?.roles.join()).toContain(
      "Director-General of the Asian and Oceanian Affairs Bureau",
    );
    expect(person("Oh Joon")?.roles.join()).toContain("Permanent Representative of the ROK");
    expect(person("Kim Hong-kyun")?.roles.join()).toContain("Special Representative for Korean Peninsula Peace");
    expect(seed.people).toHaveLength(6);
  });

  test("… dates, quotes, topics, title, text", () => {
    expect(seed).toMatchObject({
      published: "2016-09-18",
      title: "Japan-Republic of Korea Foreign Ministers' Meeting",
    });
    expect(seed.dates).toContainEqual(expect.objectContaining({ value: "2016-09-18T14:54", kind: "event" }));
    expect(seed.dates.find(({ value }) => value === "2015-12")?.text).toContain("end of last year");
    expect(seed.quotes.map(({ speaker }) => speaker)).toEqual(["Fumio Kishida", "Yun Byung-se"]);
    expect(seed.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(["North Korea", "Abductions"]));
    expect(seed.section).toBe("Japan-Republic of Korea Relations");
    expect(seed.text).not.toMatch(/^Japan-Republic of Korea Relations$/m);
    expect(seed.text).not.toContain("Back to");
  });

  test("every span of every release in documents/ slices to what it claims", async () => {
    const { stdout } = await communique(["show", "documents", "--json"]);
    const releases = releasesOf(stdout);
    expect(releases.length).toBeGreaterThan(25);
    for (const { text, people, topics, dates, quotes, headings } of releases) {
      for (const { start, end, text: written } of [...dates, ...quotes])
        if (start !== null && end !== null) expect(text.slice(start, end)).toBe(written);
      const spans = [
        ...people.flatMap((person) => person.mentions),
        ...topics.flatMap((topic) => topic.mentions),
        ...headings,
      ];
      for (const [from, to] of spans) {
        expect(text.slice(from, to).length).toBe(to - from);
        expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
      }
    }
  });

  test("deleted, commented and hidden words of a Word file are nowhere", async () => {
    const { stdout } = await communique([
      "show",
      "documents/strait-commission/2022/2022-09-14-ryu-elected.docx",
      "--json",
    ]);
    for (const words of ["zebra budget", "parrot joke", "giraffe list"]) expect(stdout).not.toContain(words);
  });

  test("what is missing is exit 2, what is no release exit 1", async () => {
    expect(await communique(["show", "nowhere.txt"])).toMatchObject({ code: 2, stdout: "" });
    const folder = await folderOf({ "empty.txt": "" });
    const { code, stderr } = await communique(["show", join(folder, "empty.txt")]);
    expect(code).toBe(1);
    expect(stderr).toContain("empty");
  });

  test("of several paths the good ones are shown and the bad ones named, with exit 1", async () => {
    const folder = await folderOf({
      "good.txt": "Harbour opens\n\nThe harbour opened.",
      "empty.txt": "",
      "broken.docx": "no zip",
      "picture.png": "",
    });
    const show = (...names: string[]) => communique(["show", ...names], { cwd: folder });
    const good = await show("good.txt");
    expect(good).toMatchObject({ code: 0, stderr: "" });
    for (const bad of ["missing.txt", "missing-*.txt", "empty.txt", "broken.docx"])
      expect(await show(bad, "good.txt")).toEqual({
        code: 1,
        stdout: good.stdout,
        stderr: expect.stringContaining(bad),
      });
    expect(await show("missing.txt", "missing-*.txt")).toMatchObject({ code: 2, stdout: "" });
    expect(await show("good.txt", "picture.png")).toMatchObject({ code: 0, stdout: good.stdout });
  });
});

describe("communique index", () => {
  test("the committed index is what documents/ gives, byte for byte", async () => {
    const out = join(await temporaryFolder(), "index");
    expect((await communique(["index", "documents", "--out", out])).code).toBe(0);
    const committed = (await readdir(join(PROJECT, "index"))).sort();
    expect((await readdir(out)).sort()).toEqual(committed);
    for (const file of committed)
      expect((await readFile(join(out, file))).equals(await readFile(join(PROJECT, "index", file)))).toBe(true);
  });

  test("nothing that is not public or not to be seen is in the committed index", async () => {
    for (const file of await readdir(join(PROJECT, "index"))) {
      const text = await readFile(join(PROJECT, "index", file), "utf8");
      for (const words of ["zebra budget", "parrot joke", "giraffe list", "time capsule"])
        expect(text).not.toContain(words);
    }
  });

  test("puts other paths' index into the cache folder and says where", async () => {
    const folder = await folderOf({ "Releases (old) [2019]/a.txt": "Harbour opens\n\nIt opened." });
    const env = { XDG_CACHE_HOME: join(folder, "cache") };
    const ran = await communique(["index", join(folder, "Releases (old) [2019]")], { env });
    const at = /--index "([^"]+)"/.exec(ran.stderr)?.[1] ?? "";
    expect(ran).toMatchObject({ code: 0, stdout: "" });
    expect(at.startsWith(env.XDG_CACHE_HOME)).toBe(true);
    expect((await communique(["search", "harbour", "--index", at, "--paths"])).stdout).toBe(
      "Releases (old) [2019]/a.txt\n",
    );
  });

  test("--json prints the summary and nothing else, bad files named", async () => {
    const folder = await folderOf({ "a.txt": "A\n\nText.", "bad.pdf": "no pdf", "b\u001b[31m\n.txt": "" });
    const { stdout, code } = await communique(["index", folder, "--out", join(folder, "index"), "--json"]);
    const summary = JSON.parse(stdout) as IndexSummary;
    expect(code).toBe(0);
    expect(summary.indexed).toBe(1);
    expect(summary.skipped.map(({ reason }) => reason).sort()).toEqual(["empty", "unreadable"]);
    const { stderr } = await communique(["index", folder, "--out", join(folder, "i2")]);
    expect(stderr.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("wrong usage is exit 2 and writes nothing", async () => {
    const folder = await temporaryFolder();
    const out = join(folder, "index");
    expect(await communique(["index", join(folder, "no*thing"), "--out", out])).toMatchObject({ code: 2 });
    expect(await communique(["index", "--bogus"])).toMatchObject({ code: 2 });
    const { code, stderr } = await communique(["\u001b]0;bogus"]);
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(await readdir(folder)).toEqual([]);
  });

  test("killed halfway, the index before is whole and the next run goes on", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `r${i}.txt`,
        `Release number ${i}\n\n${`Words of release ${i}. `.repeat(200)}`,
      ]),
    );
    const folder = await folderOf({ "docs/first.txt": "Harbour opens\n\nIt opened." });
    const args = ["index", join(folder, "docs"), "--out", join(folder, "index")];
    expect((await communique(args)).code).toBe(0);
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "docs", name), text);
    const child = start(args);
    const closed = new Promise((ended) => child.on("close", ended));
    while (!(await readdir(join(folder, "index"))).some((file) => file.endsWith(".tmp")))
      if (child.exitCode !== null) throw new Error("the run ended before it could be killed");
    child.kill("SIGKILL");
    await closed;
    const search = ["search", "harbour", "--index", join(folder, "index"), "--paths"];
    expect((await communique(search)).stdout).toBe("docs/first.txt\n");
    expect((await communique(args)).code).toBe(0);
    expect((await readdir(join(folder, "index"))).filter((file) => file.endsWith(".tmp"))).toEqual([]);
  });
});

describe("communique search", () => {
  const search = (...args: string[]) => communique(["search", "--index", "index", ...args]);

  test("prints titles, days, ids and passages", async () => {
    const { stdout, stderr, code } = await search("ice pilots");
    expect(code).toBe(0);
    expect(stdout).toContain("1. COMMISSION AND NORRVIK HAMN TO TRAIN PILOTS FOR ICE\n   2019-12-05  documents/");
    expect(stderr).toMatch(/^\d+ releases?/);
  });

  test("--json prints the API's body with every key", async () => {
    const results = JSON.parse((await search("pilots", "--json", "--limit", "2")).stdout) as Results;
    expect(Object.keys(results).sort()).toEqual(
      "didYouMean facets generation hits limit next offset query related relaxed timedOut total unlisted".split(" "),
    );
    expect(results.hits).toHaveLength(2);
    expect(Object.keys(results.hits[0] ?? {}).sort()).toEqual(
      "copies fields id language newest original people published related score snippets source title topics url versionIds versions".split(
        " ",
      ),
    );
  });

  test("--paths prints the kept file and its copies", async () => {
    const { stdout } = await search('"Halmar Strait" title:communiqué', "--paths");
    expect(stdout.split("\n")).toContain("documents/strait-commission/2023/ninth-session-communique.docx");
    expect(stdout.split("\n")).toContain("documents/strait-commission/2023/ninth-session-communique.pdf");
  });

  test("filters and order", async () => {
    const { stdout } = await search("", "--person", "Helen Marrow", "--from", "2022", "--sort", "oldest", "--json");
    const { hits } = JSON.parse(stdout) as Results;
    const days = hits.map((hit) => hit.published ?? "");
    expect(hits.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= "2022")).toBe(true);
  });

  test("a list of queries gives a TREC run or a table", async () => {
    const folder = await folderOf({
      "q.jsonl": '{"id":"q1","text":"ice pilots"}\n{"id":"q2","text":"=1+1"}\n',
      "q.csv": "id,query\na,ice pilots\nb,fog\n",
    });
    const trec = (await search("--queries", join(folder, "q.jsonl"), "--trec")).stdout.trim().split("\n");
    for (const line of trec) expect(line).toMatch(/^q[12] Q0 \S+ \d+ [\d.]+ communique$/);
    const rows = parse((await search("--queries", join(folder, "q.csv"), "--csv")).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "query",
      "published",
      "title",
      "id",
      "passage",
      "original",
      "related",
      "queryId",
    ]);
    expect(new Set(rows.map((row) => row.query))).toEqual(new Set(["ice pilots", "fog"]));
  });

  test("--all prints every hit, and a reader that leaves early is no failure", async () => {
    expect((await search("", "--all", "--paths")).stdout.trim().split("\n").length).toBeGreaterThanOrEqual(25);
    const child = start(["search", "", "--all", "--json", "--index", "index"]);
    child.stdout?.destroy();
    expect(await new Promise((ended) => child.on("close", ended))).toBe(0);
  });

  test("no index is exit 1 and says how to make one; wrong options are exit 2", async () => {
    const { code, stderr } = await communique(["search", "x", "--index", join(await temporaryFolder(), "none")]);
    expect(code).toBe(1);
    expect(stderr).toContain("communique index");
    for (const args of [
      ["--limit", "1001", "x"],
      ["--from", "june", "x"],
      ["--json", "--csv", "x"],
      [],
      ["--field", "nope=1", "x"],
    ])
      expect((await search(...args)).code).toBe(2);
  });
});

describe("communique export", () => {
  test("minisearch: what loadJSON takes, and options that read it in the same way", async () => {
    const out = join(await temporaryFolder(), "search.json");
    expect((await communique(["export", "--index", "index", "--format", "minisearch", "--out", out])).code).toBe(0);
    const manifest = JSON.parse(await readFile(`${out}.manifest.json`, "utf8"));
    const index = MiniSearch.loadJSON(await readFile(out, "utf8"), miniSearchOptions(manifest));
    const [hit] = index.search("training pilots for ice");
    expect(hit).toMatchObject({
      title: "COMMISSION AND NORRVIK HAMN TO TRAIN PILOTS FOR ICE",
      published: "2019-12-05",
    });
  });

  test("jsonl and csv: every release, formulas escaped", async () => {
    const folder = await folderOf({ "docs/a.txt": '=HYPERLINK(1) is a title\n\nText, with "quotes".' });
    const args = ["export", join(folder, "docs"), "--index", join(folder, "index"), "--out"];
    await communique([...args, join(folder, "a.jsonl"), "--format", "jsonl"]);
    await communique([...args, join(folder, "a.csv"), "--format", "csv"]);
    const [release] = releasesOf(await readFile(join(folder, "a.jsonl"), "utf8"));
    expect(release?.id).toBe("docs/a.txt");
    const [row] = parse(await readFile(join(folder, "a.csv"), "utf8"), { columns: true }) as Record<string, string>[];
    expect(row?.title).toBe("'=HYPERLINK(1) is a title");
    expect(await communique([...args, join(folder, "no/where.csv"), "--format", "csv"])).toMatchObject({ code: 1 });
  });
});

describe("communique serve", () => {
  async function serving(args: readonly string[]) {
    const child = start(["serve", "--port", "0", ...args]);
    const address = await lineOf(child, /(http:\/\/\S+)/);
    const stop = async (): Promise<number | null> => {
      const closed = new Promise<number | null>((ended) => child.on("close", ended));
      child.kill("SIGTERM");
      return closed;
    };
    return { address, stop };
  }

  /** However long that takes: the test has its own limit. */
  async function untilReady(address: string): Promise<void> {
    while (!(await fetch(`${address}/readyz`)).ok) await new Promise((next) => setTimeout(next, 25));
  }

  test("serves page, API, release and original, and stops on SIGTERM", async () => {
    const folder = await folderOf({ "docs/Opening (new).txt": "Harbour opens\n\nIt opened today, with flags." });
    const { address, stop } = await serving([join(folder, "docs"), "--index", join(folder, "index")]);
    await untilReady(address);
    const results = (await (await fetch(`${address}/api/search?q=flags`)).json()) as Results;
    expect(results.hits.map((hit) => hit.id)).toEqual(["docs/Opening (new).txt"]);
    expect(results.hits[0]?.original).toBe(true);
    expect(await (await fetch(`${address}/?q=flags`)).text()).toContain("<mark>flags</mark>");
    expect(await (await fetch(`${address}/${results.hits[0]?.url}`)).text()).toContain("It opened today");
    const original = await fetch(`${address}/api/${results.hits[0]?.url}/original`);
    expect(await original.text()).toBe("Harbour opens\n\nIt opened today, with flags.");
    expect(original.headers.get("content-disposition")).toContain("attachment");
    expect((await fetch(`${address}/assets/page.js`)).status).toBe(200);
    for (const path of ["..%2Findex%2Fmanifest.json", "docs%2F..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd"])
      expect((await fetch(`${address}/api/releases/${path}/original`)).status).toBe(404);
    expect(await stop()).toBe(0);
  });

  test("serves an index alone; its originals are known where it was built", async () => {
    const { address, stop } = await serving(["--index", "index"]);
    await untilReady(address);
    expect((await fetch(`${address}/api/search?q=pilots`)).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  test("says how far it is while a folder is indexed", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 420 }, (_, i) => [
        `docs/r${i}.txt`,
        `Release number ${i}\n\n${`Words of Mr. Peter Brand ${i}. `.repeat(100)}`,
      ]),
    );
    const folder = await folderOf(files);
    const { address, stop } = await serving([join(folder, "docs"), "--index", join(folder, "index")]);
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/`, { headers: { accept: "text/html" } })).status).toBe(503);
    const status = (await (await fetch(`${address}/api/status`)).json()) as { progress: object | null };
    expect(status.progress).not.toBeNull();
    await untilReady(address);
    expect(((await (await fetch(`${address}/api/search?limit=0`)).json()) as Results).total).toBe(420);
    await stop();
  });

  test("stopped while it indexes, leaves nothing behind and starts again at once", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `docs/r${i}.txt`,
        `Release number ${i}\n\n${`Words of Mr. Peter Brand ${i}. `.repeat(300)}`,
      ]),
    );
    const folder = await folderOf(files);
    const args = [join(folder, "docs"), "--index", join(folder, "index")];
    const first = await serving(args);
    while (
      !existsSync(join(folder, "index")) ||
      !(await readdir(join(folder, "index"))).some((file) => file.endsWith(".tmp"))
    )
      await new Promise((next) => setTimeout(next, 10));
    expect(await first.stop()).toBe(0);
    expect(await readdir(join(folder, "index"))).toEqual([]);
    const second = await serving(args);
    await untilReady(second.address);
    expect(await second.stop()).toBe(0);
  });

  test("a port that is taken is exit 1 where it was asked for, else the next one is used", async () => {
    const { address, stop } = await serving(["--index", "index"]);
    const port = new URL(address).port;
    expect(await communique(["serve", "--index", "index", "--port", port])).toMatchObject({ code: 1 });
    await stop();
  });
});
