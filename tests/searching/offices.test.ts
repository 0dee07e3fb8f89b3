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

describe("where releases of a time say of many that they hold an office, office: finds", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    const records: object[] = [];
    const release = (id: string, published: string, [first, second]: readonly [string, string]): void => {
      // No two releases are versions of one.
      const other = Array.from({ length: 30 }, (_, i) => `${id.replace("-", "")}x${i}`).join(" ");
      records.push({ id, title: id, text: `${first} ${other}. ${second}`, language: "en", published });
    };
    const says = (title: string, name: string): [string, string] => [
      `${title} ${name} spoke to sailors.`,
      `${name} left at noon.`,
    ];
    // Ilsa Varnholt holds the office all the time, Tomas Okeke did before and is the mayor, and is once called by it again.
    for (let month = 1; month <= 9; month++) {
      release(`early-${month}`, `2012-0${month}-10`, says("Harbour Minister", "Tomas Okeke"));
      release(`minister-${month}`, `2015-0${month}-10`, says("Harbour Minister", "Ilsa Varnholt"));
      release(`mayor-${month}`, `2015-0${month}-20`, says("Mayor", "Tomas Okeke"));
    }
    release("recalled", "2015-09-25", says("Harbour Minister", "Tomas Okeke"));
    // Of another country, named seldom, and then by it.
    release("guest", "2015-06-15", says("Harbour Minister", "Petra Lindqvist"));
    // Of senators there are many.
    for (const [i, name] of ["Bo Vik", "Ada Lund", "Nils Brandt", "Karin Holm"].entries())
      release(`senator-${i}`, `2015-0${i + 1}-12`, says("Senator", name));
    engine = await archiveOf(records);
  });
  const found = async (query: string): Promise<string[]> =>
    (await engine.find(query, { limit: 100 })).hits.map(({ id }) => id).sort();
  const months = (id: string): string[] => Array.from({ length: 9 }, (_, i) => `${id}-${i + 1}`);

  test("who stands out, and who is hardly named otherwise; not a former holder who is recalled", async () => {
    expect(await found('office:"Harbour Minister" date:2015')).toEqual(["guest", ...months("minister")]);
  });

  test("the former holder in his own time", async () => {
    expect(await found('office:"Harbour Minister" date:2012')).toEqual(months("early"));
  });

  test("all, where nobody stands out", async () => {
    expect(await found("office:Senator")).toEqual(["senator-0", "senator-1", "senator-2", "senator-3"]);
  });
});
