import { expect, test } from "vitest";
import { readPlainText } from "../../src/reading/plain-text.ts";

const WRAPPED = `The Minister for Rivers, Ms Lotta Vale, today opened the new lock at
Reedham. She was joined by the Mayor, Mr Otto Brand, and by members of
the Harbour Council, who had asked for it since 1998.

The lock is 90 metres long. Work on a second one begins in June, when
the water is low.`;

test("hard-wrapped lines are one paragraph", () => {
  expect(
    readPlainText(WRAPPED)
      .split("\n\n")
      .map((paragraph) => paragraph.includes("\n")),
  ).toEqual([false, false]);
  expect(readPlainText(WRAPPED)).toContain("lock at Reedham. She");
});

test("short lines that were never full stay lines", () => {
  const letter = "Ministry of Rivers\n12 Quay Street\nReedham\n\nMEDIA RELEASE";
  expect(readPlainText(letter)).toBe(letter);
});

test("items of a list stay lines of their own in a wrapped text", () => {
  const text = `${WRAPPED}\n\n- a lock that is long enough for the ships of the year after next, and\n- a bridge`;
  expect(readPlainText(text)).toContain("next, and\n- a bridge");
});

test("a hyphen at a wrapped line's end keeps its word together", () => {
  expect(readPlainText(WRAPPED.replace("new lock at\n", "new sea-\n"))).toContain("sea-Reedham");
});

test("long unwrapped lines are paragraphs", () => {
  const long = "The Council met. ".repeat(20).trim();
  expect(readPlainText(`TITLE\n${long}\n${long}`)).toBe(`TITLE\n\n${long}\n\n${long}`);
});

test("a scan's double-spaced lines become sentences again, and its paragraphs stay apart", () => {
  const scan = [
    "The Council on Rivers met in Reedham yester\u00ad",
    "day to discuss the locks that ships need to pass in",
    "summer and in the dry winter. The Minister, Ms Lotta",
    "Vale, thanked the Mayor and said that work would",
    "begin in June, when the water is low enough for",
    "the divers.",
    "“We are ready,” she said.",
  ].join("\n\n ");
  expect(readPlainText(scan)).toBe(
    "The Council on Rivers met in Reedham yesterday to discuss the locks that ships need to pass in summer and in the dry winter. The Minister, Ms Lotta Vale, thanked the Mayor and said that work would begin in June, when the water is low enough for the divers.\n\n“We are ready,” she said.",
  );
});

test("runs of spaces collapse, and very long ones are paragraph breaks", () => {
  const flat = `Press Releases${" ".repeat(300)}Vale Opens Lock    at Reedham${" ".repeat(40)}Today the Minister   s office said${" ".repeat(12)}Work begins in June and goes on ${"until it is done ".repeat(10)}`;
  expect(readPlainText(flat).split("\n\n").slice(0, 4)).toEqual([
    "Press Releases",
    "Vale Opens Lock at Reedham",
    "Today the Minister s office said",
    expect.stringMatching(/^Work begins in June/),
  ]);
});

test("cells of a line keep a tab between them", () => {
  expect(readPlainText("Locks\t\t4\nBridges \t 2")).toBe("Locks\t4\nBridges\t2");
});

test("CR, CRLF and LF give the same text", () => {
  expect(readPlainText(WRAPPED.replaceAll("\n", "\r"))).toBe(readPlainText(WRAPPED));
  expect(readPlainText(WRAPPED.replaceAll("\n", "\r\n"))).toBe(readPlainText(WRAPPED));
});

test("Japanese lines join without a space", () => {
  const line = "外務大臣は十八日にニューヨークで会談を行い今後も緊密に協力していくことで一致しました";
  expect(readPlainText([line, line, line, "以上です"].join("\n"))).toBe(`${line}${line}${line}以上です`);
});

test("a line that ends in a form of address goes on", () => {
  expect(readPlainText("The lock was opened by Sen. \n Lotta Vale.")).toBe("The lock was opened by Sen. Lotta Vale.");
});
