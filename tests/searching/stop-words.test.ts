/** Words that say nothing of what is asked for. */
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string, language = "en"): object => ({ id, title: `Notice ${id}`, text, language });

describe("the stop words of a question", () => {
  let engine: EmbeddedEngine;
  beforeAll(async () => {
    engine = await archiveOf([
      record("answer", "The ministry will protect the coast. It said how, and what it did."),
      record("coast", "Coast guards sailed."),
      record("chatter", "What did they do, and how did it go? What was it? How?"),
      record("war", "War broke out."),
      record("krieg", "Das war der Krieg, und die Stadt war nicht mehr da.", "de"),
    ]);
  });
  const found = async (query: string): Promise<string[]> =>
    (await engine.find(query)).hits.map(({ id, related }) => (related ? `${id} (related)` : id));
  const lit = async (query: string): Promise<string[]> => {
    const { hits } = await engine.find(query);
    const marks = hits.flatMap(({ snippets }) => snippets.flatMap(({ html }) => html.match(/(?<=<mark>)[^<]*/g) ?? []));
    return [...new Set(marks.map((mark) => mark.toLowerCase()))].sort();
  };

  test("bring no related releases, though a match needs them", async () => {
    expect(await found("how did what the ministry protect")).toEqual(["answer"]);
    expect((await found("what did the coast do")).sort()).toEqual(["answer (related)", "coast (related)"]);
  });

  test("do not light up beside other words, but in quotes and alone they do", async () => {
    expect(await lit("what did the coast do")).toEqual(["coast"]);
    expect(await lit('"what did" they do')).toEqual(["did", "what"]);
    expect(await lit("how did")).toEqual(["did", "how"]);
  });

  test("are found where nothing else is asked for", async () => {
    expect(await found("what did")).toEqual(["chatter", "answer"]);
  });

  test("are not those of another language than the query's", async () => {
    expect(await lit("war coast")).toEqual(["coast", "war"]);
    expect(await lit("war die Stadt nicht")).toEqual(["stadt"]);
    expect(await lit("lang:en war what did")).toEqual(["war"]);
  });
});
