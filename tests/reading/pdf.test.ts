import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readDocuments } from "../../src/reading/read.ts";
import { options, pdf, read, readOne } from "./support.ts";

const lines = (texts: readonly string[], from = 700) => texts.map((text, i) => ({ text, y: from - 14 * i }));
const HEAD = { text: "Ministry of Rivers", y: 760 };

test("lines become paragraphs, hyphenation is mended, and running heads and page numbers go", async () => {
  const first = lines([
    "The Minister for Rivers, Ms Lotta Vale, opened the new lock at Reed-",
    "ham today. The inter-",
    "national guests came by ship.",
  ]);
  const second = [
    ...lines(["It is ninety metres long and has two gates, of which the northern"]),
    { text: "one is the larger.", y: 686 },
    { text: "Work goes on.", y: 650 },
  ];
  const file = pdf([
    [HEAD, ...first, { text: "Page 1 of 2", y: 40 }],
    [HEAD, ...second, { text: "Page 2 of 2", y: 40 }],
  ]);
  const { text, pages, omitted } = await readOne("a.pdf", file);
  expect(text).toContain("lock at Reedham today. The international guests came by ship.");
  expect(text).toContain("the northern one is the larger.\n\nWork goes on.");
  expect(text).not.toMatch(/Page \d|Ministry of Rivers/);
  expect(omitted).toEqual(expect.arrayContaining(["Ministry of Rivers", "Page 1 of 2"]));
  expect(pages.map((start) => text.slice(start, start + 5))).toEqual(["It is"]);
});

test("a sentence goes on over the end of a page, and the place is kept", async () => {
  const { text, pages } = await readOne(
    "a.pdf",
    pdf([lines(["The Minister opened the new lock at Reedham and"]), lines(["thanked the guests who had come."])]),
  );
  expect(text).toBe("The Minister opened the new lock at Reedham and thanked the guests who had come.");
  expect(pages.map((start) => text.slice(start))).toEqual(["thanked the guests who had come."]);
});

test("the title of the file is given unless a program made it up, and its author is nobody", async () => {
  const page = lines(["The lock is open, said the Minister today."]);
  expect((await readOne("a.pdf", pdf([page], "/Title(Vale opens lock)/Author(Tom Typist)"))).given).toMatchObject({
    title: "Vale opens lock",
    people: [],
  });
  expect((await readOne("a.pdf", pdf([page], "/Title(Microsoft Word - lock.doc)"))).given.title).toBe(null);
});

test("a scan needs OCR, and a text beside it is taken", async () => {
  const bytes = pdf([[]]);
  expect(await read("a.pdf", bytes)).toMatchObject({
    documents: [],
    skipped: [{ reason: "needs-ocr", message: expect.stringContaining("a.pdf.txt") }],
  });
  const digest = createHash("sha256").update(bytes).digest("hex");
  const reading = await readDocuments(
    "a.pdf",
    { bytes, ocrText: new TextEncoder().encode("The lock\r\nis open."), digest },
    options,
  );
  expect(reading.documents[0]).toMatchObject({ text: "The lock\nis open.", mediaType: "application/pdf" });
});

test("what is no PDF, or half of one, is named and not read", async () => {
  expect((await read("a.pdf", "The lock is open.")).skipped).toMatchObject([{ path: "a.pdf", reason: "unreadable" }]);
  expect((await read("a.pdf", "%PDF-1.7\n%%EOF")).documents).toEqual([]);
});

test("reading leaves the bytes to the caller", async () => {
  const bytes = pdf([lines(["The lock is open, said the Minister today."])]);
  await read("a.pdf", bytes);
  expect(bytes.length).toBeGreaterThan(300);
});
