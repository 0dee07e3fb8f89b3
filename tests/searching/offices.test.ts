import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { isOffice, officeTitle } from "../../src/searching/offices.ts";
import { archiveOf } from "../built-archive.ts";

describe("who bears a title", () => {
  test.each([
    ["Secretary of State", "Secretary of State", true],
    ["U.S. Secretary of State", "secretary of state", true],
    ["71st Secretary of State of the United States", "Secretary of State", true],
    ["Acting Secretary of State", "Secretary of State", true],
    ["Minister for Foreign Affairs", "Foreign Minister", true],
    ["Ukraine’s Foreign Minister", "Foreign Minister", true],
    ["State Councilor and Foreign Minister", "Foreign Minister", true],
    ["Secretary of State for Defence", "Secretary of State", true],
    ["Deputy Secretary of State", "Secretary of State", false],
    ["Deputy Secretary of State", "Deputy Secretary of State", true],
    ["former Secretary of State", "Secretary of State", false],
    ["Chief of Staff to the Secretary of State", "Secretary of State", false],
    ["spokesperson for the Secretary of State", "Secretary of State", false],
    ["Secretary of State Blinken", "Secretary of State", false],
    ["Vice President", "President", false],
    ["Governor-General", "Governor", false],
    ["Secretary", "Secretary of State", false],
    ["Secretary of State", "", false],
    ["", "", false],
  ])("%s: %s is his office: %s", (title, office, expected) => {
    expect(isOffice(officeTitle(title), officeTitle(office))).toBe(expected);
  });
});

describe("office: finds releases that name", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    const release = (id: string, published: string | null, text: string): object => ({
      id,
      title: id,
      text,
      language: "en",
      ...(published === null ? {} : { published }),
    });
    engine = await archiveOf([
      release("begin", "2014-03-01", "Harbour Minister Ilsa Varnholt opened the quay. Ilsa Varnholt spoke to sailors."),
      release("middle", "2015-06-01", "Ilsa Varnholt visited the lighthouse at Ost Haven. Ilsa Varnholt left at noon."),
      release("end", "2016-09-01", "Harbour Minister Ilsa Varnholt resigned. Ilsa Varnholt thanked the sailors."),
      release("after", "2019-01-01", "Ilsa Varnholt published a book on tides. Ilsa Varnholt lives in Valmere."),
      release("undated", null, "Harbour Minister Ilsa Varnholt spoke of the tides. Ilsa Varnholt left."),
      release("deputy", "2015-07-01", "Deputy Harbour Minister Tomas Okeke spoke. Tomas Okeke left at noon."),
    ]);
  });
  const found = async (query: string): Promise<string[]> =>
    (await engine.find(query, { limit: 100 })).hits.map(({ id }) => id).sort();

  test("somebody who held it then, whether they say so or not", async () => {
    expect(await found('office:"Harbour Minister"')).toEqual(["begin", "end", "middle"]);
  });

  test("nobody lower", async () => {
    expect(await found('office:"Deputy Harbour Minister"')).toEqual(["deputy"]);
  });

  test("none who did, where it is negated", async () => {
    expect(await found('-office:"Harbour Minister"')).toEqual(["after", "deputy", "undated"]);
  });

  test("nobody for an office that nobody held", async () => {
    expect(await found("office:Admiral")).toEqual([]);
  });
});
