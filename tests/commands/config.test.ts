import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../built-archive.ts";
import { communique } from "../end-to-end/command-line.ts";

test("communique config says each setting and where it comes from", async () => {
  const folder = await temporaryFolder();
  const config = join(folder, "mine.json");
  await writeFile(config, JSON.stringify({ hosts: ["press.example"], site: { title: "\u001b[31mOffice" } }));
  const where = { cwd: folder, env: { COMMUNIQUE_PORT: "4001" } };
  const shown = await communique(["config", "--config", config], where);
  expect(shown).toMatchObject({ code: 0, stderr: "" });
  expect(shown.stdout).toMatch(/^port +4001 {2}\(COMMUNIQUE_PORT\)$/m);
  expect(shown.stdout).toContain(`["press.example"]  (${config})`);
  expect(shown.stdout).toMatch(/^maxQueryMs +2000 {2}\(default\)$/m);
  expect(shown.stdout).not.toContain("\u001b");
  const json = await communique(["config", "--config", config, "--json"], where);
  expect(JSON.parse(json.stdout)).toMatchObject({
    port: { value: 4001, from: "COMMUNIQUE_PORT" },
    rateLimit: { value: 600, from: null },
  });
  const refused = await communique(["config"], { cwd: folder, env: { COMMUNIQUE_PORT: "web" } });
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain('COMMUNIQUE_PORT is "web", but a port is a whole number from 0 to 65535');
});
