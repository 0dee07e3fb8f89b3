import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { docx, paragraph, read, readOne, zipBomb } from "./support.ts";

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

test("body, header and core properties are read, and footers are kept apart", async () => {
  const file = docx({
    header: `${paragraph("MINISTRY OF RIVERS")}${paragraph("Page 1")}`,
    footer: paragraph("12 Quay Street"),
    body: `${paragraph("Vale opens lock", "Heading1")}${paragraph("The lock is open.")}`,
    styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    core: "<dc:title>Document1</dc:title><dc:creator>Typist, Tom</dc:creator><cp:keywords>locks, rivers</cp:keywords><dc:language>en-GB</dc:language>",
  });
  const { text, headings, given, omitted, metadata } = await readOne("a.docx", file);
  expect(text).toBe("MINISTRY OF RIVERS\n\nVale opens lock\n\nThe lock is open.");
  expect(headings.map(([start, end]) => text.slice(start, end))).toEqual(["Vale opens lock"]);
  expect(given).toMatchObject({ title: "Vale opens lock", topics: ["locks", "rivers"], language: "en", people: [] });
  expect(omitted).toEqual(["12 Quay Street"]);
  expect(metadata).toMatchObject({ creator: "Typist, Tom" });
});

test("deleted, moved and hidden text and comments never enter; inserted text does", async () => {
  const body = `<w:p>${run("The lock is ")}<w:del w:id="1" w:author="x"><w:r><w:delText>SECRETdeleted</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run("open")}</w:ins>${run("SECRETvanished", "<w:vanish/>")}${run(" today", '<w:vanish w:val="0"/>')}<w:moveFrom w:id="3">${run("SECRETmoved")}</w:moveFrom>${run("SECRETstyled", '<w:rStyle w:val="Ghost"/>')}.<w:r><w:commentReference w:id="9"/></w:r></w:p>${paragraph("SECRETparagraph", "GhostLine")}`;
  const styles =
    '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="GhostLine"><w:name w:val="Ghost line"/><w:rPr><w:vanish/></w:rPr></w:style>';
  const document = await readOne(
    "a.docx",
    docx({ body, styles, header: `<w:p>${run("Ministry")}${run("SECRETheader", "<w:vanish/>")}</w:p>` }),
  );
  expect(document.text).toBe("Ministry\n\nThe lock is open today");
  expect(JSON.stringify(document)).not.toContain("SECRET");
});

test("a legacy document is read", async () => {
  const file = await readFile(new URL("../fixtures/reading/lock.doc", import.meta.url));
  const { text, mediaType } = await readOne("lock.DOC", file);
  expect(mediaType).toBe("application/msword");
  expect(text).toContain("Vale opens lock\n\nREEDHAM, 3 May 2021. Minister Lotta Vale opened the lock “for all”.");
});

test.each([
  ["truncated", docx({ body: paragraph("The lock is open.") }).slice(0, 700)],
  ["a bomb that says so", zipBomb(150_000_000, 150_000_000)],
  ["a bomb that says it is small", zipBomb(150_000_000, 1000)],
  ["no zip", new TextEncoder().encode("The lock is open.")],
  ["a web page in disguise", new TextEncoder().encode("<html><body>x")],
])("a Word file that is %s is named as unreadable", async (_what, bytes) => {
  expect(await read("a.docx", bytes)).toMatchObject({
    documents: [],
    skipped: [{ path: "a.docx", reason: "unreadable" }],
  });
  expect((await read("a.doc", bytes)).documents).toEqual([]);
});
