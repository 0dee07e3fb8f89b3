import { describe, expect, test } from "vitest";
import { archiveOf } from "../built-archive.ts";

describe("suggestions", () => {
  test("find names, topics and titles by the beginnings of their words", async () => {
    const engine = await archiveOf([
      {
        id: "a",
        title: "Harbour opens",
        text: "Text one.",
        people: ["Ada Lund", "Lundy Harper"],
        topics: ["harbours"],
        language: "en",
      },
      { id: "b", title: "Harbour closes", text: "Text two.", people: ["Ada Lund"], language: "en" },
    ]);
    const kinds = async (query: string) =>
      (await engine.suggest(query, 8)).map(({ kind, text, count }) => `${kind} ${text} ${count}`);
    expect(await kinds("lun")).toEqual(["person Ada Lund 2", "person Lundy Harper 1"]);
    expect(await kinds("ada l")).toEqual(["person Ada Lund 2"]);
    expect(await kinds("har")).toEqual([
      "person Lundy Harper 1",
      "topic harbours 1",
      "title Harbour closes 1",
      "title Harbour opens 1",
    ]);
    expect((await engine.suggest("lun", 1))[0]?.highlights).toEqual([[4, 7]]);
    expect(await kinds("")).toEqual([]);
    expect(await kinds("zzz")).toEqual([]);
  });

  test("people are listed by name, with those named together with them", async () => {
    const engine = await archiveOf([
      { id: "a", title: "A", text: "Text one.", people: ["Ada Lund", "Jon Vik"] },
      { id: "b", title: "B", text: "Text two.", people: ["Ada Lund", "Jon Vik", "Ann Bell"] },
    ]);
    expect((await engine.people("", 10)).map(({ id, releases }) => [id, releases])).toEqual([
      ["ada-lund", 2],
      ["jon-vik", 2],
      ["ann-bell", 1],
    ]);
    expect((await engine.person("ada-lund"))?.with).toEqual([
      { id: "jon-vik", name: "Jon Vik", count: 2 },
      { id: "ann-bell", name: "Ann Bell", count: 1 },
    ]);
    expect(await engine.person("constructor")).toBeNull();
    expect(await engine.release("nothing")).toBeNull();
  });
});
