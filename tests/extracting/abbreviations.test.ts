import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../src/extracting/abbreviations.ts";

const found = (text: string): string[] => findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);

describe("findAbbreviations", () => {
  it("finds the long form before a short one in brackets, with its place", () => {
    const text = "Members of the United Nations Security Council (UNSC) met.";
    const [first] = findAbbreviations(text);
    expect(first).toMatchObject({ short: "UNSC", long: "United Nations Security Council" });
    expect(text.slice(first?.start, first?.end)).toBe("United Nations Security Council (UNSC)");
  });

  it("finds the long form in brackets behind a short one", () => {
    const text = "The UNSC (United Nations Security Council) met.";
    const [first] = findAbbreviations(text);
    expect(first).toMatchObject({ short: "UNSC", long: "United Nations Security Council" });
    expect(text.slice(first?.start, first?.end)).toBe("UNSC (United Nations Security Council)");
  });

  it.each([
    ["non-governmental organisations (NGOs) came", "NGOs = non-governmental organisations"],
    ["the Republic of Korea (R.O.K.) and", "R.O.K. = Republic of Korea"],
    ["spending on research and development (R&D) rose", "R&D = research and development"],
    ["the Department of Homeland Security (DHS) said", "DHS = Department of Homeland Security"],
    [
      "the National Oceanic and Atmospheric Administration (NOAA) said",
      "NOAA = National Oceanic and Atmospheric Administration",
    ],
    ["the Department of Defense (DoD) said", "DoD = Department of Defense"],
    ["the Advanced Harbour Projects Agency-Energy (AHPA-E) said", "AHPA-E = Advanced Harbour Projects Agency-Energy"],
    ["the Norrvik Port Authority (“NPA”) said", "NPA = Norrvik Port Authority"],
    ["the Norrvik Port Authority (the NPA) said", "NPA = Norrvik Port Authority"],
    ["the Norrvik Port Authority (NPA; formerly the Harbour Board) said", "NPA = Norrvik Port Authority"],
    ["the Norrvik Port\nAuthority (NPA) said", "NPA = Norrvik Port Authority"],
    ["beslut av Centrala studiestödsnämnden (CSN) om", "CSN = Centrala studiestödsnämnden"],
    ["各国と世界保健機関（WHO）は", "WHO = 世界保健機関"],
  ])("reads %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    "Senator Ada Lund (D-Vt.) and Senator Bo Ek (R) spoke.",
    "the Harbour Act (1998) and the Act (the “Agreement”)",
    "three points: (a) ships, (B) boats, (II) rafts",
    "Ada Lund (MP) and Karin Ek (NORRVIK) came",
    "the ministers met (see Annex A)",
    "the tide (HIGH) came",
    "(UNSC)",
    "The harbour opened. (AP)",
  ])("finds none in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("does not reach across a sentence or a bracket", () => {
    expect(found("He named the United Nations. Security Council (UNSC) members came.")).toEqual([]);
    expect(found("United Nations (in York) Security Council (UNSC)")).toEqual([]);
  });

  it("tells a definition once", () => {
    expect(found("Norrvik Port Authority (NPA). Later, the Norrvik Port Authority (NPA).")).toHaveLength(1);
  });

  it("never throws, and its places are in the text", () => {
    const piece = fc.constantFrom(
      "(",
      ")",
      "UN",
      "United Nations",
      " ",
      "（",
      "）",
      "\n\n",
      ". ",
      "(UN)",
      "世界保健機関",
      "R&D",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const { long, start, end } of findAbbreviations(text)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).replace(/\s+/g, " ")).toContain(long);
        }
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    for (const piece of ["(", "((A", "AB(", "A (AB) ", "(AB", "（AB）"]) findAbbreviations(piece.repeat(20_000));
  }, 20_000);
});
