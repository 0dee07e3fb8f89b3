import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, parsePersonName } from "../../src/indexing/person-name.ts";
import { idsOf, type Named, type TestRelease, tablesOf } from "./rosters.ts";

const titled = (name: string, ...roles: string[]): Named => ({ name, roles });
const together = (releases: readonly TestRelease[]) => new Set(idsOf(tablesOf(releases)).map(([first]) => first)).size;

/** So many others of the surname that it is no evidence. */
const common = (surname: string): TestRelease => ({
  path: "elsewhere/list.txt",
  published: "1990-01-01",
  people: "Abel Bruno Cesar Dario Egon Fabio Gino Hugo Ivan Jonas Klaus Lars"
    .split(" ")
    .map((given) => `${given} ${surname}`),
});

describe("names are joined with evidence", () => {
  test("a middle initial: the same office", () => {
    const { persons } = tablesOf([
      { people: [titled("Ilsa Varnholt", "Minister for Ports")] },
      { people: [titled("Ilsa K. Varnholt", "the Minister of Ports")] },
    ]);
    expect(persons).toHaveLength(1);
    expect(persons[0]?.evidence).toMatchObject([
      {
        kind: "middle name",
        names: ["Ilsa Varnholt", "Ilsa K. Varnholt"],
        supports: expect.arrayContaining(["both are Minister for Ports"]),
      },
    ]);
  });

  test("a nickname: the release that gives both names is evidence, and named", () => {
    const { persons } = tablesOf([
      common("Smythe"),
      { id: "both", published: "2020-01-01", people: [{ name: "William Smythe", aliases: ["Bill Smythe"] }] },
      { published: "2020-01-01", people: ["Bill Smythe"] },
    ]);
    const person = persons.find(({ name }) => /(?:Bill|William) Smythe/.test(name));
    expect(person).toMatchObject({ releases: 2, evidence: [{ kind: "nickname", releases: ["both"] }] });
  });

  test("without any, a common surname's names stay apart and are doubtful", () => {
    const releases = [
      { path: "a/1.txt", published: "1999-01-01", people: ["John Smythe"] },
      { path: "b/2.txt", published: "2020-01-01", people: ["John R. Smythe"] },
      common("Smythe"),
    ];
    expect(together(releases.slice(0, 2).concat(common("Smythe")))).toBe(3);
    expect(tablesOf(releases).doubtful).toContainEqual(
      expect.objectContaining({
        difference: "middle name",
        opposes: expect.arrayContaining(["21 years lie between the releases that name them"]),
      }),
    );
  });

  test("family name first, accents lost, capitals", () => {
    expect(
      together([
        { people: [titled("Jun Byung-ho", "Foreign Minister")] },
        { people: [titled("Byung-ho Jun", "Foreign Minister")] },
      ]),
    ).toBe(1);
    const inFull = titled("Byung-ho Jun", "Minister of Foreign Affairs of the Republic of Norland");
    const apart = (office: string) => [
      { path: "a/1.txt", published: "2020-05-01", people: [titled("Jun Byung-ho", office)] },
      { path: "b/2.txt", published: "2020-06-01", people: [inFull] },
      {
        path: "c/3.txt",
        published: "1990-01-01",
        people: "Abel Bruno Cesar Dario".split(" ").map((given) => `${given} Jun`),
      },
    ];
    expect(tablesOf(apart("Foreign Minister")).persons).toHaveLength(5);
    expect(tablesOf(apart("Minister")).persons).toHaveLength(6);
    const [person] = tablesOf([
      { people: ["José Peñalva"] },
      { people: ["JOSE PENALVA"] },
      { people: ["Jose Penalva"] },
    ]).persons;
    expect(person).toMatchObject({ id: "jose-penalva", name: "José Peñalva", releases: 3 });
  });

  test("the second surname left out: an office, not company alone", () => {
    const long = titled("Rodrigo Peña Soto", "Governor of Sonvera");
    expect(together([{ people: [long] }, { people: [titled("Rodrigo Peña", "Governor of Sonvera")] }])).toBe(1);
    expect(together([{ people: ["Rodrigo Peña Soto", "Ada Lund"] }, { people: ["Rodrigo Peña", "Ada Lund"] }])).toBe(2);
  });
});

