import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, type Ran } from "../end-to-end/command-line.ts";
import { TEXT } from "../winter-notice.ts";

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "press of 2021"));
  const files = {
    "2021-01-01 pilots.txt": "=SUM(A1) and pilots\n\nPilots were trained.",
    "2021-02-01 ice.txt": "Ice pilots\n\nPilots were trained for ice.",
    "2021-03-01 fog.txt": "Pilots in fog\n\nPilots waited.",
    "escape\u001b[31m\u009b\u202e\n.txt": "A name of a file\n\nPilots slept.",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "press of 2021", name), text);
  await communique(["index", "press of 2021", "--out", "index"], { cwd: folder });
});

const search = (...args: readonly string[]): Promise<Ran> => communique(["search", ...args], { cwd: folder });
const paths = async (...args: readonly string[]): Promise<string[]> =>
  (await search(...args, "--paths")).stdout.trim().split("\n");

test("a TREC run holds no white space but between its six columns", async () => {
  await writeFile(join(folder, "q.jsonl"), '{"id":"query 1","text":"pilots"}\n');
  const { stdout } = await search("--queries", "q.jsonl", "--trec");
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  for (const [i, line] of lines.entries())
    expect(line).toMatch(new RegExp(`^query%201 Q0 press%20of%202021/\\S+ ${i + 1} \\d+\\.\\d+ communique$`));
});

test("earlier versions follow the newest in runs and lists of files, have rows of their own, and are counted for people", async () => {
  await mkdir(join(folder, "winter"));
  const write = (day: string, text: string): Promise<void> =>
    writeFile(join(folder, "winter", `${day}-notice.txt`), `Winter season opens\n\n${text}`);
  await write("2021-01-05", TEXT);
  await write("2021-01-07", TEXT.replace("every morning", "at noon"));
  await communique(["index", "winter", "--out", "winter-index"], { cwd: folder });
  const ofWinter = async (...args: readonly string[]): Promise<string[]> =>
    (await search(...args, "--index", "winter-index")).stdout.trim().split("\n");
  const newestFirst = ["winter/2021-01-07-notice.txt", "winter/2021-01-05-notice.txt"];
  expect(await ofWinter("icebreakers", "--paths")).toEqual(newestFirst);
  await writeFile(join(folder, "winter.jsonl"), '{"id":"1","text":"icebreakers"}\n');
  const run = await ofWinter("--queries", "winter.jsonl", "--trec");
  expect(run.map((line) => line.split(" ").slice(2, 4))).toEqual(newestFirst.map((id, i) => [id, `${i + 1}`]));
  for (const asked of [["--queries", "winter.jsonl"], ["icebreakers", "--all"], ["icebreakers"]]) {
    const { stdout } = await search(...asked, "--csv", "--index", "winter-index");
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ id }) => id).sort()).toEqual(newestFirst.toSorted());
  }
  expect((await ofWinter("icebreakers"))[1]).toContain("winter/2021-01-07-notice.txt  (1 earlier version)");
  expect((await ofWinter("morning"))[1]).toContain(`${newestFirst[1]}  (newest version: ${newestFirst[0]})`);
});

test("pages follow one another, and --all gives them together", async () => {
  const sorted = ["pilots", "--sort", "oldest"];
  const all = await paths(...sorted, "--all");
  expect(all).toHaveLength(4);
  expect(await paths(...sorted, "--limit", "2")).toEqual(all.slice(0, 2));
  expect(await paths(...sorted, "--limit", "2", "--offset", "2")).toEqual(all.slice(2));
});

