import { expect, test } from "vitest";
import { documentFromRecord } from "../../src/reading/record.ts";
import { options, read, readOne } from "./support.ts";

const place = { path: "feed.jsonl", line: 3 };

test("a record's own id, title, day, people and fields are taken", () => {
  const record = {
    id: "vale/1",
    title: "Vale opens lock",
    text: "Open.",
    published: "2021-05-03",
    people: [{ name: "Lotta Vale" }, "Otto Brand"],
    topics: ["Locks, canals"],
    url: "https://example.org/1",
    metres: 90,
  };
  expect(documentFromRecord(record, place, options)).toMatchObject({
    id: "vale/1",
    path: "feed.jsonl",
    text: "Open.",
    given: {
      title: "Vale opens lock",
      published: "2021-05-03",
      people: ["Lotta Vale", "Otto Brand"],
      topics: ["Locks, canals"],
      url: "https://example.org/1",
    },
    metadata: { metres: 90 },
  });
});

test("a record without an id is named by its file and line", () => {
  expect(documentFromRecord({ text: "Open." }, place, options)).toMatchObject({ id: "feed.jsonl#3" });
  expect(documentFromRecord({ text: "Open." }, { path: "one.json", line: null }, options)).toMatchObject({
    id: "one.json",
  });
});

test("an id that looks like a path is an id and nothing else", () => {
  expect(documentFromRecord({ id: "../../etc/passwd", text: "Open." }, place, options)).toMatchObject({
    id: "../../etc/passwd",
    path: "feed.jsonl",
  });
});

test.each([
  [{ id: "a\nb", text: "x" }, "id: must have no control characters"],
  [{ id: "", text: "x" }, "id: must not be empty"],
  [{ id: "x".repeat(513), text: "x" }, "id: must have at most 512 characters"],
  [{ title: "x" }, "text: "],
  [{ text: 7 }, "text: "],
  [["x"], "record: "],
  [null, "record: "],
])("%j is skipped with its line and the reason", (record, message) => {
  const skipped = documentFromRecord(record, place, options);
  expect(skipped).toMatchObject({ path: "feed.jsonl", reason: "unreadable" });
  expect("message" in skipped ? skipped.message : "").toContain(`line 3: ${message}`);
});

test("a record with nothing in it is empty", () => {
  expect(documentFromRecord({ text: " \n" }, place, options)).toMatchObject({ reason: "empty" });
});

test("broken lines are named and the others are read", async () => {
  const { documents, skipped } = await read(
    "a.ndjson",
    '{"id": 1, "text": "One"}\r\n\n{"text": oops}\n{"title": "no text"}\n{"id": "2", "text": "Two"}',
  );
  expect(documents.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(skipped.map(({ message }) => message)).toEqual([
    expect.stringContaining("line 3: not JSON"),
    expect.stringContaining("line 4: text"),
  ]);
});

test("thousands of broken lines are counted, not listed", async () => {
  const { skipped } = await read("a.jsonl", "{\n".repeat(5000));
  expect(skipped).toHaveLength(101);
  expect(skipped.at(-1)?.message).toBe("and 4900 more broken records");
});

test("a JSON file holds one record or a list of them", async () => {
  expect((await readOne("a.json", '{"text": "One"}')).id).toBe("a.json");
  expect((await read("a.json", '[{"text": "One"}, {"text": "Two"}]')).documents.map(({ id }) => id)).toEqual([
    "a.json#1",
    "a.json#2",
  ]);
  expect((await read("a.json", "{")).skipped).toMatchObject([{ reason: "unreadable" }]);
});

test.each(["\u2028", "\u2029", "\u0085"])(
  "line ends that a JSON string may hold end no record of a list: %j",
  async (end) => {
    const lines = ["a", "b"].map((id) => JSON.stringify({ id, text: `Open.${end}Closed.` })).join("\r\n");
    const { documents, skipped } = await read("a.jsonl", lines);
    expect(skipped).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual(["Open.\nClosed.", "Open.\nClosed."]);
  },
);
