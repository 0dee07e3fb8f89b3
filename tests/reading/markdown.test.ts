import { expect, test } from "vitest";
import { read, readOne } from "./support.ts";

test("front matter becomes what the release says of itself, and the text begins after it", async () => {
  const { given, text, metadata } = await readOne(
    "news/a.md",
    '---\ntitle: "Vale opens\\_lock"\ndate: 2021-05-03\ncreators:\n  - "Vale, Lotta"\n  - Rivers Party\nsubjects: [Locks, Rivers]\nsource_url: https://example.org/a\ncolour: blue\n---\n\nThe lock is open.\n',
  );
  expect(text).toBe("The lock is open.");
  expect(given).toMatchObject({
    title: "Vale opens lock",
    published: "2021-05-03",
    people: ["Lotta Vale"],
    topics: ["Locks", "Rivers"],
    url: "https://example.org/a",
  });
  expect(metadata).toMatchObject({ colour: "blue", creators: ["Vale, Lotta", "Rivers Party"] });
});

test("a lone tag that is a folder of the path is the section, another is a topic", async () => {
  expect((await readOne("statements/2021/a.md", "---\ntags: statements\n---\nText")).given).toMatchObject({
    section: "statements",
    topics: [],
  });
  expect((await readOne("statements/2021/a.md", "---\ntags: rivers\n---\nText")).given).toMatchObject({
    section: null,
    topics: ["rivers"],
  });
});

test("headings, lists, tables and quotations keep their lines", async () => {
  const { text, headings, given } = await readOne(
    "a.md",
    "# Vale opens lock\n\nIn *Reedham*,\ntoday:\n\n- one\n- two\n  1. deep\n\n3. third\n4. fourth\n\n| Lock | Metres |\n|---|---|\n| North | 90 |\n\n> Quoted\n\n## About\n\nEnd<br>of it",
  );
  expect(text).toBe(
    "Vale opens lock\n\nIn Reedham, today:\n\n- one\n- two\n  1. deep\n\n3. third\n4. fourth\n\nLock\tMetres\nNorth\t90\n\nQuoted\n\nAbout\n\nEnd\nof it",
  );
  expect(headings.map(([start, end]) => text.slice(start, end))).toEqual(["Vale opens lock", "About"]);
  expect(given.title).toBe("Vale opens lock");
});

test("kramdown marks, comments, entities and links' addresses are no text", async () => {
  const { text } = await readOne(
    "a.md",
    "Dear&nbsp;friends{: .lead}\n\n<!-- hidden -->\n\n[The lock](https://example.org/x)&nbsp;opens.\n{: .note}\n\n![A picture](x.png)",
  );
  expect(text).toBe("Dear friends\n\nThe lock opens.");
});

test("front matter that does not parse is read line by line and said", async () => {
  const reading = await read(
    "a.txt",
    '---\ntitle: "Vale and "the lock""\ndate: "2021-05-03"\ncreators:\n  - "Vale, Lotta"\nempty:\n---\n\nThe lock is open.\n',
  );
  expect(reading.documents[0]?.given).toMatchObject({
    title: 'Vale and "the lock"',
    published: "2021-05-03",
    people: ["Lotta Vale"],
  });
  expect(reading.documents[0]?.text).toBe("The lock is open.");
  expect(reading.warnings).toEqual([{ path: "a.txt", message: expect.stringContaining("line by line") }]);
});

test("TOML and JSON front matter are read", async () => {
  expect((await readOne("a.md", '+++\ntitle = "Lock"\n+++\nText')).given.title).toBe("Lock");
  expect((await readOne("a.md", '---json\n{"title": "Lock"}\n---\nText')).given.title).toBe("Lock");
});

test("a rule of dashes at the head is no front matter", async () => {
  expect((await readOne("a.txt", "---\nPress release\n---\nThe lock is open.")).text).toContain("Press release");
  expect((await readOne("a.txt", "---\nThe lock is open.")).text).toContain("The lock is open.");
});

test("drafts and embargoes are given, and an embargo that is no date makes a draft", async () => {
  const given = async (lines: string) => (await readOne("a.md", `---\n${lines}\n---\nText`)).given;
  expect(await given("draft: true")).toMatchObject({ draft: true, embargo: null });
  expect(await given("status: draft")).toMatchObject({ draft: true });
  expect(await given("status: final")).toMatchObject({ draft: false });
  expect(await given("embargoed: 2031-05-05")).toMatchObject({ embargo: "2031-05-05" });
  expect(await given("published: false")).toMatchObject({ draft: true, published: null });
  expect(await given("published: 2021-05-03")).toMatchObject({ draft: false, published: "2021-05-03" });
  expect(await given("embargo: 2031-05-03 09:00")).toMatchObject({ draft: false, embargo: "2031-05-03T09:00:00" });
  expect(await given("embargo: until Monday")).toMatchObject({ draft: true, embargo: null });
});

test("the user's own names and fields are taken in", async () => {
  const fields = {
    ministry: { from: ["department", "path:1"], facet: true, type: "text" },
    length: { from: ["metres"], facet: false, type: "number" },
    opened: { from: ["opened"], facet: false, type: "date" },
  } as const;
  const { metadataNames } = (await import("./support.ts")).options;
  const changed = { fields, metadataNames: { ...metadataNames, title: ["rubrik", ...metadataNames.title] } };
  const { given } = await readOne(
    "rivers/a.md",
    '---\nRubrik: Lås\nmetres: "1,090"\nopened: 3 May 2021\n---\nText',
    changed,
  );
  expect(given.title).toBe("Lås");
  expect(given.fields).toEqual({ ministry: ["rivers"], length: 1090, opened: ["2021-05-03"] });
});
