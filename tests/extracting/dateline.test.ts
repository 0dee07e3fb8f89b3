import { describe, expect, it } from "vitest";
import { findDateline } from "../../src/extracting/dateline.ts";

const NEWS = "The harbour was opened again today after the storm.";

function dateline(head: string): string | null {
  const found = findDateline(`${head} ${NEWS}`);
  if (found === null) return null;
  const { place, day } = found;
  return day === null ? place : `${place} ${day.year}-${day.month}-${day.day}`;
}

describe("findDateline", () => {
  it.each([
    ["FRESNO, CA --", "FRESNO, CA"],
    ["(Washington, D.C.)", "Washington, D.C."],
    ["THUNDER BAY, ON -", "THUNDER BAY, ON"],
    ["LONDON (Reuters) -", "LONDON"],
    ["WASHINGTON (AP) —", "WASHINGTON"],
  ])("reads a place without a day: %s", (head, expected) => {
    expect(dateline(head)).toBe(expected);
  });

  it.each([
    ["AALBORG and HULL, Va., Feb. 4, 2021 /PRNewswire/ --", "AALBORG and HULL, Va. 2021-2-4"],
    ["TORONTO, ON / ACCESSWIRE / February 4, 2021 /", "TORONTO, ON 2021-2-4"],
    ["VANCOUVER, British Columbia, Feb. 04, 2021 (GLOBE NEWSWIRE) --", "VANCOUVER, British Columbia 2021-2-4"],
    ["Vancouver, British Columbia--(Newsfile Corp. - February 4, 2021) -", "Vancouver, British Columbia 2021-2-4"],
    ["HAMILTON, Bermuda and LONDON--(BUSINESS WIRE)--February 4, 2021--", "HAMILTON, Bermuda and LONDON 2021-2-4"],
    ["NAIROBI, Kenya, 8 July 2013/APO Group/ --", "NAIROBI, Kenya 2013-7-8"],
    ["MOSCOW, July 8. /TASS/.", "MOSCOW null-7-8"],
    ["TOKYO, July 8 (Kyodo) —", "TOKYO null-7-8"],
    ["(ANSA) - ROMA, 8 LUG -", "ROMA null-7-8"],
    ["Madrid, 8 jul (EFE).-", "Madrid null-7-8"],
    ["Sacramento, Calif. (July 8, 2013) –", "Sacramento, Calif. 2013-7-8"],
  ])("reads a wire's: %s", (head, expected) => {
    expect(dateline(head)).toBe(expected);
  });

  it.each([
    ["(Geneva, July 8, 2013) –", "Geneva 2013-7-8"],
    ["[08 July 2013, Hale]", "Hale 2013-7-8"],
    ["8 July 2013, Hale –", "Hale 2013-7-8"],
    ["Hale, Wednesday 8th of July, 2013:", "Hale 2013-7-8"],
    ["AMSTERDAM, the Netherlands, July 8, 2013 -", "AMSTERDAM, the Netherlands 2013-7-8"],
    ["Johannesburg, 5 June 2018.", "Johannesburg 2018-6-5"],
    ["Genève, le 5 juin 2018 -", "Genève 2018-6-5"],
    ["Wien, 5. Juni 2018 –", "Wien 2018-6-5"],
    ["Bogotá, 5 de junio de 2018 (Cancillería).", "Bogotá 2018-6-5"],
    ["Buenos Aires, 5 de junio de 2018.-", "Buenos Aires 2018-6-5"],
    ["São Paulo, 5 de junho de 2018 –", "São Paulo 2018-6-5"],
    ["København, den 5. juni 2018 -", "København 2018-6-5"],
    ["Helsinki, 5. kesäkuuta 2018 –", "Helsinki 2018-6-5"],
    ["Stockholm 2018-06-05.", "Stockholm 2018-6-5"],
    ["Strasbourg, 8.VII.2013 –", "Strasbourg 2013-7-8"],
  ])("reads place and day in any order and language: %s", (head, expected) => {
    expect(dateline(head)).toBe(expected);
  });

  it.each([
    ["Tue, 2nd February 2010 –"],
    ["In Hale, July 8, 2013 –"],
    ["Since May 3, 2012 –"],
    ["Harbour Opens May 3, 2013."],
    ["Department Press Briefing – May 6, 2022\n\n"],
    ["TRANSCRIPT OF DOORSTOP, HALE, 18 JULY 2002\n\n"],
  ])("takes no other head for one: %s", (head) => {
    expect(dateline(head)).toBeNull();
  });

  it("ends before the dash, the closing bracket and the news", () => {
    const rest = (head: string): string => `${head} ${NEWS}`.slice(findDateline(`${head} ${NEWS}`)?.end);
    expect(rest("Hale, 8 July 2013 –")).toBe(` – ${NEWS}`);
    expect(rest("(Hale, July 8, 2013)")).toBe(`) ${NEWS}`);
    expect(rest("Hale, 8 July 2013 (NW).")).toBe(` ${NEWS}`);
  });
});
