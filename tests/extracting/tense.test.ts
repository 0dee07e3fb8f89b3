import { describe, expect, it } from "vitest";
import { findDates } from "../../src/extracting/dates.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

/** Tuesday, 11 April 2023. */
const REFERENCE = { year: 2023, month: 4, day: 11 };

function days(text: string, language = "en"): string[] {
  return findDates({ tokens: tokenize(text), language, reference: REFERENCE, publishedAt: null })
    .filter(({ start }) => start !== null)
    .map(({ value }) => value);
}

describe("a day without its year or week", () => {
  it.each([
    ["He was named to a term that ends December 31.", "2023-12-31"],
    ["She succeeds Dr. Lund, who retires October 30 after 38 years.", "2023-10-30"],
    ["The show airs Friday.", "2023-04-14"],
    ["Ann Bell joins the board Wednesday.", "2023-04-12"],
    ["Voters go to the polls on Sunday.", "2023-04-16"],
    ["They meet again on Friday.", "2023-04-14"],
    ["The hearing is on Friday.", "2023-04-14"],
    ["He is addressing the League on Sunday.", "2023-04-16"],
  ])("is ahead by a verb of the present: %s", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["The court ordered him to report to prison by October 30.", "2023-10-30"],
    ["The company was told to pay by November 1.", "2023-11-01"],
    ["The offer, which was made by letter, is valid until November 30.", "2023-11-30"],
    ["They have until November 3 to answer.", "2023-11-03"],
    ["Comments are welcome through Friday.", "2023-04-14"],
    ["The exhibition ran until November 30.", "2022-11-30"],
    ["By Friday, 600 people had signed.", "2023-04-07"],
  ])("is bound by the verb before it: %s", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["The hearing was moved to Thursday.", "2023-04-13"],
    ["The deadline was extended to December 15.", "2023-12-15"],
    ["The court set the sentencing for December 9.", "2023-12-09"],
    ["He walked to Thursday Island for fun.", "2023-04-06"],
  ])("is another day where a verb says so: %s", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["The leaders noted preparations for the December 29-30 summit.", "2023-12-29/2023-12-30"],
    ["He spoke about the plans for the Nov. 7 vote.", "2023-11-07"],
    ["Members were told about the September 12 election.", "2023-09-12"],
    ["They will recall the June 3 attacks.", "2022-06-03"],
    ["We will follow up on Monday’s announcement.", "2023-04-10"],
  ])("belongs to the noun that it qualifies: %s", (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["The talks began on 29 March and end on Thursday.", ["2023-03-29", "2023-04-13"]],
    ["The trial opened on 29 March and ends Friday.", ["2023-03-29", "2023-04-14"]],
    ["We saw three boats arrive on Thursday.", ["2023-04-06"]],
    ["Police are appealing for witnesses after a crash on Thursday.", ["2023-04-06"]],
    ["The decision in December to take refugees is a step forward.", ["2022-12"]],
    ["The board will meet on Friday. Jo Lund spoke Friday.", ["2023-04-14", "2023-04-07"]],
    ["Monday marks one year since the storm.", ["2023-04-10"]],
  ])("has the tense of its own clause: %s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    ["sv", "Stenbrottet öppnas på torsdag, säger Ulla Berg.", "2023-04-13"],
    ["sv", "Ulla Berg invigde stenbrottet på torsdagen.", "2023-04-06"],
    ["sv", "Avtalets värde gäller från torsdagen.", "2023-04-13"],
    ["nb", "Ministeren reiser torsdag til Hull.", "2023-04-13"],
    ["de", "Die Ministerin reist am Donnerstag nach Hull.", "2023-04-13"],
    ["de", "Die Ministerin eröffnete am Donnerstag den Hafen.", "2023-04-06"],
    ["es", "El ministro viajará el jueves a Lima.", "2023-04-13"],
    ["es", "El ministro viajó el jueves a Lima.", "2023-04-06"],
    ["pt", "O ministro viajará na quinta-feira.", "2023-04-13"],
    ["fr", "Le ministre se rendra jeudi à Oslo.", "2023-04-13"],
    ["fr", "Le ministre a signé jeudi un accord.", "2023-04-06"],
    ["it", "Il ministro andrà giovedì a Oslo.", "2023-04-13"],
  ])("has the tense of the verbs of %s: %s", (language, text, expected) => {
    expect(days(text, language)).toEqual([expected]);
  });
});

describe("a clause of its own", () => {
  it.each([
    [
      "is joined by a comma and `and`",
      "Prices fell from 3.6% in September, and are expected to fall again.",
      "2022-09",
    ],
    ["is not that of who said so behind it", "The bridge will reopen on Friday, officials said.", "2023-04-14"],
    ["ends where the quotation does", "“The stone goes in on Friday,” Ann Bell said.", "2023-04-14"],
    ["goes on behind what stands in commas", "The deal, signed in 2015, ends on October 20.", "2023-10-20"],
    [
      "is of what a record was set by",
      "It is lower than the record set in September that underscores the point.",
      "2022-09",
    ],
    [
      "is of what somebody was asked to do",
      "She has asked the board to make the first payments from November 1.",
      "2023-11-01",
    ],
    ["is valid ahead", "A warning was issued, valid from 6am on Friday.", "2023-04-14"],
    ["is no other's than a noun's", "November’s figures will be looked at again.", "2022-11"],
  ])("%s: %s", (_, text, expected) => {
    expect(days(text).at(-1)?.slice(0, 10)).toBe(expected);
  });
});

describe("a word for tomorrow", () => {
  it.each([
    ["es", "El texto se publicará mañana en el boletín.", ["2023-04-12"]],
    ["es", "Llegó el martes a las 8 de la mañana.", ["2023-04-11"]],
    ["de", "Morgen beginnt der Verkauf.", ["2023-04-12"]],
    ["de", "Er kommt morgen nach Kiel.", ["2023-04-12"]],
    ["de", "Guten Morgen heißt das Stück, am Morgen war Probe.", []],
    ["nl", "De minister komt morgen naar Hale.", ["2023-04-12"]],
  ])("is not the morning in %s: %s", (language, text, expected) => {
    expect(days(text, language)).toEqual(expected);
  });
});
