/** `Sen. Warren` finds Senator Warren. */
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";
import { idsOf, litIn } from "./lit.ts";

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
