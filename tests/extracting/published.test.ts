import { describe, expect, it } from "vitest";
import { findDateline } from "../../src/extracting/dateline.ts";
import { findDayOrder } from "../../src/extracting/day-order.ts";
import { findPublished } from "../../src/extracting/published.ts";
import { tokenize } from "../../src/extracting/tokens.ts";
import type { Given } from "../../src/release.ts";
import { textDocument } from "./documents.ts";

function published(text: string, path = "release.txt", given: Partial<Given> = {}, language = "en") {
  const { value, from } = findPublished(
    textDocument(text, given, { path }),
    tokenize(text),
    language,
    findDateline(text),
  );
  return `${value} ${from}`;
}

describe("findPublished", () => {
  it("believes metadata first, but not a system's zero day", () => {
    expect(published("May 3, 2031\n\nIt rains.", "2031-05-04-x.txt", { published: "2031-05-02T10:00:00Z" })).toBe(
      "2031-05-02 metadata",
    );
    expect(published("May 3, 2031\n\nIt rains.", "x.txt", { published: "1970-01-01" })).toBe("2031-05-03 text");
  });

  it.each([
    ["May 3, 2031\n\nIt rains in Norland today."],
    ["FOR IMMEDIATE RELEASE\nMonday, May 3, 2031\n\nIt rains in Norland today."],
    ["PORT HALE, May 3, 2031 -- It rains in Norland today."],
    ["Pluie à Hale\n\nPort-Hale, le May 3, 2031\n\nIl pleut."],
    ["Rain\n\nIssued on May 3, 2031 by the Weather Service of Norland, instead of the advice of April 2."],
    ["It rains in Norland today.\n\nNorland Press Office, 3 May 2031"],
  ])("reads the day of issue from a line or a dateline: %j", (text) => {
    expect(published(text)).toBe("2031-05-03 text");
  });

  it.each([
    ["Harbour Opens in Port Hale Wednesday, 3 May 2031\n\nIt rains in Norland today."],
    ["SPEECH AT THE OPENING OF THE HARBOUR ON 3 MAY 2031\n\nFriends, it rains."],
    ["Harbour Opens in Port Hale May 3 2031 Port Hale The mayor of Port Hale today opened the harbour."],
    ["Harbour Opens in Port Hale May 3 2031Contact Ann Bell The mayor of Port Hale opened the harbour."],
    ["Harbour Opens\n\n3 May 2031 – It rains in Norland and will not stop before the evening, the mayor said."],
    ["Today, May 3, 2031, the mayor of Port Hale opened the harbour."],
  ])("falls back on a date beside the headline: %j", (text) => {
    expect(published(text)).toBe("2031-05-03 text");
  });

  it.each([
    ["Quarry Reopened\n\nWien, 3. Mai 2031 – It rains in Norland today."],
    ["Quarry Reopened\n\nStrasbourg, 3.V.2031 – It rains in Norland today."],
    ["Quarry Reopened\n\nHALE and PORT AVERIL, Va., May 3, 2031 /NorWire/ -- It rains in Norland today."],
    ["Quarry Reopened\n\nPort Hale, 3 May 2031. It rains in Norland today."],
    ["Quarry Reopened\n\nIt rains in Norland.\n\nENDS\nNotes: issued 3rd May 2031. Call Ann Bell."],
  ])("reads the day of issue run in with the news, in any language: %j", (text) => {
    expect(published(text)).toBe("2031-05-03 text");
  });

  it("believes a copyright line that is no part of the news before a year that the news names", () => {
    const text = "PORT HALE, Sept. 12 -- It rained from Sept. 2015 to Aug. 2017.";
    const document = textDocument(`${text}\nCopyright 2018 Norland Wire`, {}, { path: "x.txt" });
    expect(findPublished(document, tokenize(text), "en", findDateline(text)).value).toBe("2018-09-12");
  });

  it("takes what the page says of itself for no day of issue", () => {
    expect(published("Harbour Opens\n\nToday: July 24, 2033\n\nMay 3, 2031\n\nIt rains.")).toBe("2031-05-03 text");
    expect(published("Harbour Opens\n\nIt rains.\n\nLast updated 24 July 2033")).toBe("null null");
  });

  it("finds the place of a day that is written in the other order", () => {
    const text = "Harbour Opens\n\n03/05/31\n\nIt rains.";
    const document = textDocument(text, { published: "2031-05-03" }, {});
    expect(findPublished(document, tokenize(text), "en", null).at).toEqual({ start: 15, end: 23 });
  });

  it("takes no date within a sentence for the day of issue", () => {
    expect(published("On May 3, 2031, the ministers met in Port Hale and spoke of the harbour.")).toBe("null null");
  });

  it.each([
    ["archive/19Sep2005Clark248.txt", "2005-09-19 path"],
    ["2016/09/2016-09-18-x.md", "2016-09-18 path"],
    ["pressmeddelanden/2019/05/190502-ny-hamn.md", "2019-05-02 path"],
    ["news/20190502.html", "2019-05-02 path"],
    ["news/2023/11/07/x.md", "2023-11-07 path"],
    ["2019/05/ny-hamn.md", "null null"],
  ])("reads the path %s", (path, expected) => {
    expect(published("It rains.", path)).toBe(expected);
  });

  it("keeps the month of a path for what is relative", () => {
    const text = "It rains.";
    const { reference } = findPublished(textDocument(text, {}, { path: "2019/05/x.md" }), tokenize(text), "sv", null);
    expect(reference).toEqual({ year: 2019, month: 5, day: null });
  });
});

