import { describe, expect, test } from "vitest";
import { parseAuthority } from "../../src/indexing/authority.ts";
import { idsOf, type TestRelease, tablesOf } from "./rosters.ts";

const releases: TestRelease[] = [
  { id: "2015/a", path: "press/2015/a.txt", people: [{ name: "Ada Lund", roles: ["Pilot"] }, "Hope Springs"] },
  { id: "2016/b", path: "press/2016/b.txt", people: ["Ada K. Lund"] },
  { id: "2016/d", path: "press/2016/d.txt", people: ["Bo Vik"] },
  { id: "2016/c", path: "press/2016/c.txt", people: [{ name: "Ada Lund", roles: ["Minister"] }, "Lund"] },
];
const ids = (settled: string) => idsOf(tablesOf(releases, settled));

describe("the authority file wins over inference", () => {
  test("two names are the same person, whatever they are, under the preferred name", () => {
    const tables = tablesOf(releases, "people:\n  - name: Ada Vik-Lund\n    same: [Bo Vik, ada-lund, Lund]\n");
    expect(idsOf(tables)).toEqual([
      ["ada-vik-lund", "hope-springs"],
      ["ada-vik-lund"],
      ["ada-vik-lund"],
      ["ada-vik-lund", "ada-vik-lund"],
    ]);
    expect(tables.persons[0]).toMatchObject({
      name: "Ada Vik-Lund",
      evidence: expect.arrayContaining([
        expect.objectContaining({ kind: "authority file", supports: ["people.yaml, line 2"] }),
      ]),
    });
  });

  test("two names are not the same person, though evidence says so", () => {
    expect(new Set(ids("").flatMap((row) => row.filter((id) => id?.startsWith("ada"))))).toEqual(new Set(["ada-lund"]));
    expect(ids("people: [{name: Ada Lund, not: Ada K. Lund}]").map(([id]) => id)).toEqual([
      "ada-lund",
      "ada-k-lund",
      "bo-vik",
      "ada-lund",
    ]);
  });

  test("what is no person is none in any release", () => {
    expect(ids("not-a-person: [Hope Springs]")[0]).toEqual(["ada-lund", null]);
  });

  test.each([
    ["office", "people: [{name: Ada Lund, where: {office: Minister}}]"],
    ["folder", "people: [{name: Ada Lund, where: {folder: press/2016}}]"],
    ["release", 'people: [{name: Ada Lund, where: {release: "2016/*"}}]'],
  ])("namesakes are told apart by %s", (_, settled) => {
    const found = ids(settled);
    expect(found[0]?.[0]).not.toBe(found[3]?.[0]);
    expect([found[0]?.[0], found[3]?.[0]].sort()).toEqual(["ada-lund", "ada-lund-2"]);
  });

  test("of a lone surname some occurrences alone are the person's", () => {
    const more = [...releases, { id: "2017/e", path: "press/2017/e.txt", people: ["Lund", "Bo Vik"] }];
    const tables = tablesOf(more, "people:\n  - {name: Ada Lund, same: {name: Lund, release: 2017/*}}");
    expect(idsOf(tables).slice(3)).toEqual([
      ["ada-lund", "lund"],
      ["ada-lund", "bo-vik"],
    ]);
    expect(tables.warnings).toEqual([]);
  });

  test("a name that nobody has is a warning that says the line", () => {
    const { warnings } = tablesOf(
      releases,
      "people:\n  - name: Nobody Here\n  - {name: Bo Vik, not: Cy Moe}\nnot-a-person: [Atlantis]\n",
    );
    expect(warnings.map(({ path, message }) => `${path}, ${message}`)).toEqual([
      'people.yaml, line 2: nobody in the archive is named "Nobody Here"',
      'people.yaml, line 3: nobody in the archive is named "Cy Moe"',
      'people.yaml, not-a-person: nobody in the archive is named "Atlantis"',
    ]);
  });
});

describe("what cannot be meant is a warning", () => {
  const warningsOf = (settled: string): string[] => tablesOf(releases, settled).warnings.map(({ message }) => message);

  test("another name, or some occurrences of one, that nobody bears", () => {
    expect(warningsOf("people:\n  - {name: Bo Vik, same: [Cy Moe, {name: Di Ek, office: Pilot}]}")).toEqual([
      'line 2: nobody in the archive is named "Cy Moe"',
      'line 2: nobody in the archive is named "Di Ek"',
    ]);
  });

  test("a name that is under not-a-person", () => {
    expect(warningsOf("people: [{name: Bo Vik, same: Hope Springs}]\nnot-a-person: [Hope Springs]")).toEqual([
      'line 1: "Hope Springs" is nobody, since not-a-person lists it',
    ]);
  });

  test("limits that no release fits", () => {
    expect(
      warningsOf("people: [{name: Bo Vik, where: {office: Judge}}, {name: Ada Lund, same: {name: Lund, release: x}}]"),
    ).toEqual([
      'line 1: no release that names "Bo Vik" fits the office, folder or release that is said',
      'line 1: no release that names "Lund" fits the office, folder or release that is said',
    ]);
  });

  test("two preferred names of one person", () => {
    expect(warningsOf("people:\n  - {name: Ada Lund, same: Bo Vik}\n  - {name: Bo Vik}")).toEqual([
      'line 3: "Bo Vik" and "Ada Lund" of line 2 are one person, who goes by the name said last',
    ]);
  });
});

