import { expect, test } from "vitest";
import { citation } from "../../src/rendering/citation.ts";

const CITED = {
  title: "The harbour\n opens",
  organisation: "Port",
  date: "4 May 2021",
  address: "https://a.example/b",
};

test("a citation says title, organisation, date and address", () => {
  expect(citation(CITED)).toBe("The harbour opens. Port, 4 May 2021. https://a.example/b");
});

test("what is not known leaves no gap, and a title's own full stop stands alone", () => {
  expect(citation({ ...CITED, title: "Does it open?", date: "" })).toBe("Does it open? Port. https://a.example/b");
  expect(citation({ ...CITED, organisation: "", date: "" })).toBe("The harbour opens. https://a.example/b");
});
