import { describe, expect, test } from "vitest";
import { PersonTable } from "../../src/indexing/persons.ts";
import type { Person } from "../../src/release.ts";

const person = (name: string, roles: string[] = [], aliases: string[] = []): Person => ({
  name,
  aliases,
  roles,
  mentions: [],
});

describe("PersonTable", () => {
  test("joins those with an equal canonical name, and nobody else", () => {
    const table = new PersonTable();
    expect(table.add({ people: [person("José Silva"), person("Ana Silva")], published: "2020-01-02" })).toEqual([
      "jose-silva",
      "ana-silva",
    ]);
    table.add({ people: [person("Jose Silva"), person("Silva"), person("José Silva Jr.")], published: "2021-01-02" });
    expect(table.entries().map(({ id, releases }) => [id, releases])).toEqual([
      ["jose-silva", 2],
      ["ana-silva", 1],
      ["jose-silva-jr", 1],
      ["silva", 1],
    ]);
  });

  test("attests an office from the first to the last release that names it", () => {
    const table = new PersonTable();
    for (const [published, title] of [
      ["2021-05-01", "Director"],
      ["2019-05-01", "director"],
      [null, "Director"],
      ["2022-01-01", "Secretary-General"],
    ] as const)
      table.add({ people: [person("Ryu", [title])], published });
    expect(table.entries()[0]?.offices).toEqual([
      { title: "Director", from: "2019-05-01", to: "2021-05-01" },
      { title: "Secretary-General", from: "2022-01-01", to: "2022-01-01" },
    ]);
  });

  test("goes by the name that most releases use, the others are aliases", () => {
    const table = new PersonTable();
    for (const name of ["Jose Silva", "José Silva", "José Silva"])
      table.add({ people: [person(name, [], ["Mr. Silva"])], published: null });
    expect(table.entries()[0]).toMatchObject({ name: "José Silva", aliases: ["Jose Silva", "Mr. Silva"] });
  });
});
