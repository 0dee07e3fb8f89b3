import { expect, test } from "vitest";
import { personNames } from "../../src/reading/person-names.ts";

test.each([
  ["Vale, Lotta", ["Lotta Vale"]],
  ["Hanson-Reed, Sarah", ["Sarah Hanson-Reed"]],
  ["van der Berg, Otto", ["Otto van der Berg"]],
  ["O'Brand, Peter, (PNG)", ["Peter O'Brand"]],
  ["Otto Brand, Jr.", ["Otto Brand"]],
  ["Lotta Vale, Department Spokesperson", ["Lotta Vale"]],
  ["By Lotta Vale and Otto Brand", ["Lotta Vale", "Otto Brand"]],
  ["Vale, Lotta; Brand, Otto", ["Lotta Vale", "Otto Brand"]],
  ["岸田 文雄", ["岸田 文雄"]],
  ["Rivers Party of Reedham", []],
  ["Hale hamn, kommunikation", []],
  ["Ana Ortega y Gasset", ["Ana Ortega y Gasset"]],
  ["Office of the Spokesperson", []],
  ["Bureau of Eastern and Northern River Affairs", []],
  ["admin", []],
  ["lotta.vale@example.org", []],
  ["", []],
])("%s names %j", (written, names) => {
  expect(personNames(written)).toEqual(names);
});
