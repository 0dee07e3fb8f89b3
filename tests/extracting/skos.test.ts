import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CommuniqueError } from "../../src/errors.ts";
import { extract } from "../../src/extracting/extract.ts";
import { toThesaurus } from "../../src/extracting/own-thesaurus.ts";
import { thesaurusFromSkos } from "../../src/extracting/skos.ts";
import type { Thesaurus } from "../../src/extracting/thesaurus.ts";
import { parseSettings, readSettings } from "../../src/settings-file.ts";
import { temporaryFolder } from "../built-archive.ts";
import { textDocument } from "./documents.ts";

const FIXTURE = "tests/fixtures/thesauri/harbours.jsonld";
const SKOS = "http://www.w3.org/2004/02/skos/core#";
const readThesaurus = async (path: string): Promise<Thesaurus> =>
  toThesaurus(parseSettings(await readSettings(path), path), path);
const read = (value: unknown) => thesaurusFromSkos(value, "made up").concepts;

describe("a SKOS thesaurus as JSON-LD", () => {
  it("is read as thesaurus software exports it: aliases, a graph, labels in several languages", async () => {
    const { concepts } = await readThesaurus(FIXTURE);
    expect(concepts.map(({ id }) => id.slice(-2))).toEqual(["c1", "c2", "c3"]);
    expect(concepts[1]).toEqual({
      id: "https://vocabulary.example/harbours/c2",
      prefLabels: [
        { text: "Lighthouses", language: "en" },
        { text: "Fyrar", language: "sv" },
        { text: "Phares", language: "fr" },
      ],
      altLabels: [
        { text: "light station", language: "en" },
        { text: "lightship", language: "en" },
        { text: "fyrplats", language: "sv" },
      ],
      broader: ["https://vocabulary.example/harbours/c1"],
    });
  });

  it("names topics in the language of the release", async () => {
    const thesaurus = await readThesaurus(FIXTURE);
    const topicsOf = (text: string, language: string) =>
      extract(textDocument(text, { language }), { thesaurus }).topics.map(({ name }) => name);
    expect(topicsOf("The light station and its lightship were repaired. Lighthouses need paint.", "en")).toEqual([
      "Lighthouses",
    ]);
    expect(topicsOf("Fyrplatsen och de andra fyrarna ska målas om i vår.", "sv")).toEqual(["Fyrar"]);
  });

  it("has labels on one line, with no character that steers a terminal or turns text around", () => {
    const [concept] = read({
      "@id": "urn:a",
      prefLabel: "Port\u001b[31ms\n \u202eof\u2069 call\u061c",
      altLabel: ["\u200f\u202e", "cafe\u0301", "نامه\u200cها"],
    });
    expect(concept?.prefLabels).toEqual([{ text: "Port[31ms of call", language: null }]);
    expect(concept?.altLabels.map(({ text }) => text)).toEqual(["café", "نامه\u200cها"]);
  });

  it("may have keys that every object of JavaScript has", () => {
    expect(read({ "@id": "urn:a", prefLabel: "Ports", constructor: 1, toString: { valueOf: [] } })).toHaveLength(1);
  });

  it("is read expanded, with whole IRIs and values", () => {
    const expanded = [
      {
        "@id": "urn:a",
        "@type": [`${SKOS}Concept`],
        [`${SKOS}prefLabel`]: [{ "@value": "Tides", "@language": "en" }],
        [`${SKOS}altLabel`]: [{ "@value": "tidal range" }],
        [`${SKOS}broader`]: [{ "@id": "urn:b" }],
      },
      {
        "@id": "urn:b",
        "@type": [`${SKOS}Concept`],
        [`${SKOS}prefLabel`]: [{ "@value": "Sea", "@language": "en-GB" }],
      },
    ];
    expect(read(expanded)).toEqual([
      {
        id: "urn:a",
        prefLabels: [{ text: "Tides", language: "en" }],
        altLabels: [{ text: "tidal range", language: null }],
        broader: ["urn:b"],
      },
      { id: "urn:b", prefLabels: [{ text: "Sea", language: "en-gb" }], altLabels: [], broader: [] },
    ]);
  });

  it("is read with prefixes, a vocabulary, a language of the context, language maps and nested concepts", () => {
    const forms = [
      {
        "@context": { s: SKOS },
        "@id": "urn:a",
        "s:prefLabel": { "@value": "Tides", "@language": "en" },
        "s:broader": { "@id": "urn:b" },
      },
      {
        "@context": { "@vocab": SKOS, "@language": "en" },
        "@id": "urn:a",
        prefLabel: "Tides",
        broader: { "@id": "urn:b" },
      },
      {
        "@context": { prefLabel: { "@id": `${SKOS}prefLabel`, "@container": "@language" } },
        "@id": "urn:a",
        prefLabel: { en: ["Tides"] },
        [`${SKOS}broader`]: "urn:b",
      },
      { "@context": "https://context.example/skos.json", id: "urn:a", prefLabel: { en: "Tides" }, broader: ["urn:b"] },
      {
        "@context": { name: { "@id": "skos:prefLabel", "@language": "en" } },
        "@id": "urn:a",
        name: "Tides",
        "skos:broader": [{ "@id": "urn:b" }],
      },
      {
        "@id": "urn:b",
        "skos:narrower": [{ "@id": "urn:a", "skos:prefLabel": { "@value": "Tides", "@language": "en" } }],
      },
    ];
    for (const form of forms)
      expect(read(form)).toEqual([
        { id: "urn:a", prefLabels: [{ text: "Tides", language: "en" }], altLabels: [], broader: ["urn:b"] },
      ]);
  });

  it("is refused with a clear error where it holds no concept, is no JSON or is not there", async () => {
    expect(() => read({ "@graph": [{ "@id": "urn:a", "http://purl.org/dc/terms/title": "Tides" }] })).toThrow(
      /made up holds no SKOS concept/,
    );
    await expect(readThesaurus("tests/fixtures/none.jsonld")).rejects.toThrow(/none.jsonld cannot be read/);
    const folder = await temporaryFolder();
    const { writeFile } = await import("node:fs/promises");
    await writeFile(join(folder, "broken.jsonld"), "{");
    await expect(readThesaurus(join(folder, "broken.jsonld"))).rejects.toThrow(/is not JSON/);
  });

  it("may have the form of the one that comes with the project", async () => {
    const path = join(await temporaryFolder(), "own.json");
    const { writeFile } = await import("node:fs/promises");
    await writeFile(path, await readFile("src/extracting/thesaurus.json"));
    expect((await readThesaurus(path)).concepts.length).toBeGreaterThan(430);
  });

  it("never throws anything else, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          read({ "@id": "urn:a", "skos:prefLabel": value, "@context": value, "skos:broader": value });
        } catch (error) {
          expect(error).toBeInstanceOf(CommuniqueError);
        }
      }),
    );
  });
});
