import { expect, test } from "vitest";
import { archiveOf } from "../built-archive.ts";

test("however many words people and suggestions are sought by, few are looked at", async () => {
  const names = Array.from(
    { length: 400 },
    (_, i) => `Ada${"abcdefghij"[i % 10]} Lund${String.fromCharCode(97 + (i % 26))}`,
  );
  const engine = await archiveOf([{ id: "a", text: "Fog.", people: names }]);
  // A slip in a name of two known words is forgiven; a row of names is no name.
  expect((await engine.people("Adaa Lunda", 5)).length).toBeGreaterThan(0);
  expect(await engine.people(names.slice(0, 5).join(" "), 5)).toEqual([]);
  expect((await engine.people("ada ".repeat(500), 5)).map(({ name }) => name)).toEqual(
    (await engine.people("ada", 5)).map(({ name }) => name),
  );
  const many = await engine.suggest("ada ".repeat(500), 5);
  expect(many.map(({ text }) => text)).toEqual((await engine.suggest("ada", 5)).map(({ text }) => text));
});
