/** What filters of a query ask for lights up where it is, and passages show it. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";
import { litIn } from "./lit.ts";

const FILLER = Array.from(
  { length: 12 },
  (_, i) => `Sentence ${i} tells of the quay, the ferries and the long winter.`,
);

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await archiveOf([
    {
      id: "long",
      title: "News of the harbour",
      language: "en",
      published: "2016-05-01",
      text: [
        "The harbour is open.",
        ...FILLER,
        "Harbour Minister Ilsa Varnholt will meet the crews on 18 September 2016.",
        ...FILLER,
        "Minister Varnholt spoke of ice. Director Tomas Okeke of the Coast Guard was silent.",
      ].join(" "),
    },
    {
      id: "later",
      title: "Later news",
      language: "en",
      published: "2016-06-01",
      text: ["The strait is shut.", ...FILLER, "Harbour Minister Ilsa Varnholt saw it."].join(" "),
    },
  ]);
});

const lit = async (query: string): Promise<string[]> => {
  const { hits } = await engine.find(query, { match: "all" });
  return hits.filter(({ id }) => id === "long").flatMap(litIn);
};

describe("lit up, in passages that show it, is", () => {
  test("a person, by whatever name", async () => {
    expect(await lit("person:Varnholt")).toEqual(["Ilsa Varnholt"]);
    expect((await lit("person:Okeke"))[0]).toContain("Okeke");
  });

  test("a person beside words, and each of several", async () => {
    expect(await lit("person:Okeke ice")).toEqual(expect.arrayContaining(["ice", expect.stringContaining("Okeke")]));
    const both = (await lit("person:Varnholt person:Okeke")).join();
    expect(both).toContain("Varnholt");
    expect(both).toContain("Okeke");
    expect((await lit("(person:Nobody OR person:Okeke)")).join()).toContain("Okeke");
  });

  test("who holds an office", async () => {
    expect((await lit('office:"Harbour Minister"')).join()).toContain("Varnholt");
  });

  test("a time that is spoken of", async () => {
    expect(await lit("event:2016-09")).toEqual(["18 September 2016"]);
  });

  test("nothing of what is negated", async () => {
    expect((await lit("harbour -person:Nobody -event:2017")).map((text) => text.toLowerCase())).not.toContain(
      "ilsa varnholt",
    );
  });
});

test("a topic lights up where the text names it", async () => {
  const { hits } = await engine.find("", { match: "all", facets: false });
  const topic = (await engine.release(hits[0]?.id ?? ""))?.topics.find(({ mentions }) => mentions.length > 0);
  if (topic === undefined) throw new Error("the releases name no topic");
  expect((await lit(`topic:"${topic.name}"`)).length).toBeGreaterThan(0);
});