describe("findDateline", () => {
  it.each([
    ["PORT HALE, NL -- The harbour opened.", "PORT HALE, NL"],
    ["(Port Hale, N.L.) The harbour opened.", "Port Hale, N.L."],
    ["PORT HALE, Sept. 18 – The harbour opened.", "PORT HALE"],
    ["Harbour opens\n\nPORT HALE – The harbour opened.", "PORT HALE"],
    ["Geneva – The harbour opened.", "Geneva"],
    ["Harbour opens\n\nPort Hale, 3 May 2031\n\nThe harbour opened.", "Port Hale"],
  ])("reads %j", (text, place) => {
    const dateline = findDateline(text);
    expect(dateline?.place).toBe(place);
    expect(text.slice(dateline?.start, dateline?.end)).toContain(place);
  });

  it.each([
    "BACKGROUND -- The harbour is old.",
    "Harbour – a history",
    "The harbour, which is old – it opened.",
    "NOTE TO EDITORS – Call us.",
    "PORT OF HALE – NEWS FROM THE QUAY\n\nThe harbour opened.",
  ])("finds no place in %j", (text) => {
    expect(findDateline(text)).toBeNull();
  });
});

describe("findPublished, of labels, orders and years", () => {
  const order = (text: string) => () => findDayOrder(textDocument(text), text, "en");
  const day = (text: string): string | null =>
    findPublished(textDocument(text), tokenize(text), "en", findDateline(text), { order: order(text) }).value;
  const news = "The mayor of Port Hale said that it rains. It rained in June 2029.";

  it.each([
    [`Rain\n\nPublished: 03/05/2031\nLast updated: 22/06/2031\n\n${news}`],
    [`Rain\n\nLast updated\n22 June 2031\n\nPublished\n3 May 2031\n\n${news}`],
    [`Rain\n\nUpdated 22 June 2031, 10:15 | Published 3 May 2031, 09:00\n\n${news}`],
    [`Rain\n\n${news}\n\nPosted by Ann Bell on 3 May 2031 | Last modified 22 June 2031`],
    [`Rain\n\nPORT HALE, May 3 (Norland Wire) - ${news}\n\n(c) 2031 Norland Wire`],
    [`Rain\n\nSat 03/05/2031 - 14:20\n\n${news}`],
    [`Rain\n\nNews | 3 May 2031 | 3 min read\n\n${news}`],
    [`Date: 3/5/2031\n\nRain\n\n${news}\n\nContact: press@porthale.gov.uk`],
    [`Rain\n\nMay 3 (NorWire) -- ${news}\n\nLast updated 22 June 2031`],
  ])("reads 3 May 2031 from %j", (text) => {
    expect(day(text)).toBe("2031-05-03");
  });

  it("keeps the month first where an American text says nothing else", () => {
    expect(day(`Rain\n\nPosted 05/03/2031\n\n${news}\n\nCall (312) 555-0142`)).toBe("2031-05-03");
  });
});
