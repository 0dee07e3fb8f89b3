import { describe, expect, it } from "vitest";
import { AbbreviationTable } from "../../src/indexing/abbreviations.ts";

const defining = (...pairs: readonly [short: string, long: string][]) => ({
  abbreviations: pairs.map(([short, long]) => ({ short, long, start: 0, end: 1 })),
});

describe("the abbreviations of an archive", () => {
  it("are counted by the releases that define them, conflicts kept", () => {
    const table = new AbbreviationTable();
    table.add(defining(["NPA", "Norrvik Port Authority"], ["NPA", "Norrvik Port Authority"]));
    table.add(defining(["N.P.A.", "Norrvik port authority"]));
    table.add(defining(["NPA", "National Pilots Association"]));
    expect(table.entries()).toEqual([
      { short: "NPA", long: "Norrvik Port Authority", releases: 2 },
      { short: "NPA", long: "National Pilots Association", releases: 1 },
    ]);
  });

  it("are one in the singular and the plural", () => {
    const table = new AbbreviationTable();
    table.add(defining(["NGOs", "non-governmental organisations"]));
    table.add(defining(["NGO", "Non-Governmental Organisation"]));
    expect(table.entries()).toMatchObject([{ releases: 2 }]);
  });
});
