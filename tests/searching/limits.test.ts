/** Whatever is typed is answered, and asks for no more than `LIMITS` say. */
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { BitSet } from "../../src/archive/bit-set.ts";
import type { Results } from "../../src/release.ts";
import type { AbbreviationIndex } from "../../src/searching/abbreviations.ts";
import { archiveNames } from "../../src/searching/archive-names.ts";
import { find } from "../../src/searching/find.ts";
import { OutOfTime } from "../../src/searching/find-options.ts";
import { LIMITS } from "../../src/searching/limits.ts";
import { lookUp } from "../../src/searching/look-up.ts";
import { Matcher } from "../../src/searching/matching.ts";
import { parseQuery } from "../../src/searching/parse-query.ts";
import { type Clause, formatQuery } from "../../src/searching/query.ts";
import { leaves } from "../../src/searching/rewrite.ts";
import { cutArchive } from "./cut-archive.ts";

let archive: Archive;
beforeAll(async () => {
  const word = (i: number): string => `stem${i.toString(36)}`;
  const texts = Array.from({ length: 60 }, (_, doc) =>
    Array.from({ length: 120 }, (_, i) => word(doc * 100 + i)).join(" "),
  );
  archive = await cutArchive(
    texts.map((text, i) => ({
      title: `Release ${i}`,
      text: `Minister Ilsa Varnholt said on ${(i % 28) + 1} June 2016: “The ferry will sail in fog again.” ${text}`,
      language: "en",
      published: "2016-07-01",
    })),
  );
  return () => archive.close();
}, 120_000);

const ask = (text: string, options: object = {}): Promise<Results> =>
  find(archive, archiveNames(archive), text, { facets: false, ...options });

const fragment = fc.oneof(
  fc.constantFrom(
    ...'ferry fog stem stem* s* * ~ stemz~ stemy~2 =fog =s* - ( ) " “ „ » OR AND NOT NEAR NEAR/3 NEAR/0 NEAR/99999999999 person:Varnholt person: topic:x said:Varnholt by: office:Minister title:release title:r* date:2016 date:2016-06..2016-07 date:last week after:yesterday before:2015 event:.. event:2016/2017 lang:en folder:a date:none own:x 港湾都市 港 a/b a-b U.S. 1,000'.split(
      " ",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const typed = fc
  .array(fc.tuple(fragment, fc.constantFrom(" ", "", "  ")), { maxLength: 150, size: "max" })
  .map((parts) => parts.flat().join(""));

function nears(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, clause) => {
    if (clause.kind === "near") return sum + clause.clauses.length;
    if (clause.kind === "not") return sum + nears([clause.clause]);
    return "clauses" in clause ? sum + nears(clause.clauses) : sum;
  }, 0);
}

function depth(clauses: readonly Clause[]): number {
  const within = clauses.map((clause) => {
    if (clause.kind === "not") return 1 + depth([clause.clause]);
    return "clauses" in clause ? 1 + depth(clause.clauses) : 0;
  });
  return Math.max(0, ...within);
}

test("a query is parsed within the limits, whatever is typed, and what it is understood as means the same", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { clauses, ignored } = parseQuery(text);
      const words = leaves(clauses);
      expect(words.length).toBeLessThanOrEqual(LIMITS.clauses + LIMITS.near);
      expect(words.filter((clause) => clause.kind === "word" && clause.slips > 0).length).toBeLessThanOrEqual(
        LIMITS.fuzzy,
      );
      expect(nears(clauses)).toBeLessThanOrEqual(LIMITS.near);
      // Each parenthesis is an OR of ANDs of negations of NEARs at most.
      expect(depth(clauses)).toBeLessThanOrEqual(4 * (LIMITS.depth + 1));
      expect(ignored.length).toBeLessThanOrEqual(LIMITS.ignored + 1);
      fc.pre(ignored.length === 0);
      const understood = formatQuery({ clauses, ignored });
      expect(formatQuery(parseQuery(understood))).toBe(understood);
    }),
  );
});

