import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

const RECORDS = [
  {
    id: "both",
    title: "Ferries and fog",
    language: "en",
    published: "2020-01-01",
    text: 'Director Ilsa Varnholt opened the talks. "The ferries will sail again before the walrus returns," Varnholt said. "We ask for patience."\n\nMinister Tomas Okeke disagreed. "The fog is a matter for pilots," Okeke said.',
  },
  {
    id: "narrated",
    title: "Fog and patience",
    language: "en",
    published: "2020-02-01",
    text: 'The fog lifted over the strait, and the walrus with it. "We ask for nothing," Ilsa Varnholt said. Minister Tomas Okeke watched the ferries.',
  },
  {
    id: "silent",
    title: "Varnholt on ferries",
    language: "en",
    published: "2020-03-01",
    text: "Ilsa Varnholt spoke of ferries and patience for an hour.",
  },
];

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf(RECORDS);
});
const found = async (query: string, match: "auto" | "all" = "all") =>
  (await engine.find(query, { match })).hits.map(({ id }) => id).sort();

describe("words beside said:", () => {
  test.each([
    ["said:Varnholt", ["both", "narrated"]],
    ["said:Varnholt ferries", ["both"]],
    ["said:Varnholt fog", []],
    ["said:Okeke fog", ["both"]],
    ["said:Okeke ferries", []],
    ["said:Varnholt ferries patience", ["both"]],
    ['said:Varnholt "ask for patience"', ["both"]],
    ['said:Varnholt "returns we"', []],
    ["said:Varnholt -walrus", ["narrated"]],
    ["said:Varnholt (ferries OR nothing)", ["both", "narrated"]],
    ["(said:Varnholt OR said:Okeke) pilots", ["both"]],
    ["said:Varnholt title:fog", ["both", "narrated"]],
    ["said:Varnholt sailing", ["both"]],
    ["-said:Varnholt ferries", ["silent"]],
    ["fog (said:Varnholt nothing)", ["narrated"]],
  ])("%s", async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  test("are looked for in quotations too where few releases hold all of them", async () => {
    const { hits } = await engine.find("said:Varnholt ferries nothing");
    expect(hits.map(({ id, related }) => [id, related]).sort()).toEqual([
      ["both", true],
      ["narrated", true],
    ]);
    expect(await found("said:Varnholt fog pilots", "auto")).toEqual([]);
  });

  test("light up in the person's quotations alone, and passages come from there", async () => {
    const [hit] = (await engine.find("said:Okeke fog")).hits;
    expect(hit?.snippets).toHaveLength(1);
    expect(hit?.snippets[0]?.html).toContain("The <mark>fog</mark> is a matter for pilots");
    const [varnholt] = (await engine.find("said:Varnholt walrus")).hits;
    expect(varnholt?.snippets[0]?.html).toContain("before the <mark>walrus</mark> returns");
  });

  test("said: alone shows what was said", async () => {
    const [hit] = (await engine.find("said:Okeke")).hits;
    expect(hit?.snippets[0]?.text).toMatch(/^"The fog is a matter for pilots/);
    expect(hit?.snippets[0]?.html).toContain("<mark>Okeke</mark> said");
  });

  test("said: alone shows a quotation beside which the name stands, else lights up the quotation", async () => {
    const pause = "The council met again to read the minutes of the meeting before it. ".repeat(8);
    const first = 'Minister Tomas Okeke came. He said, "The fog is a matter for pilots."';
    const later = 'Then they asked him again. "Nobody sails in it," Okeke said.';
    const archive = await archiveOf([
      { id: "one", title: "Fog", language: "en", text: `Minister Tomas Okeke came.\n\n${pause}\n\n${first.slice(27)}` },
      {
        id: "two",
        title: "Fog",
        language: "en",
        text: `Minister Tomas Okeke came.\n\n${pause}\n\n${first.slice(27)}\n\n${pause}\n\n${later}`,
      },
    ]);
    const { hits } = await archive.find("said:Okeke");
    const shown = Object.fromEntries(
      hits.map(({ id, snippets }) => [id, snippets.map(({ html }) => html.replaceAll("&quot;", '"'))]),
    );
    expect(shown).toEqual({
      one: ['He said, "<mark>The fog is a matter for pilots.</mark>"'],
      two: ['"Nobody sails in it," <mark>Okeke</mark> said.'],
    });
  });
});

describe("said: in a transcript", () => {
  let briefings: EmbeddedEngine;
  beforeAll(async () => {
    briefings = await archiveOf([
      {
        id: "briefing",
        title: "Press briefing by Press Secretary Ilsa Varnholt",
        language: "en",
        published: "2020-01-01",
        text: "MS. VARNHOLT: Good afternoon. The ferries sail again.\n\nQ What of the walrus?\n\nMS. VARNHOLT: We wait for it to leave.\n\nMR. OKEKE: The fog lifts. Ilsa spoke of patience.\n\nQ Is that all, Minister Tomas Okeke?\n\nMR. OKEKE: It is.",
      },
      {
        id: "weekly",
        title: "Press briefing by Press Secretary Ilsa Varnholt",
        language: "en",
        published: "2020-02-01",
        text: "MS. VARNHOLT: The fog is back.\n\nQ And the ferries?\n\nMS. VARNHOLT: They wait.",
      },
    ]);
  });
  const found = async (query: string) =>
    (await briefings.find(query, { match: "all" })).hits.map(({ id }) => id).sort();

  test.each([
    ["said:Varnholt", ["briefing", "weekly"]],
    ["said:Okeke", ["briefing"]],
    ["said:Varnholt ferries", ["briefing"]],
    ["said:Varnholt fog", ["weekly"]],
    ["said:Varnholt walrus", []],
    ["said:Varnholt patience", []],
    ['said:Okeke "fog lifts"', ["briefing"]],
    ["said:Varnholt ferries leave", ["briefing"]],
    ['said:Varnholt "sail again what"', []],
    ["said:Varnholt -ferries", ["weekly"]],
  ])("%s", async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  test("passages come from the person's turns, and light up there alone", async () => {
    const [hit] = (await briefings.find("said:Varnholt ferries")).hits;
    expect(hit?.id).toBe("briefing");
    expect(hit?.snippets.at(-1)?.html).toContain("The <mark>ferries</mark> sail again");
    const [alone] = (await briefings.find("said:Okeke")).hits;
    expect(alone?.snippets.at(-1)?.text).toContain("The fog lifts.");
  });
});

describe("event:", () => {
  test("finds a day, a month, a year and a part of a month by overlap, and not the day of issue", async () => {
    const archive = await archiveOf(
      [
        { id: "day", published: "2015-03-01", text: "The ministers will meet on 4 October 2016 in Norrvik." },
        {
          id: "span",
          published: "2015-03-01",
          text: "The ministers will meet from 28 September to 5 October 2016 in Norrvik.",
        },
        { id: "mid", published: "2016-03-01", text: "The ministers will meet in mid-October 2016 in Norrvik." },
        { id: "other", published: "2016-10-04", text: "The ministers will meet on 4 December 2016 in Norrvik." },
      ].map((record) => ({ title: "Ministers to meet", language: "en", ...record })),
    );
    const ids = async (query: string) => (await archive.find(query)).hits.map(({ id }) => id).sort();
    expect(await ids("event:2016-10")).toEqual(["day", "mid", "span"]);
    expect(await ids("event:2016")).toEqual(["day", "mid", "other", "span"]);
    expect(await ids("event:2016-10-15")).toEqual(["mid"]);
    expect(await ids("event:2016-11/2016-12")).toEqual(["other"]);
    expect(await ids("event:2016-09")).toEqual(["span"]);
    const { facets } = await archive.find("ministers", { facets: ["eventYears"] });
    expect(facets).toEqual({
      eventYears: [{ value: "2016", label: "2016", count: 4 }],
    });
  });
});
