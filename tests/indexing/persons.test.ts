import { describe, expect, test } from "vitest";
import { asBefore, idsOf, type TestRelease, tablesOf } from "./rosters.ts";

describe("the table of persons", () => {
  test("attests an office from the first to the last release that names it, however it is written", () => {
    const release = (published: string | null, role: string): TestRelease => ({
      published,
      people: [{ name: "Ada Ryu", roles: [role] }],
    });
    const { persons } = tablesOf([
      release("2021-05-01", "Director"),
      release("2019-05-01", "the director"),
      release(null, "Director"),
      release("2020-01-01", "his sister"),
      release("2022-01-01", "Secretary-General"),
      release("2023-01-01", "former Director"),
    ]);
    expect(persons[0]?.offices).toEqual([
      { title: "Director", from: "2019-05-01", to: "2021-05-01", releases: 3 },
      { title: "Secretary-General", from: "2022-01-01", to: "2022-01-01", releases: 1 },
      { title: "former Director", from: "2023-01-01", to: "2023-01-01", releases: 1 },
    ]);
    expect(persons[0]?.attested).toEqual([
      [
        ["2019-05", 1],
        ["2021-05", 1],
      ],
      [["2022-01", 1]],
      [["2023-01", 1]],
    ]);
  });

  test("goes by the name that most releases use, the others are aliases", () => {
    const { persons } = tablesOf(
      ["Jose Silva", "José Silva", "José Silva", "JOSÉ SILVA", "JOSÉ SILVA", "JOSÉ SILVA"].map((name) => ({
        people: [{ name, aliases: ["Mr. Silva"] }],
      })),
    );
    expect(persons[0]).toMatchObject({ name: "José Silva", aliases: ["JOSÉ SILVA", "Jose Silva", "Mr. Silva"] });
  });
});

