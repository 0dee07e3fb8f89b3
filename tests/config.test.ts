import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ConfigFlags, loadConfig, NO_FLAGS } from "../src/config.ts";
import { temporaryFolder } from "./built-archive.ts";

async function configOf(
  content: object | string,
  flags: Partial<ConfigFlags> = {},
  environment: NodeJS.ProcessEnv = {},
) {
  const config = join(await temporaryFolder(), "communique.config.json");
  await writeFile(config, typeof content === "string" ? content : JSON.stringify(content));
  return loadConfig({ ...NO_FLAGS, config, ...flags }, environment);
}

describe("loadConfig", () => {
  test("a flag beats the environment, that beats the file, that beats the default", async () => {
    const file = { port: 1000, host: "file", maxFileMegabytes: 1 };
    const environment = { COMMUNIQUE_PORT: "2000", COMMUNIQUE_MAX_FILE_MEGABYTES: "2" };
    expect(await configOf(file, { port: 3000 }, environment)).toMatchObject({
      port: 3000,
      host: "file",
      maxBytes: 2 << 20,
    });
    expect(await configOf(file, {}, environment)).toMatchObject({ port: 2000 });
    expect(await configOf(file)).toMatchObject({ port: 1000, maxBytes: 1 << 20 });
    expect(await configOf({})).toMatchObject({ port: null, host: "127.0.0.1", maxBytes: 50 << 20, hosts: [] });
  });

  test("names of metadata join the built-in ones, before them", async () => {
    const { metadataNames } = await configOf({ metadataNames: { published: ["releaseDate"] } });
    expect(metadataNames.published[0]).toBe("releaseDate");
    expect(metadataNames.published).toContain("date");
  });

  test.each([
    ["{", "is not JSON"],
    [{ prot: 1 }, "prot"],
    [{ port: 99_999 }, "port"],
    [{ fields: { "bad name": { from: ["a"] } } }, "letters, digits"],
    [{ fields: { person: { from: ["a"] } } }, "meaning of its own"],
    [{ fields: { ministry: { from: [] } } }, "fields.ministry.from"],
    [{ metadataNames: { nope: ["x"] } }, "nope"],
  ])("%j is refused, naming the place", async (content, words) => {
    await expect(configOf(content)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining(words),
    });
  });

  test("a number in the environment that is none is refused, and so is a missing file that was named", async () => {
    await expect(configOf({}, {}, { COMMUNIQUE_PORT: "x" })).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    await expect(loadConfig({ ...NO_FLAGS, config: "/nowhere/c.json" }, {})).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
  });
});
