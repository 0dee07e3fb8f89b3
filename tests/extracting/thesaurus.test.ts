import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defaultThesaurus, prefLabelIn, type ThesaurusEntry } from "../../src/extracting/thesaurus.ts";

const file = JSON.parse(readFileSync("src/extracting/thesaurus.json", "utf8")) as { concepts: ThesaurusEntry[] };
const { concepts } = file;
const schema = z.fromJSONSchema(
  JSON.parse(readFileSync("src/extracting/thesaurus.schema.json", "utf8")) as Parameters<typeof z.fromJSONSchema>[0],
);

describe("the thesaurus that comes with the project", () => {
  it("has the form that its schema says", () => {
    const parsed = schema.safeParse(file);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it("is refused by its schema where a concept has no label or an unknown key", () => {
    const accepts = (concept: object) => schema.safeParse({ concepts: [concept] }).success;
    expect(accepts({ prefLabel: { en: "Tides" }, altLabel: {}, broader: null })).toBe(true);
    expect(accepts({ altLabel: {}, broader: null })).toBe(false);
    expect(accepts({ prefLabel: { en: "" }, altLabel: {}, broader: null })).toBe(false);
    expect(accepts({ prefLabel: { en: "Tides" }, altLabel: {}, broader: null, narrower: [] })).toBe(false);
  });

  it("covers government and public affairs with at least 430 concepts", () => {
    expect(concepts.length).toBeGreaterThanOrEqual(430);
  });

  it("has no label of two concepts and none twice, language by language", () => {
    const owners = new Map<string, string>();
    const doubled: string[] = [];
    for (const { prefLabel, altLabel } of concepts) {
      const labels = [
        ...Object.entries(prefLabel),
        ...Object.entries(altLabel).flatMap(([language, texts]) => texts.map((text) => [language, text] as const)),
      ];
      for (const [language, text] of labels) {
        const key = `${language} ${text.toLowerCase()}`;
        if (owners.has(key)) doubled.push(`${key}: ${owners.get(key)} and ${prefLabel.en}`);
        owners.set(key, prefLabel.en ?? "");
      }
    }
    expect(doubled).toEqual([]);
  });

  it("has every broader concept in it, and none is broader than itself", () => {
    const byName = new Map(concepts.map((concept) => [concept.prefLabel.en, concept]));
    expect(concepts.filter(({ broader }) => broader !== null && !byName.has(broader))).toEqual([]);
    for (const concept of concepts) {
      const above = new Set<string | undefined>();
      for (let one = concept; one.broader !== null; one = byName.get(one.broader) as ThesaurusEntry) {
        expect(above).not.toContain(one.prefLabel.en);
        above.add(one.prefLabel.en);
      }
    }
  });

  it("names a concept in the language asked for, else in English", () => {
    const taxation = defaultThesaurus().concepts.find(({ id }) => id === "Taxation");
    if (taxation === undefined) throw new Error("no such concept");
    expect(prefLabelIn(taxation, "sv-SE")).toBe("skatt");
    expect(prefLabelIn(taxation, "ta")).toBe("Taxation");
    expect(prefLabelIn(taxation, null)).toBe("Taxation");
  });
});