describe("names are kept apart", () => {
  test("Jr and Sr, though all else is the same; the name without either is doubtful", () => {
    const office = "Harbour Master";
    const tables = tablesOf([
      { people: [titled("Ana Vik Jr.", office)] },
      { people: [titled("Ana Vik Sr.", office)] },
      { people: [titled("Ana Vik", office)] },
    ]);
    expect(new Set(idsOf(tables).flat()).size).toBe(3);
    expect(tables.doubtful.map(({ difference }) => difference)).toEqual(["suffix", "suffix"]);
    expect(tables.doubtful[0]?.opposes).toContain("Ana Vik Sr. fits as well");
  });

  test("a father and a son of one name in one release, without an office", () => {
    const [junior, senior] = [
      titled("Donal Trask Jr.", "State Senator of Norland"),
      titled("Donal Trask", "State Senator"),
    ];
    expect(together([{ people: [junior] }, { people: [senior] }])).toBe(2);
    expect(together([{ people: ["Donal Trask Jr."] }, { people: ["Donal Trask"] }])).toBe(2);
  });

  test("a short form that fits two joins neither, and no chain leads from one to the other", () => {
    const office = "Senator";
    const tables = tablesOf([
      { people: [titled("Patrick Lindgren", office)] },
      { people: [titled("Pat Lindgren", office)] },
      { people: [titled("Patricia Lindgren", office)] },
    ]);
    expect(new Set(idsOf(tables).flat()).size).toBe(3);
  });

  test("a short form goes to the one whose office it has", () => {
    const tables = tablesOf([
      { people: [titled("Patrick Lindgren", "Minister for Ports"), "Ada Lund"] },
      { people: [titled("Pat Lindgren", "Minister for Ports"), "Ada Lund"] },
      { path: "elsewhere/x.txt", published: "1980-01-01", people: [titled("Patricia Lindgren", "Violinist")] },
    ]);
    expect(idsOf(tables)).toEqual([
      ["patrick-lindgren", "ada-lund"],
      ["patrick-lindgren", "ada-lund"],
      ["patricia-lindgren"],
    ]);
  });

  test("forms of address that contradict each other", () => {
    const mr: Named = { name: "Kim Varnholt", aliases: ["Mr. Varnholt"], roles: ["Director"] };
    const ms: Named = { name: "Kim J. Varnholt", aliases: ["Ms. Varnholt"], roles: ["Director"] };
    expect(together([{ people: [mr] }, { people: [ms] }])).toBe(2);
  });

  test("whoever a release names beside each other", () => {
    const releases: TestRelease[] = [
      { people: [titled("Ilsa Varnholt", "Pilot"), titled("Ilsa K. Varnholt", "Pilot")] },
      { people: [titled("Ilsa Varnholt", "Pilot")] },
    ];
    expect(new Set(idsOf(tablesOf(releases)).flat()).size).toBe(2);
  });
});

describe("a lone surname", () => {
  const minister = titled("Ilsa Varnholt", "Minister for Ports");
  const lone: Named = { name: "Varnholt", aliases: ["Minister Varnholt"] };

  test("goes to the one who holds the office near in time", () => {
    const tables = tablesOf([
      { published: "2020-05-01", people: [minister] },
      { id: "lone", published: "2020-09-01", people: [lone] },
      { published: "2020-09-01", people: ["Karl Varnholt"] },
    ]);
    expect(idsOf(tables)[1]).toEqual(["ilsa-varnholt"]);
    expect(tables.persons[0]).toMatchObject({
      releases: 2,
      evidence: [{ kind: "surname and office", names: ["Varnholt", "Ilsa Varnholt"], releases: ["lone"] }],
    });
  });

  test.each([
    ["years later", [{ published: "2020-05-01", people: [minister] }], "2030-01-01", lone],
    ["without an office", [{ people: [minister] }], "2020-05-01", "Varnholt"],
    [
      "where two hold it",
      [{ people: [minister, titled("Karl Varnholt", "Minister of Fisheries")] }],
      "2020-05-01",
      lone,
    ],
    ["where the deputy holds another", [{ people: [titled("Ilsa Varnholt", "Deputy Minister")] }], "2020-05-01", lone],
    ["where the release names the other too", [], "2020-05-01", lone],
  ])("stays by itself %s", (_, others, published, person) => {
    const rest = others.length === 0 ? [minister] : [];
    const ids = idsOf(tablesOf([...others, { published, people: [person, ...rest] }]));
    expect(ids.at(-1)?.[0]).toBe("varnholt");
  });

  test("is nobody else's of that surname, even where no full name is known", () => {
    const mr = (given: string): Named => ({ name: "Varnholt", aliases: [`${given} Varnholt`] });
    expect(together([{ people: [mr("Mr.")] }, { people: [mr("Mrs.")] }])).toBe(2);
    expect(together([{ people: [mr("Senator")] }, { people: [mr("Coach")] }])).toBe(2);
    expect(together([{ people: [mr("Senator")] }, { people: [mr("Sen.")] }])).toBe(1);
  });

  describe("with a form of address", () => {
    const mr: Named = { name: "Varnholt", aliases: ["MR VARNHOLT"] };
    const briefing = (day: string, ...more: Named[]): TestRelease => ({
      published: `2020-05-${day}`,
      people: [{ name: "Karl Varnholt", aliases: ["MR VARNHOLT"] }, "Ada Lund", ...more],
    });
    const briefings = [briefing("01"), briefing("08"), briefing("15")];
    const alone = { id: "alone", published: "2020-05-10", people: [mr, "Ada Lund"] };
    const idOfAlone = (releases: readonly TestRelease[]) => idsOf(tablesOf(releases)).at(-1)?.[0];

    test("goes to whom the same source calls so in those weeks, in like company", () => {
      const tables = tablesOf([...briefings, alone]);
      expect(idsOf(tables).at(-1)).toEqual(["karl-varnholt", "ada-lund"]);
      expect(tables.persons.find(({ id }) => id === "karl-varnholt")?.evidence).toMatchObject([
        { kind: "surname and form of address", names: ["Varnholt", "Karl Varnholt"], releases: ["alone"] },
      ]);
    });

    test.each<[string, readonly TestRelease[], TestRelease]>([
      ["months later", briefings, { ...alone, published: "2021-01-10" }],
      ["in another folder", briefings, { ...alone, path: "elsewhere/alone.txt" }],
      [
        "where the form is another",
        briefings,
        { ...alone, people: [{ ...mr, aliases: ["MRS VARNHOLT"] }, "Ada Lund"] },
      ],
      ["in other company", briefings, { ...alone, people: [mr, "Bo Ek"] }],
      ["where two bear the surname at that time", [...briefings, { people: ["Otto Varnholt"] }], alone],
      ["where he is called so once or twice", briefings.slice(1), alone],
      ["where the release names him too", briefings, briefing("10", mr)],
    ])("stays by itself %s", (_, others, release) => {
      const people = idsOf(tablesOf([...others, release])).at(-1);
      expect(people).toContain("varnholt");
    });

    test("stays by itself where the authority file says so", () => {
      expect(idOfAlone([...briefings, alone])).toBe("karl-varnholt");
      const settled = "people:\n  - name: Karl Varnholt\n    not: [Varnholt]\n";
      expect(idsOf(tablesOf([...briefings, alone], settled)).at(-1)?.[0]).toBe("varnholt");
    });
  });

  test("stands in the doubtful pairs with those whose it may be", () => {
    const { doubtful } = tablesOf([{ people: [minister] }, { people: ["Varnholt"] }]);
    expect(doubtful).toMatchObject([
      { a: { id: "ilsa-varnholt", office: "Minister for Ports" }, b: { id: "varnholt" }, difference: "surname alone" },
    ]);
  });
});