test("a query is answered, whatever is typed", async () => {
  await fc.assert(
    fc.asyncProperty(typed, fc.constantFrom("auto", "all", "exact"), async (text, match) => {
      const { hits, total, timedOut } = await ask(text, { match });
      expect(timedOut).toBe(false);
      expect(hits.length).toBeLessThanOrEqual(10);
      expect(total).toBeLessThanOrEqual(archive.size);
    }),
  );
});

test("a word as long as a query may be is soon looked up, whatever it is made of", async () => {
  const begun = performance.now();
  for (const word of ["ministerß".repeat(220), `a${"\u0301".repeat(500)}`])
    expect((await ask(word)).timedOut).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_000);
});

describe("what goes over a limit is ignored, and said", () => {
  const over = async (text: string): Promise<string> =>
    (await ask(text)).query.ignored.map(({ reason }) => reason).join("; ");

  test("a word that begins too many of the archive's, and others are answered", async () => {
    const { query, total } = await ask("stem* fog");
    expect(query.ignored).toEqual([{ text: "stem*", reason: expect.stringContaining(`at most ${LIMITS.expansions}`) }]);
    expect(query.understood).toBe("fog");
    expect(total).toBe(archive.size);
  });

  test("several that do so together, the first being answered", async () => {
    const { query } = await ask("stem1* stem2* stem3* stem4* (stem* OR fog)");
    expect(query.understood).toBe("stem1* stem2* stem3* stem4* fog");
  });

  test("as written as well", async () => {
    expect((await ask("=stem* fog")).query.understood).toBe("fog");
    expect((await ask("stem* fog", { match: "exact" })).query.understood).toBe("fog");
  });

  test("more words than a query has, more like others, more near others, more parentheses, more mistakes", async () => {
    expect(await over("fog ".repeat(200))).toContain(`at most ${LIMITS.clauses} words`);
    expect(await over("stemq~ ".repeat(11))).toContain(`At most ${LIMITS.fuzzy} words`);
    expect(await over(Array.from({ length: 17 }, () => "fog").join(" NEAR "))).toContain(
      `At most ${LIMITS.near} parts`,
    );
    expect(await over(`${"(".repeat(30)}fog${")".repeat(30)}`)).toContain(`at most ${LIMITS.depth} deep`);
    expect(await over(`fog ${") ".repeat(100)}`)).toContain("80 more parts");
    expect(await over("f".repeat(3_000))).toContain(`after ${LIMITS.length} characters`);
  });

  test("more words that may be mistyped: the first are forgiven", async () => {
    const mistyped = Array.from({ length: 20 }, (_, i) => `xferyy${"abcdefghijklmnopqrst"[i]}`);
    const { hits } = await ask([...mistyped.slice(0, 10), "ferrry"].join(" "));
    expect(hits).toEqual([]);
    expect((await ask(["ferrry", ...mistyped].join(" "))).hits.length).toBeGreaterThan(0);
  });
});

