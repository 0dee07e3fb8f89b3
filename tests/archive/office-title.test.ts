import { expect, test } from "vitest";
import { isPartOfOffice, officeHeld, officeKey } from "../../s../../src/archive/office-title.ts";

test("near-identical titles are one office", () => {
  const titles = [
    "Minister for Foreign Affairs",
    "the Minister of Foreign Affairs",
    "FOREIGN MINISTER",
    "Foreign Affairs Min.",
  ];
  expect(new Set(titles.map(officeKey)).size).toBe(1);
  expect(officeKey("Sen.")).toBe(officeKey("Senator"));
  expect(officeKey("President of the United States")).toBe(officeKey("U.S. President"));
});

test("what was held is another office than what is held, and relations are none", () => {
  expect(officeHeld("former President")).toBe(officeHeld("ex-President".replace("-", " ")));
  expect(officeHeld("former President")).not.toBe(officeHeld("President"));
  expect(officeHeld("his wife")).toBeNull();
  expect(officeHeld("Dr.")).toBeNull();
});

test("a short title is part of a longer one unless another rank stands there", () => {
  const office = (title: string): string => officeHeld(title) ?? "";
  expect(isPartOfOffice(office("Minister"), office("Minister for Ports"))).toBe(true);
  expect(isPartOfOffice(office("Secretary"), office("Deputy Secretary"))).toBe(false);
  expect(isPartOfOffice(office("President"), office("former President"))).toBe(false);
  expect(isPartOfOffice(office("Vice President"), office("Senior Vice President"))).toBe(false);
});
