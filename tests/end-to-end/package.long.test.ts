import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "./command-line.ts";

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync("npm", [...args], { cwd, encoding: "utf8", shell: process.platform === "win32" });

test("packed and installed elsewhere, its command runs, its exports import, and their types hold", async () => {
  const folder = await temporaryFolder();
  const [{ filename }] = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], PROJECT),
  ) as [{ filename: string }];
  const user = join(folder, "user");
  await mkdir(join(user, "docs"), { recursive: true });
  await writeFile(join(user, "package.json"), '{"type":"module","private":true}');
  await writeFile(join(user, "docs/a.txt"), "Harbour opens\n\nIt opened today.");
  npm(["install", "--no-audit", "--no-fund", join(folder, filename)], user);
  await writeFile(
    join(user, "use.ts"),
    `import { extract, index, open, openPacked, pack, read, router, type Results } from "communique";
import MiniSearch from "minisearch";
import { type OpenedArchive, open as openSmall, wildcard } from "communique/archive";
import { miniSearchOptions } from "communique/minisearch";
const summary = await index(["docs"], { out: "index" });
const archive = await open("index");
const results: Results = await archive.find("harbour", { limit: 1 });
const [first] = await archive.search("harbour");
const [document] = await read("docs/a.txt");
const release = document && extract(document);
const packed = await openPacked(await pack(new MiniSearch({ fields: ["text"] })), { fields: ["text"] });
console.log(summary.indexed, results.hits[0]?.id, first?.id, release?.title, typeof router(archive), miniSearchOptions({ analyzer: { version: 1, languages: ["en"] } }).fields.length, packed.index.documents);
const small: OpenedArchive = await openSmall("index", { follow: { everyMs: 1_000 } });
console.log((await small.search(wildcard, { limit: 5 })).length, (await small.find("harbour")).total, small.followFailure);
await small.close();
await archive.close();
`,
  );
  const tsc = join(PROJECT, "node_modules/typescript/bin/tsc");
  const types = ["--module", "nodenext", "--target", "es2023", "--strict", "--skipLibCheck", "--types", "node"];
  execFileSync(process.execPath, [tsc, ...types, "--typeRoots", join(PROJECT, "node_modules/@types"), "use.ts"], {
    cwd: user,
    stdio: "inherit",
  });
  expect(execFileSync(process.execPath, ["use.js"], { cwd: user, encoding: "utf8" }).trim()).toBe(
    "1 docs/a.txt docs/a.txt Harbour opens function 5 0\n1 1 null",
  );
  expect(npm(["exec", "--offline", "--", "communique", "search", "harbour", "--paths"], user).trim()).toBe(
    "docs/a.txt",
  );
});