describe("one full name of two persons", () => {
  const release = (published: string, office: string, companion: string): TestRelease => ({
    published,
    people: [titled("Ilsa Varnholt", office), companion],
  });
  const oneNames = (releases: readonly TestRelease[]) =>
    tablesOf(releases).doubtful.filter(({ difference }) => difference === "one name");
  const pilot = [release("2020-01-01", "Test Pilot", "Ada Lund"), release("2020-06-01", "Test Pilot", "Ada Lund")];
  const judge = [release("2020-02-01", "Judge", "Bo Ek"), release("2020-07-01", "Judge", "Bo Ek")];

  test("is doubtful where offices and company fall apart at one time", () => {
    expect(oneNames([...pilot, ...judge])).toMatchObject([
      {
        a: { id: "ilsa-varnholt", office: "Test Pilot", releases: 2 },
        b: { id: "ilsa-varnholt", office: "Judge", releases: 2 },
        opposes: ["Test Pilot and Judge at one time, without common company"],
      },
    ]);
  });

  test.each([
    ["the company is the same", [...pilot, ...judge, release("2020-03-01", "Judge", "Ada Lund")]],
    ["the one office follows the other", [...pilot, ...judge.map((one) => ({ ...one, published: "2023-01-01" }))]],
    ["a release alone says the other", [...pilot, ...judge.slice(1)]],
    [
      "the offices have a word in common",
      [...pilot, ...judge, release("2020-03-01", "Chief Judge and Pilot", "Cy Moe")],
    ],
  ])("is not where %s", (_, releases) => {
    expect(oneNames(releases)).toEqual([]);
  });
});

test("in no archive do two whose names contradict each other become one", () => {
  const given = fc.constantFrom("Patrick", "Pat", "Patricia", "P.", "Bill", "William", "Peter");
  const middle = fc.constantFrom("", "", "J.", "John", "K.");
  const surname = fc.constantFrom("Vik", "Vik Lund", "Vik Moe", "Vik Jr.", "Vik Sr.");
  const role = fc.constantFrom("Senator", "Senator", "Minister for Ports", "Pilot");
  const person = fc
    .tuple(given, middle, surname, role)
    .map(([first, initial, last, office]): Named => titled([first, initial, last].filter(Boolean).join(" "), office));
  const archives = fc.array(fc.array(person, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(archives, (releases) => {
      const roster = releases.map((people) => ({ people }));
      const tables = tablesOf(roster);
      const names = new Map<number, Set<string>>();
      tables.resolution.forEach((numbers, doc) => {
        numbers.forEach((number, place) => {
          const one = releases[doc]?.[place];
          const name = typeof one === "string" ? one : (one?.name ?? "");
          names.set(number, (names.get(number) ?? new Set()).add(name));
        });
      });
      for (const group of names.values())
        for (const a of group)
          for (const b of group)
            expect(differences(parsePersonName(a), parsePersonName(b)), `${a}, ${b}`).not.toBeNull();
      expect(tablesOf(roster)).toEqual(tables);
    }),
  );
});