describe("a bracket tells a human which namesake is meant", () => {
  const smiths: TestRelease[] = [
    { id: "a", people: [{ name: "John Smith", roles: ["Senator"] }] },
    { id: "b", people: [{ name: "John Smith", roles: ["Violinist"] }] },
    { id: "c", people: ["John Smith"] },
  ];
  test.each([
    ["same", "{name: John Smith (Ohio), same: [{name: John Smith, office: Senator}]}"],
    ["where", "{name: John Smith (Ohio), where: {office: Senator}}"],
    ["where, of several words", "{name: John Smith (New York), where: {office: Senator}}"],
  ])("and takes no more than the entry says: %s", (_, entry) => {
    const tables = tablesOf(smiths, `people: [${entry}]`);
    const [a, b, c] = idsOf(tables).flat();
    expect(b).toBe(c);
    expect(a).not.toBe(b);
    expect(tables.persons.find(({ id }) => id === a)?.name).toMatch(/^John Smith \((?:Ohio|New York)\)$/);
    expect(tables.warnings).toEqual([]);
  });

  test("alone it takes nobody, but where releases write it", () => {
    const entry = "people: [{name: John Smith (Ohio), same: [Bo Vik]}]";
    const more = [...smiths, { id: "d", people: ["Bo Vik"] }];
    expect(new Set(idsOf(tablesOf(more, entry)).flat()).size).toBe(2);
    const written = [...more, { id: "e", people: ["John Smith (Ohio)"] }];
    expect(new Set(idsOf(tablesOf(written, entry)).flat()).size).toBe(1);
    expect(tablesOf(smiths, "people: [{name: John Smith (Ohio)}]").warnings).toMatchObject([
      { message: expect.stringContaining("is taken for a label") },
    ]);
  });

  test("and two entries that bear the same are one person's", () => {
    const text = `people:
  - {name: John Smith (Ohio), where: {office: Senator}}
  - {name: John Smith (Ohio), same: [Bo Vik]}`;
    const [a, b, c, d] = idsOf(tablesOf([...smiths, { id: "d", people: ["Bo Vik"] }], text)).flat();
    expect([a, b]).toEqual([d, c]);
    expect(a).not.toBe(b);
  });

  test("also of two that are not each other", () => {
    const text =
      "people: [{name: John Smith (Ohio), same: {name: John Smith, office: Senator}, not: [John Smith (Iowa)]}]";
    expect(tablesOf(smiths, text).warnings).toEqual([]);
  });
});

test.each([
  ["no YAML", "people:\n  - name: [x\n", "people.yaml, line"],
  [
    "a key that means nothing",
    "people:\n  - name: Ada\n  - name: Bo Vik\n    alias: Bo\n",
    'people.yaml, line 3: people, "Bo Vik": Unrecognized key: "alias"',
  ],
  ["an entry without a name", "people:\n  - same: [Bo]\n", "people.yaml, line 2: people, entry 1, name: "],
  ["a name that is none", "people:\n  - name: Ada\n    same: [3]\n", 'people.yaml, line 3: people, "Ada", same'],
  [
    "a name that is null",
    "people:\n  - name: Ada\n    same: [null]\n",
    'people.yaml, line 3: people, "Ada", same, 0: a name is missing',
  ],
  ["some of a name without saying which", "people:\n  - name: Ada\n    same: {name: Bo}\n", "same: say an office"],
  ["a name of nothing that shows", 'people:\n  - name: "\\u202E"\n', "people.yaml, line 2: people, "],
  [
    "an empty condition",
    "people:\n  - name: Ada\n    where: {}\n",
    'people.yaml, line 3: people, "Ada", where: say an office',
  ],
  [
    "a person that is not itself",
    "people:\n  - name: Ada\n    not: Ada\n",
    'people.yaml, line 2: "Ada" is said to be and not to be',
  ],
  [
    "a person that is not itself, written otherwise",
    "people: [{name: José Vik, not: jose VIK}]",
    '"José Vik" is said to be and not',
  ],
  [
    "an entry that another contradicts",
    "people:\n  - {name: Ada Vik, same: [Ada Lund]}\n  - {name: Ada Lund, not: [Ada Vik]}\n",
    'people.yaml, line 3: "Ada Lund" is said not to be "Ada Vik", but line 2, "Ada Vik", makes them one person',
  ],
  [
    "a chain that joins what is kept apart, ids among it",
    "people:\n  - {name: Ada, not: [Di Ek]}\n  - {name: Ada, same: [Bo Vik]}\n  - {name: Cy, same: [bo-vik, Di Ek]}\n",
    'people.yaml, line 2: "Ada" is said not to be "Di Ek", but line 4, "Cy", makes them one person',
  ],
  ["a list", "- Ada\n", "people.yaml, line 1: "],
])("%s is refused with its line and entry", (_, text, message) => {
  expect(() => parseAuthority(text, "people.yaml")).toThrowError(
    expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(message) }),
  );
});

test("names are as clean as those of releases", () => {
  const text = `people:\n  - name: "Ada \\u202E Lu\\end\\nVik"\n    same: ["A\u200bda", {name: "Vi\\u2066k", office: "Pi\\elot"}]\n    not: "B\\u202Eo"\nnot-a-person: ["Ho\\u202Epe"]\n`;
  expect(parseAuthority(text, "people.yaml")).toMatchObject({
    people: [
      {
        name: "Ada Lu nd Vik",
        same: ["Ada"],
        some: [{ name: "Vik", where: { office: "Pi lot" } }],
        not: ["Bo"],
      },
    ],
    notPersons: ["Hope"],
  });
});

test("an empty file settles nothing", () => {
  expect(parseAuthority("", "people.yaml")).toMatchObject({ people: [], notPersons: [] });
  expect(parseAuthority("# nothing yet\npeople:\n", "people.yaml")).toMatchObject({ people: [] });
});
