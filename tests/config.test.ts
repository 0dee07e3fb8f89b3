import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig, NO_FLAGS, resolveSettings } from "../src/config.ts";
import { temporaryFolder } from "./built-archive.ts";

async function configFile(content: string | object): Promise<string> {
  const path = join(await temporaryFolder(), "settings.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("loadConfig", () => {
  test("a flag beats the environment, that beats the file, that beats the default", async () => {
    const config = await configFile({ port: 4001, host: "file.example", maxFileMegabytes: 3, hosts: ["file.example"] });
    const environment = {
      COMMUNIQUE_CONFIG: config,
      COMMUNIQUE_PORT: "4002",
      COMMUNIQUE_HOST: "environment.example",
      COMMUNIQUE_HOSTS: "a.example, b.example,",
      COMMUNIQUE_MAX_FILE_MEGABYTES: "0.5",
    };
    expect(
      await loadConfig({ ...NO_FLAGS, port: 4003, host: "flag.example", maxFileMegabytes: 2 }, environment),
    ).toMatchObject({
      port: 4003,
      host: "flag.example",
      maxBytes: 2 << 20,
    });
    expect(await loadConfig(NO_FLAGS, environment)).toMatchObject({
      port: 4002,
      host: "environment.example",
      hosts: ["a.example", "b.example"],
      maxBytes: 1 << 19,
    });
    expect(await loadConfig({ ...NO_FLAGS, config }, {})).toMatchObject({
      port: 4001,
      host: "file.example",
      hosts: ["file.example"],
      maxBytes: 3 << 20,
    });
    expect(await loadConfig(NO_FLAGS, {})).toMatchObject({
      port: null,
      host: "127.0.0.1",
      hosts: [],
      maxBytes: 50 << 20,
    });
  });

  test("people.yaml lies beside the config file; what that file names is relative to it, a flag to the working directory", async () => {
    const config = await configFile({ port: 1 });
    const beside = join(config, "../people.yaml");
    expect((await loadConfig({ ...NO_FLAGS, config }, {})).people).toBeNull();
    await writeFile(beside, "");
    expect((await loadConfig({ ...NO_FLAGS, config }, {})).people).toBe(beside);
    const naming = await configFile({ people: "who/is.yaml" });
    expect((await loadConfig({ ...NO_FLAGS, config: naming }, {})).people).toBe(join(naming, "../who/is.yaml"));
    const flags = { ...NO_FLAGS, config: naming, people: "mine.yaml" };
    expect((await loadConfig(flags, { COMMUNIQUE_PEOPLE: "theirs.yaml" })).people).toBe("mine.yaml");
  });

  test("the site's look is Communique's own unless it is set; its logo is relative to the config file", async () => {
    const plain = { title: "Communique", logo: null, accent: null, language: null, feedTopics: [] };
    expect((await loadConfig(NO_FLAGS, {})).site).toEqual(plain);
    const config = await configFile({
      site: { title: "Office", logo: "logo.svg", accent: "#A0f", language: "pt-BR", feedTopics: ["fishing"] },
    });
    const logo = join(config, "../logo.svg");
    await writeFile(logo, "<svg/>");
    expect((await loadConfig({ ...NO_FLAGS, config }, {})).site).toEqual({
      title: "Office",
      logo,
      accent: "#A0f",
      language: "pt-BR",
      feedTopics: ["fishing"],
    });
  });

  test("a config file that a flag names beats the one that the environment names", async () => {
    const [one, other] = [await configFile({ port: 1 }), await configFile({ port: 2 })];
    expect(await loadConfig({ ...NO_FLAGS, config: one }, { COMMUNIQUE_CONFIG: other })).toMatchObject({ port: 1 });
  });

  test("a variable that is set to nothing is not set", async () => {
    const empty = { COMMUNIQUE_CONFIG: "", COMMUNIQUE_HOST: "", COMMUNIQUE_HOSTS: "", COMMUNIQUE_PORT: " " };
    expect(await loadConfig(NO_FLAGS, empty)).toMatchObject({ host: "127.0.0.1", hosts: [], port: null });
  });

  test.each([
    ["COMMUNIQUE_PORT", "70000"],
    ["COMMUNIQUE_PORT", "30.5"],
    ["COMMUNIQUE_PORT", "web"],
    ["COMMUNIQUE_MAX_FILE_MEGABYTES", "0"],
    ["COMMUNIQUE_MAX_FILE_MEGABYTES", "many"],
  ])("%s=%s is refused by name and value", async (name, value) => {
    const refused = loadConfig(NO_FLAGS, { [name]: value });
    await expect(refused).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    await expect(refused).rejects.toThrow(`${name} is "${value}"`);
  });

  test.each([
    ["a port out of range", { port: 70_000 }, "port"],
    ["a setting that there is not", { prot: 1 }, "prot"],
    ["an own field of another type", { fields: { series: { from: ["x"], type: "colour" } } }, "fields.series.type"],
    ["an own field from nowhere", { fields: { series: { from: [] } } }, "fields.series.from"],
    ["an own field whose name has a meaning already", { fields: { person: { from: ["x"] } } }, "fields.person"],
    ["an own field whose name is no word", { fields: { "a b": { from: ["x"] } } }, "fields.a b"],
    ["a weight that there is not", { ranking: { proximty: 1 } }, "ranking: ranking has no proximty; it has"],
    ["a weight of a field that there is not", { ranking: { fields: { body: 1 } } }, "ranking has no body"],
    ["a weight below nothing", { ranking: { date: -1 } }, "date of ranking is a number from 0, not -1"],
    ["weights that are no object", { ranking: [1] }, "ranking: weights stand in an object, by name"],
    ["a colour that is no #rgb", { site: { accent: "red;}" } }, "site.accent: a colour is written #rgb or #rrggbb"],
    ["a logo that is no picture", { site: { logo: "logo.js" } }, "site.logo: a logo is an .svg"],
    ["a logo that is not there", { site: { logo: "none.svg" } }, "site.logo: there is no file"],
    ["a language that is none", { site: { language: "English, please" } }, "site.language: a language is written"],
    ["a site without a title", { site: { title: " " } }, "site.title"],
    ["a selector that is none", { excludeWhere: [".tag", "a["] }, "settings.json: a[ is no CSS selector"],
    ["a pattern of nothing", { exclude: [" "] }, "exclude.0: it is not to be empty"],
    ["a list of settings", [], "expected object"],
  ])("%s is refused with file and place", async (_, content, place) => {
    const config = await configFile(content);
    const refused = loadConfig({ ...NO_FLAGS, config }, {});
    await expect(refused).rejects.toMatchObject({ code: "CONFIG_INVALID" });
    await expect(refused).rejects.toThrow(config);
    await expect(refused).rejects.toThrow(place);
  });

  test("every mistake is told at once", async () => {
    const config = await configFile({ prot: 1, rateLimit: -1, fields: { a: { from: [] }, person: { from: ["x"] } } });
    const message = await loadConfig({ ...NO_FLAGS, config }, { COMMUNIQUE_LOG_LEVEL: "loud" }).then(
      () => "",
      (error: Error) => error.message,
    );
    for (const part of [
      `${config}, prot: there is no such setting`,
      `${config}, rateLimit: requests a minute is a whole number from 0 to 1000000`,
      `${config}, fields.a.from`,
      `${config}, fields.person: this name has a meaning of its own already`,
      'COMMUNIQUE_LOG_LEVEL is "loud", but it is one of debug, info, warn, error, silent',
    ])
      expect(message).toContain(part);
  });

  test.each([
    ["true", true],
    ["false", false],
    ["2", 2],
    ["loopback, 10.0.0.1", ["loopback", "10.0.0.1"]],
  ])("COMMUNIQUE_TRUST_PROXY=%s", async (text, value) => {
    expect((await loadConfig(NO_FLAGS, { COMMUNIQUE_TRUST_PROXY: text })).trustProxy).toEqual(value);
  });

  test.each(["press.example", "https://press.example/", "https://press.example/path", "null"])(
    "%s is no origin",
    async (origin) => {
      await expect(loadConfig(NO_FLAGS, { COMMUNIQUE_CORS: `https://a.example,${origin}` })).rejects.toThrow(
        "an origin is",
      );
    },
  );

  test.each(["press.example:443", "http://press.example", "b c", "[::1]", ""])("%j is no host name", async (host) => {
    const config = await configFile({ hosts: [host] });
    await expect(loadConfig({ ...NO_FLAGS, config }, {})).rejects.toThrow("a host is a name or an address");
  });

  test.each(["nonsense", "10.0.0.0/99", "10.0.0.0/8/8", "::1/129"])("%s is no proxy", async (proxy) => {
    await expect(loadConfig(NO_FLAGS, { COMMUNIQUE_TRUST_PROXY: proxy })).rejects.toThrow("it is true, false");
  });

  test("each value knows where it comes from", async () => {
    const config = await configFile({ port: 4001, host: "file.example", people: "who.yaml", hosts: ["a.example"] });
    const flags = { ...NO_FLAGS, config, port: 4003 };
    const { settings, origins } = await resolveSettings(flags, { COMMUNIQUE_HOST: "environment.example" });
    expect(settings).toMatchObject({ port: 4003, host: "environment.example", people: join(config, "../who.yaml") });
    expect(origins).toMatchObject({
      port: "--port",
      host: "COMMUNIQUE_HOST",
      people: config,
      hosts: config,
      rateLimit: null,
    });
  });

  test("a file that was named and is not there, or is not JSON, is refused by its name", async () => {
    for (const config of [join(await temporaryFolder(), "gone.json"), await configFile("{port: 1}")]) {
      const refused = loadConfig({ ...NO_FLAGS, config }, {});
      await expect(refused).rejects.toMatchObject({ code: "CONFIG_INVALID" });
      await expect(refused).rejects.toThrow(config);
    }
  });

  test("a byte order mark before the settings is no mistake", async () => {
    expect(await loadConfig({ ...NO_FLAGS, config: await configFile('\uFEFF{"port": 5}') }, {})).toMatchObject({
      port: 5,
    });
  });

  test("own fields are text and counted unless they say otherwise; the user's names of metadata come first", async () => {
    const config = await configFile({
      fields: { series: { from: ["path:1"] } },
      metadataNames: { title: ["subject line"] },
    });
    const { fields, metadataNames } = await loadConfig({ ...NO_FLAGS, config }, {});
    expect(fields).toEqual({ series: { from: ["path:1"], facet: true, type: "text" } });
    expect(metadataNames.title[0]).toBe("subject line");
    expect(metadataNames.title).toContain("title");
  });
});
