import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/extracting/language.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "The minister of ports said that the harbour is open to all of the ships from the north."],
    ["sv", "Ministern sade att hamnen är öppen för alla fartyg som kommer från norr och inte har last."],
    ["ja", "外務大臣は本日、港の開所式に出席しました。"],
    ["zh", "外交部长今天出席了港口开幕仪式。"],
    ["ko", "장관은 오늘 항구 개소식에 참석했다."],
    ["si", "අමාත්‍යවරයා අද වරාය විවෘත කළේය."],
    ["ta", "அமைச்சர் இன்று துறைமுகத்தைத் திறந்து வைத்தார்."],
    [
      "fi",
      "Ministeri sanoi tänään, että satama on avoinna kaikille pohjoisesta tuleville laivoille eikä maksua peritä.",
    ],
  ])("tells %s", (language, text) => {
    expect(detectLanguage(tokenize(text), null)).toBe(language);
  });

  it.each([
    ["sv", "Pressträff om civilplikt inom vården"],
    ["sv", "Besök av Rumäniens premiärminister"],
    ["sv", "Ny ambassadör till Sverige"],
    ["ja", "Port Hale に関するニュース: Live at the Harbour"],
    ["nl", "De minister van havens zei dat de haven open is voor alle schepen uit het noorden en het zuiden."],
    ["it", "Il ministro dei porti ha detto che la nuova via delle navi sarà aperta per tutti, anche nel nord."],
  ])("tells %s of a few words or signs", (language, text) => {
    expect(detectLanguage(tokenize(text), null)).toBe(language);
  });

  it.each([
    ["Dr. Khan Named Dean\n\nJune 5, 2018\n\nDr. Imran Khan-Malik succeeds Dr. Stewart Lund, who retires June 30."],
    ["Photo exhibit opens\n\nJune 5, 2018\n\nPictures by Ana Paula dos Santos, at Museo de la Ciudad on June 12."],
    [
      "Squad Named for the Cup\n\nForwards: Lars Hansen, Ole Nielsen, Jens Pedersen. Midfielders: Per Olsen, Nils Berg.",
    ],
    ["AMERICAN LEAGUE NAMES SIX TO BOARD\n\nJosé R. Villarreal, Mary-Louise de la Guardia y Ortega, of the League"],
  ])("is not misled by names: %j", (text) => {
    expect(detectLanguage(tokenize(text), null)).toBe("en");
  });

  it.each([
    [
      "Award winners 2018\n\nGold: Maria da Silva Couto (Lisboa). Silver: Joao Pereira (Porto). Bronze: Ana dos Santos.",
    ],
    ["Squad Announced\n\nForwards: Lars Hansen, Ole Nielsen, Jens Pedersen. Midfielders: Per Olsen, Nils Berg."],
    [
      "New Board Elected\n\nChair: Jean-Claude de la Croix. Vice-chair: Luis de los Rios. Secretary: Anke van den Berg.",
    ],
  ])("says nothing of names alone: %j", (text) => {
    expect(detectLanguage(tokenize(text), null)).toBeNull();
  });

  it("tells a text of names and lines by its letters", () => {
    const text = `Statsminister Ulf Kristersdotter tar emot Finlands president\n\nPressmeddelande från Statsrådsberedningen\n
Publicerad 17 april 2023\n\nFinlands president Saara Niinikoski besöker Stockholm den 20–21 april 2023. Statsminister Ulf
Kristersdotter tar emot på torsdagen klockan 10.00.\n\n– Det är en glädje att få välkomna president Niinikoski just denna
vår, säger statsminister Ulf Kristersdotter.\n\nUtrikesminister Tobias Billgren deltar också i mötet. I mars 2022 besökte
han Helsingfors.\n\nKontakt\nErika Lund\nPressekreterare hos Tobias Billgren\n070-555 01 02`;
    expect(detectLanguage(tokenize(text), null)).toBe("sv");
  });

  it("takes letters that stand apart for no words", () => {
    expect(detectLanguage(tokenize("O F F I C E  O F  T H E  M A Y O R  O F  H A L E"), null)).not.toBe("pt");
  });

  it("believes what is given", () => {
    expect(detectLanguage(tokenize("Hamnen är öppen."), "nb")).toBe("nb");
  });

  it("says nothing of a few words", () => {
    expect(detectLanguage(tokenize("Port Hale"), null)).toBeNull();
  });
});
