/** A few releases in another language do not change what words of the others find. */
import { expect, test } from "vitest";
import { archiveOf } from "../built-archive.ts";
import { idsOf } from "./lit.ts";

const RELEASES: readonly (readonly [id: string, language: string, text: string])[] = [
  ["butter", "en", "The price of butter rose in all of the counties this year."],
  ["but", "en", "They met, but nothing was said of it."],
  ["medicaid", "en", "The senator asked for Medicaid to be kept."],
  ["medical", "en", "A medical team went to the island."],
  ["smør", "da", "Ministeren talte om smør, butikker og priser på markedet i dag."],
  ["ayuda", "es", "El senador habló de Medicaid, de las médicas y de los derechos de los ciudadanos."],
];

test("each word finds its own releases, whatever the stemmers of others make of it, and inflected ones of its language", async () => {
  const engine = await archiveOf(RELEASES.map(([id, language, text]) => ({ id, title: id, text, language })));
  const found = async (query: string): Promise<string[]> => (await idsOf(engine, query)).sort();
  expect(await found("butter")).toEqual(["butter"]);
  expect(await found("medicaid")).toEqual(["ayuda", "medicaid"]);
  expect(await found('"medicaid"')).toEqual(["ayuda", "medicaid"]);
  expect(await found("medical")).toEqual(["medical"]);
  expect(await found("ciudadano derecho")).toEqual(["ayuda"]);
  expect(await found("markeder")).toEqual(["smør"]);
  await engine.close();
});
