/** The steps of deploy/Dockerfile, done in a folder: no Docker is needed to see that it copies all that building needs. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "./command-line.ts";

test("what the Dockerfile copies is all that is needed to build and to run", { timeout: 600_000 }, async () => {
  const image = await readFile(join(PROJECT, "deploy/Dockerfile"), "utf8");
  const [building = "", running = ""] = image.split(/^FROM .+$/m).slice(1);
  const folder = await temporaryFolder();
  const [built, final] = [join(folder, "built"), join(folder, "final")];
  for (const step of copies(building))
    for (const file of step.slice(0, -1))
      await cp(join(PROJECT, file), join(built, step.at(-1) ?? "", step.length > 2 ? file : ""), { recursive: true });
  const [, run = ""] = /^RUN (npm .+)$/m.exec(building) ?? [];
  const env = { ...process.env, NODE_ENV: "" };
  const { status, stderr } = spawnSync("sh", ["-c", run], { cwd: built, env, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  await mkdir(final);
  for (const [from = "", to = ""] of copies(running))
    await cp(join(built, below(from)), join(final, below(to)), { recursive: true });
  const show = ["dist/cli.js", "show", "--json", join(PROJECT, "documents/port-averil/2019/strait-talks-open.txt")];
  const shown = spawnSync(process.execPath, show, { cwd: final, encoding: "utf8" });
  expect(shown.stderr).toBe("");
  expect(JSON.parse(shown.stdout).title).toBe("Talks open on safe passage through the Halmar Strait");
});

/** What each COPY copies, and last whereto. */
function copies(stage: string): string[][] {
  return [...stage.matchAll(/^COPY (?:--\S+ )?(.+)$/gm)].map(([, words = ""]) => words.split(" "));
}

function below(path: string): string {
  return path.replace("/opt/communique/", "");
}
