import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { DoubtfulPair } from "../../src/archive/stored-records.ts";
import type { PersonEntry } from "../../src/release.ts";
import { temporaryFolder } from "../built-archive.ts";
import { communique, type Ran } from "../end-to-end/command-line.ts";

const FILES = {
  "2020-01-01.txt": "Harbour opens\n\nMinister for Ports Ilsa Varnholt opened the harbour with Tomas Okeke.",
  "2020-02-01.txt": "Harbour closes\n\nMinister for Ports Ilsa K. Varnholt closed the harbour.",
  "2020-03-01.txt": "Harbour visited\n\nMr. Varnholt visited the harbour.",
  "2020-04-01.txt": "Harbour painted\n\nTomas Okeke painted the harbour.",
  "2021-01-01.txt": "Harbour counted\n\nSenator Bodil Ankarsund counted the ships.",
  "2021-02-01.txt": "Harbour swept\n\nSenator Bodil Ankarsund swept the harbour.",
  "2021-03-01.txt": "Harbour left\n\nAmbassador Bodil Ankarsund left the harbour.",
};

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "press"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, "press", name), text);
  await communique(["index", "press", "--out", "index"], { cwd: folder });
});

const people = (...args: readonly string[]): Promise<Ran> => communique(["people", ...args], { cwd: folder });
const idsOf = async (...args: readonly string[]): Promise<string[]> =>
  (await people(...args, "--json")).stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as PersonEntry).id);

test("lists persons, those in most releases first, and finds them by the beginning of a name", async () => {
  const { stdout } = await people();
  expect(stdout).toMatch(
    /^Bodil Ankarsund .*\nIlsa K\. Varnholt \(ilsa-k-varnholt\): 2 releases, Minister for Ports\n/,
  );
  expect(await idsOf("okek")).toEqual(["tomas-okeke"]);
  const rows = parse((await people("okeke", "--csv")).stdout, { columns: true }) as Record<string, string>[];
  expect(rows).toMatchObject([{ id: "tomas-okeke", releases: "2" }]);
});

test("a person's description says why two names are one, under whichever id", async () => {
  const { stdout } = await people("--id", "ilsa-varnholt");
  expect(stdout).toContain("id         ilsa-k-varnholt");
  expect(stdout).toMatch(/joined +Ilsa K?\.? ?Varnholt = Ilsa K?\.? ?Varnholt: middle name/);
  expect(stdout).toContain("both are Minister for Ports");
  expect(await people("--id", "nobody")).toMatchObject({ code: 1, stdout: "" });
});

test("a line shows the office that most releases name", async () => {
  const { stdout } = await people("ankarsund");
  expect(stdout).toMatch(/^Bodil Ankarsund \(bodil-ankarsund\): 3 releases, Senator\n/);
});

test.each([
  [["--limit", "0"], "from 1 to"],
  [["--id", "tomas-okeke", "--doubtful"], "--id shows one person, and goes with no --doubtful"],
  [["okeke", "--id", "tomas-okeke"], "--id shows one person, and goes with no QUERY"],
])("%j is refused, and said why", async (args, message) => {
  const ran = await people(...args);
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toContain(message);
});

test("doubtful pairs come with what speaks for and against, and as entries of people.yaml", async () => {
  const { stdout } = await people("--doubtful");
  expect(stdout).toContain("Varnholt (varnholt, 1 release)?");
  expect(stdout).toMatch(/ {2}against {2}no office is said/);
  const [pair] = (await people("--doubtful", "--json", "varnholt")).stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as DoubtfulPair);
  expect(pair).toMatchObject({ a: { id: "ilsa-k-varnholt" }, b: { id: "varnholt" } });
  const yaml = (await people("--doubtful", "--yaml")).stdout;
  expect(parseYaml(yaml)).toEqual({ people: [{ name: "Ilsa K. Varnholt" }] });
  expect(parseYaml(yaml.replace("# same:", "same:"))).toEqual({
    people: [{ name: "Ilsa K. Varnholt", same: [{ name: "Varnholt", release: ["press/2020-03-01.txt"] }] }],
  });
  expect(await people("--yaml")).toMatchObject({ code: 2, stdout: "" });
});

test("a people.yaml with a mistake changes nothing and names the line", async () => {
  const before = await readdir(join(folder, "index"));
  await writeFile(join(folder, "wrong.yaml"), "people:\n  - name: Ada\n    alias: B\n");
  const ran = await communique(["index", "press", "--out", "index", "--people", "wrong.yaml"], { cwd: folder });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('wrong.yaml, line 2: people, "Ada"');
  expect(await readdir(join(folder, "index"))).toEqual(before);
});

test("a name prints no control character", async () => {
  await writeFile(
    join(folder, "a.json"),
    JSON.stringify({ id: "a", title: "T", text: "Text.", people: ["Ada\u001b[31m Lund"] }),
  );
  await communique(["index", "a.json", "--out", "other"], { cwd: folder });
  for (const args of [[], ["--csv"]]) {
    const { stdout, stderr } = await people("--index", "other", ...args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is printed is what is tested
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  }
});