test("--explain says with --json how a score comes about, by the weights of the settings", async () => {
  await writeFile(join(folder, "plain.json"), '{"ranking": {"fields": {"title": 0}}}');
  await writeFile(join(folder, "wrong.json"), '{"ranking": {"proximty": 1}}');
  const namesOf = async (...args: string[]): Promise<string> => {
    const { hits } = JSON.parse((await search("ice", "--json", ...args)).stdout) as Results;
    return JSON.stringify(hits[0]?.explain ?? null);
  };
  expect(await namesOf()).toBe("null");
  expect(await namesOf("--explain")).toContain('"title"');
  expect(await namesOf("--explain", "--config", "plain.json")).not.toContain('"title"');
  expect(await search("ice", "--config", "wrong.json")).toMatchObject({ stderr: expect.stringContaining("proximty") });
  expect((await search("ice", "--explain")).code).toBe(2);
});

test("lists and --all hold what matches, and related releases where these are asked for", async () => {
  expect(await paths("pilots ice nothing")).toHaveLength(4);
  expect(await paths("pilots ice")).toHaveLength(4);
  expect(await paths("pilots ice", "--all")).toEqual(["press of 2021/2021-02-01 ice.txt"]);
  expect(await paths("pilots ice", "--all", "--match", "auto")).toHaveLength(4);
  await writeFile(join(folder, "list.txt"), "pilots ice\nNobody Atall\n?! date:2021-13 pilots\n");
  const { stdout, stderr } = await search("--queries", "list.txt", "--csv");
  const rows = parse(stdout, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ queryId, related }) => `${queryId} ${related}`)).toEqual(["1 false", ...Array(4).fill("3 false")]);
  expect(stderr).toContain("?! date:2021-13 pilots: ignored ?!");
  const run = await search("--queries", "list.txt", "--trec");
  expect(
    run.stdout
      .trimEnd()
      .split("\n")
      .filter((line) => line.startsWith("1 ")),
  ).toHaveLength(4);
});

test("a list is read in the charset and with the delimiters of the program that saved it", async () => {
  const list = "id;Suche;Name\r\n4;Länder;Lotse für Müller\r\n5;Länder;pilots\r\n";
  await writeFile(join(folder, "list.csv"), Buffer.from(list, "latin1"));
  const { stdout } = await search("--queries", "list.csv", "--json");
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Results & { id: string });
  expect(answers.map(({ id, query }) => [id, query.text])).toEqual([
    ["4", "Lotse für Müller"],
    ["5", "pilots"],
  ]);
});

test("a title that begins as a formula is no formula in CSV", async () => {
  const rows = parse((await search("pilots", "--csv")).stdout, { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row.title)).toContain("'=SUM(A1) and pilots");
});

test("a file's name prints no control character in any form", async () => {
  for (const form of [[], ["--paths"], ["--json"], ["--json", "--all"]]) {
    const { stdout, stderr } = await search("slept", ...form);
    expect(stdout).toMatch(/escape\\u001b\[31m\\u009b\\u202e\\(?:u000a|n)\.txt/);
    expect((stdout + stderr).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

test("a line of a list that is no query is named by its number, and nothing is printed", async () => {
  await writeFile(join(folder, "bad.jsonl"), '{"id":"a","text":"pilots"}\n{"id":"b"}\n');
  const ran = await search("--queries", "bad.jsonl", "--json");
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toContain("bad.jsonl, line 2");
});

test("a list of queries with --json is one object a line, each with its query's id", async () => {
  await writeFile(join(folder, "two.jsonl"), '{"id":"a","text":"ice"}\n{"id":2,"text":"fog"}\n');
  const { stdout } = await search("--queries", "two.jsonl", "--json");
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Results & { id: string });
  expect(answers.map(({ id, total }) => [id, total])).toEqual([
    ["a", 1],
    ["2", 1],
  ]);
});

test("an index that was changed by hand is refused by name", async () => {
  const copy = await temporaryFolder();
  await writeFile(join(copy, "manifest.json"), "{}");
  const ran = await search("pilots", "--index", copy);
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain("not a manifest");
});

test("a CSV holds no control characters, which a name of a file may", async () => {
  const { stdout } = await search("slept", "--csv");
  expect(stdout).toContain("\\u001b[31m");
  expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});
