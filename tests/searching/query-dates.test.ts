import { describe, expect, test } from "vitest";
import { placesOfDates, queryDates } from "../../src/searching/query-dates.ts";
import { archiveOf } from "../built-archive.ts";
import { idsOf, litIn } from "./lit.ts";

const datesOf = (query: string, languages: readonly string[] = ["en"]): readonly string[] =>
  queryDates(query.split(" "), languages);

describe("a query names", () => {
  test.each([
    ["harris statement december 2023", ["2023-12"]],
    ["2023 december storm", ["2023-12"]],
    ["talks on 18 september 2016 in new york", ["2016-09-18"]],
    ["september 18 2016 talks", ["2016-09-18"]],
    ["sept 2016", ["2016-09"]],
    ["sep 2016 talks", ["2016-09"]],
    ["3rd may 1999", ["1999-05-03"]],
    ["students 1989", ["1989"]],
    ["may 2020 and june 2021", ["2020-05", "2021-06"]],
    ["may ministers meet", []],
    ["resolution 2231", []],
    ["budget 1850", []],
    ["35 may 2020", ["2020-05"]],
  ])("%s: %j", (query, expected) => {
    expect(datesOf(query)).toEqual(expected);
  });

  test.each([
    ["state of the union 2023", [4]],
    ["talks on 18 september 2016 in new york", [2, 3, 4]],
    ["budget may ministers", []],
  ])("by these words: %s, %j", (query, expected) => {
    expect([...placesOfDates(query.split(" "), ["en"])].sort()).toEqual(expected);
  });

  test("months as the archive's languages call them, and as English does", () => {
    expect(datesOf("vaterskap augusti 2014", ["sv"])).toEqual(["2014-08"]);
    expect(datesOf("entretien fevrier 2014", ["fr"])).toEqual(["2014-02"]);
    expect(datesOf("entretien february 2014", ["fr"])).toEqual(["2014-02"]);
    expect(datesOf("maerz 2014", ["xx-unknown-language"])).toEqual(["2014"]);
  });
});

describe("a short name of a month beside a year", () => {
  const releases = [
    { id: "long", language: "en", text: "The quay was opened on 16 August 2021." },
    { id: "short", language: "en", text: "The quay was closed on 17 Aug 2021." },
    { id: "other", language: "en", text: "In 2021 no quay was built in an august manner of speaking." },
    { id: "year", language: "en", text: "The quay was sold in 2021." },
    { id: "fr", language: "fr", text: "Le quai est ouvert depuis le 3 septembre 2021, dit le ministre de la mer." },
    { id: "sv", language: "sv", text: "Kajen byggdes den 3 oktober 2021, säger ministern, och är öppen." },
  ];

  test("finds the full one as well", async () => {
    const engine = await archiveOf(releases.map((release) => ({ ...release, title: "" })));
    const august = await idsOf(engine, "August 2021");
    expect(august).toEqual(["long", "other"]);
    expect(await idsOf(engine, "Aug 2021")).toEqual(["long", "other", "short"]);
    expect(await idsOf(engine, "16 Aug. 2021")).toEqual(["long"]);
    expect(await idsOf(engine, "2021 aug quay")).toEqual(["long", "other", "short"]);
    expect(await idsOf(engine, "sept 2021")).toEqual(["fr"]);
    expect(await idsOf(engine, "okt 2021")).toEqual(["sv"]);
    const { hits } = await engine.find("Aug 2021", { match: "all" });
    expect(hits.filter(({ id }) => id === "long").flatMap(litIn)).toEqual(["August", "2021"]);
  });

  test("does not where it is no date, or words count as written", async () => {
    const engine = await archiveOf(releases.map((release) => ({ ...release, title: "" })));
    expect(await idsOf(engine, "Aug quay")).toEqual(["short"]);
    expect(await idsOf(engine, "Aug 2021", { match: "exact" })).toEqual(["short"]);
    expect(await idsOf(engine, "=Aug 2021")).toEqual(["short"]);
  });
});