describe("ids", () => {
  const first: TestRelease[] = [
    { id: "a", people: ["Ada Lund"] },
    { id: "b", people: ["Ada Lund"] },
  ];
  const titled = (name: string) => ({ name, roles: ["Harbour Master of Norrvik"] });

  test("stay while the person exists, whatever it is named most often", () => {
    const before = tablesOf([{ id: "a", people: [titled("Ada Lund")] }]);
    const next = [
      { id: "a", people: [titled("Ada Lund")] },
      { id: "b", people: [titled("Ada K. Lund")] },
      { id: "c", people: [titled("Ada K. Lund")] },
    ];
    const tables = tablesOf(next, undefined, asBefore([{ id: "a", people: [titled("Ada Lund")] }], before));
    expect(tables.persons).toMatchObject([{ id: "ada-lund", name: "Ada K. Lund", formerly: ["ada-k-lund"] }]);
    expect(tablesOf(next).persons).toMatchObject([{ id: "ada-k-lund", formerly: ["ada-lund"] }]);
  });

  test("of those who turn out to be one lead to the one that stays, over several generations", () => {
    const releases: TestRelease[] = [
      { id: "a", people: ["Ada Lund"] },
      { id: "b", people: ["Ada Lund"] },
      { id: "c", people: ["Bo Vik"] },
    ];
    const apart = tablesOf(releases);
    const joined = tablesOf(releases, "people: [{name: Ada Lund, same: Bo Vik}]", asBefore(releases, apart));
    expect(joined.persons).toMatchObject([{ id: "ada-lund", formerly: ["bo-vik"], releases: 3 }]);
    const again = tablesOf(releases, "people: [{name: Ada Lund, same: [bo-vik]}]", asBefore(releases, joined));
    expect(again.persons).toMatchObject([{ id: "ada-lund", formerly: ["bo-vik"] }]);
    expect(idsOf(tablesOf(releases, undefined, asBefore(releases, again)))).toEqual([
      ["ada-lund"],
      ["ada-lund"],
      ["bo-vik"],
    ]);
  });

  test("of one merged by the authority file go to nobody else, though a part of it was cut off", () => {
    const pilot = (name: string) => ({ name, roles: ["Pilot"] });
    const releases: TestRelease[] = [
      { id: "a", people: [pilot("Ada Lund")] },
      { id: "b", people: [pilot("Ada Lund")] },
      { id: "c", people: [pilot("A. Lund")] },
      ...["d", "e", "f"].map((id) => ({ id, people: ["Carl Berg"] })),
    ];
    const before = tablesOf(releases);
    expect(idsOf(before).flat().slice(1, 4)).toEqual(["ada-lund", "ada-lund", "carl-berg"]);
    const settled = "people: [{name: Ada Lund, same: [Carl Berg], not: [A. Lund]}]";
    const joined = tablesOf(releases, settled, asBefore(releases, before));
    expect(joined.persons).toMatchObject([
      { id: "ada-lund", releases: 5, formerly: ["carl-berg"] },
      { id: "a-lund", releases: 1 },
    ]);
    const other = tablesOf(
      releases,
      settled.replace("name: Ada Lund, same: [Carl Berg]", "name: Cy, same: [Carl Berg, Ada Lund]"),
      asBefore(releases, before),
    );
    expect(other.persons).toMatchObject([
      { id: "carl-berg", name: "Cy", formerly: ["ada-lund"] },
      { id: "a-lund", releases: 1 },
    ]);
  });

  test("that lead to somebody are no newcomer's", () => {
    const releases: TestRelease[] = [
      { id: "a", people: ["Ada Lund"] },
      { id: "b", people: ["Carl Berg"] },
    ];
    const settled = "people: [{name: Ada Lund, same: {name: Carl Berg, release: b}}]";
    const joined = tablesOf(releases, settled, asBefore(releases, tablesOf(releases)));
    const more = [...releases, { id: "c", people: ["Carl Berg"] }];
    const next = tablesOf(more, settled, asBefore(releases, joined));
    expect(idsOf(next)).toEqual([["ada-lund"], ["ada-lund"], ["carl-berg-2"]]);
    expect(next.persons[0]).toMatchObject({ formerly: ["carl-berg"] });
  });

  test.each([
    [1, 1],
    [2, 3],
    [1, 9],
  ])("of one who turns out to be two stays with the name it was made for: %s and %s releases", (jr, plain) => {
    const named = (name: string, count: number): TestRelease[] =>
      Array.from({ length: count }, (_, i) => ({ id: `${name} ${i}`, people: [titled(name)] }));
    const releases = [...named("John Trask Jr.", 2), ...named("John Trask", 1)];
    const joined = tablesOf(releases);
    expect(joined.persons).toMatchObject([{ id: "john-trask-jr", releases: 3 }]);
    const more = [...named("John Trask Jr.", jr), ...named("John Trask", plain)];
    const settled = "people: [{name: John Trask, not: [John Trask Jr.]}]";
    const { persons } = tablesOf(more, settled, asBefore(releases, joined));
    const ids = Object.fromEntries(persons.map(({ id, name }) => [name, id]));
    expect(ids).toEqual({ "John Trask": "john-trask", "John Trask Jr.": "john-trask-jr" });
  });

  test("stay with nearly all of a person, though a small part has the name they were made for", () => {
    const named = (name: string, count: number): TestRelease[] =>
      Array.from({ length: count }, (_, i) => ({ id: `${name} ${i}`, people: [titled(name)] }));
    const releases = [...named("John Trask Jr.", 2), ...named("John Trask", 1)];
    const joined = tablesOf(releases);
    const settled = "people: [{name: John Trask, not: [John Trask Jr.]}]";
    const more = [...named("John Trask Jr.", 1), ...named("John Trask", 30)];
    expect(tablesOf(more, settled, asBefore(releases, joined)).persons[0]).toMatchObject({
      name: "John Trask",
      id: "john-trask-jr",
    });
  });

  test("of namesakes get a number, and keep it", () => {
    const authority = `people:
  - {name: Ada Lund, where: {release: a}}
  - {name: Ada Lund, where: {release: b}}`;
    const tables = tablesOf(first, authority);
    expect(idsOf(tables)).toEqual([["ada-lund"], ["ada-lund-2"]]);
    const more = [...first, { id: "c", people: ["Ada Lund"] }, { id: "d", people: ["Ada Lund"] }];
    const next = tablesOf(more, authority.replace("release: b", "release: [b, c, d]"), asBefore(first, tables));
    expect(idsOf(next)).toEqual([["ada-lund"], ["ada-lund-2"], ["ada-lund-2"], ["ada-lund-2"]]);
  });
});
