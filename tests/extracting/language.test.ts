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
