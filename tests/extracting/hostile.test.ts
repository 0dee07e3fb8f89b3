/** Texts that are made to take long: each took seconds or minutes where time grew with the square of the length. */
import { expect, test } from "vitest";
import { extract } from "../../src/extracting/extract.ts";
import type { KnownPerson } from "../../src/extracting/register.ts";
import { RoleBook } from "../../src/extracting/role-book.ts";
import { textDocument } from "./documents.ts";

const CHARACTERS = 80_000;
/** Of the processor; some fifty times what it takes. */
const MOST_SECONDS = 2;

/** The `n`th of many names, all different. */
function name(n: number): string {
  const letters = [...n.toString(36)].map((digit) => String.fromCharCode(97 + (Number.parseInt(digit, 36) % 26)));
  return `Kel${letters.join("")}${"tuvwxyz"[n % 7]}`;
}

test.each<[string, (n: number) => string]>([
  ["a form of address that is also a name", () => "He "],
  ["a row of cells without end", () => "Ann Lee\tMinister\t"],
  ["thousands of persons of one surname", (n) => `${name(n)} Lee spoke. `],
])("%s is read in linear time", (_, unit) => {
  const units: string[] = [];
  for (let n = 0, length = 0; length < CHARACTERS; n++) length += units[units.push(unit(n)) - 1]?.length ?? 0;
  extract(textDocument("Minister Ann Lee spoke."));
  const before = process.cpuUsage();
  extract(textDocument(units.join("")));
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(MOST_SECONDS);
});

test("thousands of offices of one person are compared in linear time", () => {
  const person = { roles: new Set<string>() } as KnownPerson;
  const book = new RoleBook();
  for (let n = 0; n < 20_000; n++) book.add(person, `Minister for ${name(n)}`);
  book.add(person, "Minister");
  const before = process.cpuUsage();
  book.close();
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(MOST_SECONDS);
  expect(person.roles.has("Minister")).toBe(false);
});
