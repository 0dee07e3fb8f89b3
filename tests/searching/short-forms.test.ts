/** `Sen. Warren` finds Senator Warren, `dept` a department. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";
import { idsOf, litIn } from "./lit.ts";

describe("titles", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf([
      { id: "long", language: "en", title: "", text: "The letter of Senator Warren was read." },
      { id: "short", language: "en", title: "", text: "The reply of Sen. Warren was read too." },
      { id: "foreign", language: "en", title: "", text: "Foreign Minister Okeke spoke; the letter was read." },
      { id: "apart", language: "en", title: "", text: "Okeke, minister for foreign trade, spoke again." },
    ]);
  });

  test("a short title before a name counts as the full one", async () => {
    expect(await idsOf(engine, "Sen. Warren")).toEqual(["long", "short"]);
    expect(await idsOf(engine, "Sen Warren letter")).toEqual(["long"]);
    expect(await idsOf(engine, "FM Okeke")).toEqual(["foreign"]);
    const { hits } = await engine.find("FM Okeke", { match: "all" });
    expect(hits.flatMap(litIn)).toEqual(["Foreign", "Minister", "Okeke"]);
  });

  test("elsewhere it is the word that it is", async () => {
    expect(await idsOf(engine, "Sen. letter")).toEqual([]);
    expect(await idsOf(engine, "sen Letter")).toEqual([]);
    expect(await idsOf(engine, "Letter Sen.")).toEqual([]);
    expect(await idsOf(engine, "Sen. Warren", { match: "exact" })).toEqual(["short"]);
  });
});

describe("short forms of words", () => {
  const TEXTS = {
    full: "The Department of Ports in Saint Hyba met at Fort Quell on Larch Street, said Vice President Orlu.",
    short: "The Dept. of Ports in St. Hyba met at Ft. Quell on Larch St., said VP Orlu.",
    governor: "Governor Tessaly Orlu answered the press secretary, Ilsa Varnholt.",
    of: "The Secretary of Ports sent charges to the governor's house.",
    site: "See ports.gov, and write to press@state.gov, where sec stands for the exchange.",
    depth: "The depth of a unit of the ports and of the street is a saint's matter.",
  };
  let archive: EmbeddedEngine;
  beforeAll(async () => {
    archive = await archiveOf(
      Object.entries(TEXTS).map(([id, text]) => ({
        id,
        language: "en",
        title: "",
        text,
        people: id === "governor" ? ["Tessaly Orlu", "Ilsa Varnholt"] : [],
      })),
    );
  });

  test.each([["dept of ports"], ["Department of Ports"], ["dept. ports"]])("are found both ways: %s", async (query) => {
    expect(await idsOf(archive, query)).toEqual(["full", "short"]);
  });

  test.each([["VP"], ["vice president"], ["St. Hyba"], ["saint hyba"], ["ft quell"], ["Fort Quell"], ["larch st"]])(
    "are found both ways: %s",
    async (query) => {
      expect(await idsOf(archive, query)).toEqual(["full", "short"]);
    },
  );

  test("are no misspelt words, however few releases hold them", async () => {
    const { didYouMean, hits } = await archive.find("univ ports");
    expect(didYouMean).toBeNull();
    expect(hits.flatMap(litIn)).not.toContain("unit");
  });

  test("a saint is none without his name, nor a street", async () => {
    expect(await idsOf(archive, "saint")).toEqual(["depth", "full"]);
    expect(await idsOf(archive, "street")).toEqual(["depth", "full"]);
  });

  test("a title in small letters counts before a name, or the word of", async () => {
    expect(await idsOf(archive, "gov orlu")).toEqual(["governor"]);
    expect(await idsOf(archive, "gov tessaly orlu")).toEqual(["governor"]);
    expect(await idsOf(archive, "press sec varnholt")).toEqual(["governor"]);
    expect(await idsOf(archive, "sec of ports")).toContain("of");
    expect(await idsOf(archive, "sec charges")).toEqual([]);
  });

  test("a full title finds its short form only before the name", async () => {
    expect(await idsOf(archive, "governor")).toEqual(["governor", "of"]);
    expect(await idsOf(archive, "governor house")).toEqual(["of"]);
  });

  test("stand as typed where that is asked for", async () => {
    expect(await idsOf(archive, "=dept")).toEqual(["short"]);
    expect(await idsOf(archive, "dept", { match: "exact" })).toEqual(["short"]);
  });

  test("are those of the languages that the archive has", async () => {
    const french = await archiveOf([
      { id: "full", language: "fr", title: "", text: "Il est né à Sainte-Hyba." },
      { id: "short", language: "fr", title: "", text: "Elle est née à Ste Hyba." },
      { id: "vice", language: "fr", title: "", text: "Le vice president est né." },
    ]);
    expect(await idsOf(french, "ste hyba")).toEqual(["full", "short"]);
    expect(await idsOf(french, "VP")).toEqual([]);
  });
});
