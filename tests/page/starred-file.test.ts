import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeStarred, readStarredLines, starredCsv, starredLines } from "../../src/page/starred-file.ts";
import type { Starred } from "../../src/rendering/stars.ts";

const text = fc.string({ unit: "grapheme" });
const releases: fc.Arbitrary<Starred[]> = fc.array(
  fc.record({
    id: text.filter((id) => id !== ""),
    title: text,
    organisation: text,
    published: fc.option(text),
    language: fc.option(text),
    url: fc.webUrl().map((url) => new URL(url).href),
    note: text,
  }),
);

const release = (change: Partial<Starred> = {}): Starred => ({
  id: "a",
  title: "Fog",
  organisation: "Harbour Office",
  published: "2016-05-03",
  language: "en",
  url: "https://press.example/a.html",
  note: "",
  ...change,
});

test("what was exported is read back as it was", () => {
  fc.assert(
    fc.property(releases, (all) => {
      expect(readStarredLines(starredLines(all))).toEqual(all);
    }),
  );
});

test("a file written by hand needs id, title and address alone", () => {
  const line = '{"id":"a","title":"Fog","url":"https://press.example/a.html"}';
  const bare = release({ organisation: "", published: null, language: null });
  expect(readStarredLines(`\ufeff${line}\r\n\n  \n`)).toEqual([bare]);
});

test.each([
  ["no JSON", "{"],
  ["no object", "null"],
  ["a list", '[{"id":"a"}]'],
  ["an empty id", JSON.stringify(release({ id: "" }))],
  ["a title that is no text", JSON.stringify({ ...release(), title: 7 })],
  ["a note that is no text", JSON.stringify({ ...release(), note: null })],
  ["a date that is no text", JSON.stringify({ ...release(), published: 2016 })],
  ["no address", JSON.stringify({ ...release(), url: undefined })],
  ["an address within some page", JSON.stringify(release({ url: "a.html" }))],
  ["an address that runs code", JSON.stringify(release({ url: "javascript:alert(1)" }))],
  ["an address that holds a page", JSON.stringify(release({ url: "data:text/html,x" }))],
])("a line with %s is named by its number", (_, line) => {
  expect(readStarredLines(`${starredLines([release()])}\n${line}\n`)).toBe(3);
});

test("lists are joined: details are those of the file, and no note is lost", () => {
  const kept = [release({ note: "ask" }), release({ id: "b", note: "kept" }), release({ id: "c", note: "same" })];
  const read = [
    release({ title: "Fog, corrected", note: "call" }),
    release({ id: "c", note: "same" }),
    release({ id: "b" }),
    release({ id: "d", note: "new" }),
  ];
  expect(mergeStarred(kept, read)).toEqual([
    release({ title: "Fog, corrected", note: "ask / call" }),
    release({ id: "b", note: "kept" }),
    release({ id: "c", note: "same" }),
    release({ id: "d", note: "new" }),
  ]);
  // A second time nothing is added.
  const once = mergeStarred(kept, read);
  expect(mergeStarred(once, read)).toEqual(once);
});

test("as a table it runs nothing in a spreadsheet, and says what a citation says", () => {
  const csv = starredCsv([release({ note: '=HYPERLINK("https://evil.example")', published: null })]);
  expect(csv.startsWith("\ufefftitle,organisation,published,url,note,id\n")).toBe(true);
  expect(parse(csv, { columns: true, bom: true })).toEqual([
    {
      title: "Fog",
      organisation: "Harbour Office",
      published: "",
      url: "https://press.example/a.html",
      note: `'=HYPERLINK("https://evil.example")`,
      id: "a",
    },
  ]);
});
