/** Words typed without their accents, in capitals, in another width: each finds the release that it stands in, and lights up there. */
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

const TEXTS: Readonly<Record<string, string>> = {
  fr: "La présidence a évoqué à l’Élysée la mesure annoncée, assurée et évoquée par les députés européens.",
  es: "La Constitución garantiza la declaración de los derechos políticos y la solución pacífica.",
  pt: "A declaração sobre comunicações e a cooperação econômica foi publicada após as negociações.",
  tr: "Basın açıklaması Dışişleri Bakanlığı tarafından yapıldı. BASIN TOPLANTISI DIŞİŞLERİ",
  de: "Die Außenministerin würdigte die Vereinbarungen über Flüchtlinge und Lösungen für Städte.",
  sv: "Regeringen föreslår åtgärder för att stärka företagens möjligheter på marknaden.",
  hu: "A külügyminiszter megbeszélést folytatott az együttműködésről és a határokról.",
  ro: "Președintele a susținut declarații despre cooperarea în domeniul securității.",
  en: "The communiqué and the résumés were read at a café. NGOs and MPs from Élysée came.",
  ja: "外務省はﾊﾟｿｺﾝを配布した。ガイドも配布した。",
};

let engine: EmbeddedEngine;
beforeAll(async () => {
  const records = Object.entries(TEXTS).map(([language, text]) => ({ id: language, title: language, text, language }));
  engine = await archiveOf(records);
});

const lit = async (query: string, id: string): Promise<string[]> => {
  const { hits } = await engine.find(query, { match: "all", limit: 20 });
  const html = hits.find((hit) => hit.id === id)?.snippets.map((snippet) => snippet.html) ?? [];
  return html.join(" ").match(/(?<=<mark>)[^<]*/g) ?? [];
};

const bare = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ı", "i");

const words = Object.entries(TEXTS).flatMap(([id, text]) =>
  id === "ja" ? [] : [...new Set(text.match(/(?!and\b)\p{L}{3,}/gu))].map((word): [string, string] => [id, word]),
);

test.each(words)("in %s, %s", async (id, word) => {
  for (const typed of [word, bare(word), bare(word).toUpperCase(), word.normalize("NFD")])
    expect(await lit(typed, id), typed).toContain(word);
});

test.each([
  ["パソコン", "ﾊﾟｿｺﾝ"],
  ["ﾊﾟｿｺﾝ", "ﾊﾟｿｺﾝ"],
  ["ｶﾞｲﾄﾞ", "ガイド"],
])("in another width, %s", async (typed, word) => {
  expect(await lit(typed, "ja")).toContain(word);
});

test.each([
  ["NGO", "NGOs"],
  ["ngos", "NGOs"],
  ["MP", "MPs"],
])("of a short form the plural, by %s", async (typed, word) => {
  expect(await lit(typed, "en")).toEqual([word]);
});

test("as written a plural is another word", async () => {
  expect(await lit("=NGO", "en")).toEqual([]);
  expect(await lit("=ngos", "en")).toEqual(["NGOs"]);
});