describe("a search that takes longer than it may", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("ends and says so; before it is known what matches, with nothing", async () => {
    const { hits, total, timedOut, query } = await ask("fog OR ferry", { timeout: 0 });
    expect({ hits, total, timedOut }).toEqual({ hits: [], total: null, timedOut: true });
    expect(query.understood).toBe("(fog OR ferry)");
    await expect(ask("fog", { timeout: -1 })).rejects.toThrow("timeout");
  });

  test("says what surely matches, wherever it was cut short: by date, counted, nothing else", async () => {
    const whole = await ask("fog ferry -stem0", { limit: 1_000, facets: ["years"] });
    const matching = new Set(whole.hits.filter(({ related }) => !related).map(({ id }) => id));
    const cut: Results[] = [];
    for (let timeout = 0; timeout < 200; timeout++) {
      let now = 0;
      // Each look at the clock takes a millisecond.
      vi.spyOn(performance, "now").mockImplementation(() => now++);
      const results = await ask("fog ferry -stem0", { limit: 20, offset: 5, timeout });
      if (!results.timedOut) break;
      cut.push(results);
    }
    const [nothing, some] = [cut.filter(({ total }) => total === null), cut.filter(({ total }) => total !== null)];
    expect([nothing.length > 0, some.length > 0]).toEqual([true, true]);
    for (const { hits } of nothing) expect(hits).toEqual([]);
    for (const { hits, total, related, next, facets } of some) {
      expect([total, related, facets]).toEqual([whole.total, 0, {}]);
      expect(next).not.toBeNull();
      expect(hits.map(({ id }) => id)).toEqual((some[0] as Results).hits.map(({ id }) => id));
      expect(hits.length).toBe(20);
      for (const { id, snippets, score, related: isAdded } of hits)
        expect([matching.has(id), snippets, score, isAdded]).toEqual([true, [], 0, false]);
    }
  });

  test("says what is known to match of phrases and NEAR, which is never what does not", async () => {
    const names = archiveNames(archive);
    for (const text of ['"ferry will sail" -stem3', "sail NEAR/3 fog -stem3", "(fog OR stem1) NEAR/9 sail"]) {
      const { clauses } = parseQuery(text);
      const abbreviations = (): Promise<AbbreviationIndex> => names.abbreviations(text);
      const step = async (): Promise<void> => {};
      const context = {
        archive,
        names,
        abbreviations,
        said: new Map(),
        language: null,
        exact: false,
        isRanked: false,
        step,
      };
      const lookedUp = await lookUp(context, clauses);
      const whole = [...(await new Matcher(context, lookedUp).all(clauses))];
      const told: number[][] = [[]];
      const tell = (some: BitSet): number => told.push([...some]);
      expect([...(await new Matcher(context, lookedUp, 7).all(clauses, tell))]).toEqual(whole);
      expect([whole.length, told.length].map((length) => length > 5)).toEqual([true, true]);
      // Each time with those that were told before.
      for (const [i, some] of told.entries()) expect(told[i + 1] ?? whole).toEqual(expect.arrayContaining(some));
    }
  });

  test("does not count what is known to match while it is not all", async () => {
    const all = Matcher.prototype.all;
    vi.spyOn(Matcher.prototype, "all").mockImplementation(async function (this: Matcher, clauses, tell) {
      const some = [...(await all.call(this, clauses))].slice(0, 3);
      tell?.(BitSet.of(archive.size, some));
      throw new OutOfTime();
    });
    const { hits, total, timedOut, next } = await ask('"ferry will sail"', { limit: 2 });
    // What comes next is not known: more may match, anywhere in the order.
    expect([hits.length, total, timedOut, next]).toEqual([2, null, true, null]);
  });

  test("leads on to all that match, each once, whether or not there is time for the next pages", async () => {
    const query = "fog ferry -stem0";
    const matching = (await ask(query, { limit: 1_000, match: "all" })).hits.map(({ id }) => id).sort();
    /** So many looks at the clock are enough to know what matches, and too few to rank it. */
    const cutShort = async (options: object): Promise<Results> => {
      for (let timeout = 0; timeout < 200; timeout++) {
        let now = 0;
        vi.spyOn(performance, "now").mockImplementation(() => now++);
        const results = await ask(query, { match: "all", limit: 7, ...options, timeout });
        vi.restoreAllMocks();
        if (results.timedOut && results.total !== null) return results;
      }
      throw new Error("it was never cut short");
    };
    for (const isLate of [() => false, () => true, (page: number) => page % 2 === 0]) {
      let results = await cutShort({});
      const ids = results.hits.map(({ id }) => id);
      for (let page = 1; results.next !== null; page++) {
        const options = { cursor: results.next };
        results = isLate(page) ? await cutShort(options) : await ask(query, { match: "all", limit: 7, ...options });
        ids.push(...results.hits.map(({ id }) => id));
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.toSorted()).toEqual(matching);
    }
  });

  test("gives them in the order that was asked for, where that is by date", async () => {
    const ids = async (options: object): Promise<string[]> =>
      (await ask("fog", { limit: 10, ...options })).hits.map(({ id }) => id);
    const oldest = await ids({ sort: "oldest" });
    for (let timeout = 0; timeout < 200; timeout++) {
      let now = 0;
      vi.spyOn(performance, "now").mockImplementation(() => now++);
      const results = await ask("fog", { limit: 10, sort: "oldest", timeout });
      if (!results.timedOut) return;
      if (results.total !== null) expect(results.hits.map(({ id }) => id)).toEqual(oldest);
    }
    throw new Error("it never came to an end");
  });
});
