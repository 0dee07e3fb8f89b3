import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string): object => ({ id, title: `Release ${id}`, text, language: "en" });

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    record("defines", "The Norrvik Port Authority (NPA) opened the lock. The NPA runs it."),
    record("long", "An officer of the Norrvik Port Authority went aboard."),
    record("short", "The NPA closed the lock for ice."),
    record("scattered", "The authority of the port captain of Norrvik is old."),
    record("health", "The World Health Organization (WHO) sent doctors."),
    record("who", "Those who came by sea were met."),
    record(
      "council",
      'The United Nations Security Council (UNSC) met. "The grain has to reach the port," the United Nations Security Council said.',
    ),
    record("council short", "The UNSC met again in spring."),
    record("council worded", "The UN Security Council (UNSC) met in autumn."),
    record("firemen", "The Union Nationale des Sapeurs Civils (UNSC) met. The UNSC thanked its members."),
    record("organisation", "A doctor of the World Health Organization spoke."),
    record("america", "A ferry to the United States of America left."),
    record("states", "A ferry from the United States came."),
    record("usa", "A ferry from the U.S.A. came back."),
    record("states of us", "Some states are united, says one of us."),
    record("agency", "The International Atomic Energy Agency met."),
    record("iaea", "The IAEA met again."),
    record("scheme", "The Port Building Scheme (PBS) began."),
  ]);
});

const ids = async (query: string, options: FindOptions = {}): Promise<string[]> =>
  (await engine.find(query, { match: "all", limit: 100, ...options })).hits.map((hit) => hit.id).sort();

describe("abbreviations that the archive's releases define", () => {
  test("are found by their long form", async () => {
    expect(await ids("NPA")).toEqual(["defines", "long", "short"]);
    expect(await ids("npa")).toEqual(["defines", "long", "short"]);
    expect(await ids("npa lock")).toEqual(["defines", "short"]);
  });

  test("find their long form, which is asked for whole", async () => {
    expect(await ids("Norrvik Port Authority")).toEqual(["defines", "long", "scattered", "short"]);
    expect(await ids("norrvik port authority ice")).toEqual(["short"]);
    expect(await ids("port authority ice")).toEqual([]);
  });

  test("do not count where words must match as written, or are quoted", async () => {
    expect(await ids("NPA", { match: "exact" })).toEqual(["defines", "short"]);
    expect(await ids('"Norrvik Port Authority"')).toEqual(["defines", "long"]);
  });

  test("exclude in either form what they find in either form", async () => {
    expect(await ids("norrvik -NPA")).toEqual(["scattered"]);
    const all = await ids("");
    for (const query of ["NPA", "(Norrvik Port Authority)", "WHO", "(World Health Organization)", "UNSC"]) {
      const found = await ids(query);
      expect(found).not.toEqual([]);
      expect(await ids(`-${query}`)).toEqual(all.filter((id) => !found.includes(id)));
    }
  });

  test("do not stand for a long form in a release that says what else they stand for", async () => {
    expect(await ids("United Nations Security Council")).toEqual(["council", "council short", "council worded"]);
    expect(await ids("UNSC")).toEqual(["council", "council short", "council worded", "firemen"]);
  });

  test("are known where no release has to define them: of states, and of the thesaurus", async () => {
    for (const query of ["USA", "U.S.A."]) expect(await ids(query)).toEqual(["america", "states", "usa"]);
    expect(await ids("United States of America")).toEqual(["america", "usa"]);
    expect(await ids("ferry United States")).toEqual(["america", "states", "usa"]);
    expect(await ids("U.S. ferry")).toEqual(["america", "states", "usa"]);
    expect(await ids("USA", { match: "exact" })).toEqual(["usa"]);
    expect(await ids("IAEA")).toEqual(["agency", "iaea"]);
    expect(await ids("International Atomic Energy Agency")).toEqual(["agency", "iaea"]);
    expect(await ids("PBS")).toEqual(["scheme"]);
  });

  test("name an organisation that is quoted", async () => {
    expect(await ids("said:UNSC")).toEqual(["council"]);
    expect(await ids("said:UNSC grain")).toEqual(["council"]);
    const other = await archiveOf([
      record("defines", "The Norrvik Port Authority (NPA) opened the lock."),
      record("says", 'The lock is shut. "Nobody passes the lock before spring," the NPA said.'),
    ]);
    const { hits } = await other.find('said:"Norrvik Port Authority" spring', { match: "all" });
    expect(hits.map(({ id }) => id)).toEqual(["says"]);
  });

  test("that are words too are meant where they are typed in capitals", async () => {
    expect(await ids("WHO")).toEqual(["health", "organisation", "who"]);
    expect(await ids("who")).toEqual(["health", "who"]);
    expect(await ids("World Health Organization")).toEqual(["health", "organisation"]);
  });

  test("light up in either form", async () => {
    const lit = async (query: string, id: string): Promise<string[]> => {
      const hit = (await engine.find(query, { match: "all" })).hits.find((one) => one.id === id);
      return (hit?.snippets ?? []).flatMap(({ text, highlights }) =>
        highlights.map(([start, end]) => text.slice(start, end)),
      );
    };
    expect(await lit("NPA", "long")).toEqual(["Norrvik", "Port", "Authority"]);
    expect(await lit("Norrvik Port Authority", "short")).toEqual(["NPA"]);
  });

  test("rank below what was typed", async () => {
    const { hits } = await engine.find("NPA", { match: "all" });
    expect(hits.map(({ id }) => id).at(-1)).toBe("long");
  });
});

test.each([
  ["is a word that releases use otherwise", "locks", "The Local Order of Canal Keepers (LOCKS) met.", 101, ["defines"]],
  [
    "is defined by as many as may be meant",
    "LOCK",
    "The Local Order of Canal Keepers (LOCK) met.",
    99,
    ["defines", "short"],
  ],
])("a short form of one release %s", async (_, used, definition, releases, expected) => {
  const others = Array.from({ length: releases - 1 }, (_, i) =>
    record(`short ${i}`, `Release ${i} tells of the ${used}.`),
  );
  const opened = await archiveOf([record("defines", definition), ...others]);
  const { hits } = await opened.find("local order of canal keepers", { match: "all", limit: 2, sort: "newest" });
  expect(hits.map(({ id }) => id.replace(/ \d+$/, "")).sort()).toEqual(expected);
  await opened.close();
});
