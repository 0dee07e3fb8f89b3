import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, isBare, parsePersonName } from "../../src/indexing/person-name.ts";

const between = (a: string, b: string) => differences(parsePersonName(a), parsePersonName(b));

describe("two names can be one person's", () => {
  test.each([
    ["José Ñandez", "JOSE NANDEZ", []],
    ["Tomas O’Keke", "Tomas O'Keke", []],
    ["Ilsa K. Varnholt", "Ilsa Varnholt", ["middle name"]],
    ["Ilsa K. Varnholt", "Ilsa Katrin Varnholt", ["middle name"]],
    ["Pat Lindgren", "Patrick Lindgren", ["nickname"]],
    ["Bill R. Okoye", "William Okoye", ["nickname", "middle name"]],
    ['William "Dutch" Okoye', "Dutch Okoye", ["nickname"]],
    ["Steven Vik", "Stephen Vik", ["given name's spelling"]],
    ["Mohammed al-Harun", "Muhammad Harun", ["given name's spelling"]],
    ["Ana Vik Jr.", "Ana Vik", ["suffix"]],
    ["Jun Byung-ho", "Byung-ho Jun", ["order"]],
    ["Byung Ho Jun", "Byung-ho Jun", ["spelling"]],
    ["Jürgen Möllner", "Juergen Moellner", ["spelling"]],
    ["Rodrigo Peña", "Rodrigo Peña Soto", ["second surname"]],
    ["Louis Tan", "Louis Tan Kok Beng", ["further names"]],
    ["Moussa Adou", "Michel Moussa Adou", ["first name left out"]],
    ["A. Lund", "Ada Lund", ["initial"]],
    ["U.S. Sen. Ada Lund", "Ada Lund (D-Vt.)", []],
  ])("%s and %s", (a, b, expected) => {
    expect(between(a, b)).toEqual(expected);
    expect(between(b, a)).toEqual(expected);
  });

  test.each([
    ["Ana Vik Jr.", "Ana Vik Sr."],
    ["Ilsa K. Varnholt", "Ilsa M. Varnholt"],
    ["Georg W. Busk", "Georg H. W. Busk"],
    ["Patrick Lindgren", "Patricia Lindgren"],
    ["Ilsa Varnholt", "Karl Varnholt"],
    ["Rodrigo Peña Soto", "Rodrigo Peña Vega"],
    ["Varnholt", "Ilsa Varnholt"],
    ["Ilsa Varnholt", "Ilsa Okeke"],
    ["“Bo” Ilsa Varnholt", "Ilsa Ana Varnholt"],
  ])("not those of %s and %s", (a, b) => {
    expect(between(a, b)).toBeNull();
    expect(between(b, a)).toBeNull();
  });
});

test("a lone surname is bare, with a title too; a name in a script without spaces is whole", () => {
  expect(
    ["Varnholt", "Minister Varnholt", "Sen. Varnholt", "J.D."].map((name) => isBare(parsePersonName(name))),
  ).toEqual([true, true, true, true]);
  expect(["Ada Lund", "山本花子"].map((name) => isBare(parsePersonName(name)))).toEqual([false, false]);
  expect(isBare(parsePersonName("山本"))).toBe(true);
});

test("whatever the strings, the answer does not depend on their order", () => {
  const words = fc.constantFrom(
    "Ana",
    "A.",
    "María",
    "Vik",
    "de",
    "al-Vik",
    "Jr.",
    "III",
    "Sen.",
    "Pat",
    "“Bo”",
    "山本",
    "-",
    "'",
    "O’Vik",
  );
  const names = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(names, names, (a, b) => {
      expect(between(a, b)).toEqual(between(b, a));
      expect(between(a, a)).toEqual([]);
    }),
  );
});
