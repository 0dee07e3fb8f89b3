import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_STEMMERS } from "../../src/analysis/all-stemmers.ts";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import { fold } from "../../src/analysis/normalize.ts";
import { stemmedAs } from "../../src/analysis/stem.ts";
import { tokenize } from "../../src/analysis/tokenizer.ts";

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe("tokenizer", () => {
  test.each([
    ["a sentence is its words", "On September 18, they met.", ["On", "September", "18", "they", "met"]],
    ["a hyphen parts words", "Japan-ROK, Byung-se", ["Japan", "ROK", "Byung", "se"]],
    ["a possessive ending is not part of the word", "Blinken’s and Korea's", ["Blinken", "and", "Korea"]],
    ["an apostrophe inside a name is dropped", "Justice O'Connor", ["Justice", "OConnor"]],
    ["an elided article is dropped", "l'accord de l’Union", ["accord", "de", "Union"]],
    ["dots of an abbreviation are dropped", "the U.S.-R.O.K. treaty", ["the", "US", "ROK", "treaty"]],
    ["one letter with a dot is a word", "Antony J. Blinken", ["Antony", "J", "Blinken"]],
    ["an initial at the end of a sentence is no abbreviation", "Plan B. It works", ["Plan", "B", "It", "works"]],
    ["thousands separators are dropped, decimals kept", "1,234 or 2.5 or 3.", ["1234", "or", "2.5", "or", "3"]],
    ["ordinals are one word", "the 75th UNGA", ["the", "75th", "UNGA"]],
    ["scripts without spaces give pairs", "外務大臣", ["外務", "務大", "大臣"]],
    ["a run that mixes scripts is cut between them", "G7首脳", ["G7", "首脳"]],
    ["a mark that follows no letter keeps its place", "\u0338務大", ["\u0338務", "務大"]],
    ["a single character stands alone", "水", ["水"]],
    ["Katakana with a long vowel mark is one run", "サーバー", ["サー", "ーバ", "バー"]],
    ["Tamil and Sinhala words are whole", "ජනාධිපති இலங்கை", ["ජනාධිපති", "இலங்கை"]],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("spans slice to the word they stand for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let before = -1;
        for (const { word, start, end, bigram } of tokenize(text)) {
          expect(start).toBeGreaterThan(before);
          const slice = text.slice(start, end);
          if (bigram) expect(slice).toBe(word);
          else expect(slice.replace(/['’ʼ＇.,]/g, "")).toBe(word.replace(/[.]/g, ""));
          before = start;
        }
      }),
    );
  });

  test("a very long word, run of dots or of apostrophes is read in linear time", () => {
    for (const text of ["a".repeat(2e6), "a.".repeat(1e6), "a'".repeat(1e6), "1,".repeat(1e6), "語".repeat(5e5)])
      expect(tokenize(text).length).toBeGreaterThan(0);
  });
});

describe("folding", () => {
  test("any number of accents on one letter is read in linear time", () => {
    const begun = performance.now();
    expect(fold(`a${"\u0301".repeat(300_000)}`)).toBe("a");
    // Joiners and half-width voicing signs keep them apart until they are folded.
    expect(fold(`a${"\u0301\u200d\u0323\u200d".repeat(50_000)}`)).toBe("a");
    fold(`a${"\u0301\uff9e".repeat(50_000)}`);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test.each([
    ["Arévalo", "arevalo"],
    ["ＮＡＴＯ", "nato"],
    ["STRASSE", "strasse"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["Þór", "thor"],
    ["Αθήνα", "αθηνα"],
    ["が", "が"],
    ["Ǽ", "ae"],
  ])("%s folds to %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe("analyzer", () => {
  test("remembers words as long as they have so many letters together: those of queries may be of any length", () => {
    let asked = 0;
    const en = (word: string): string => {
      if (word === "ferry") asked++;
      return word;
    };
    const analyzer = createAnalyzer(["en"], { en });
    for (const text of [
      "ferry",
      "ferry",
      ...Array.from({ length: 50 }, (_, i) => `${i}${"x".repeat(100_000)}`),
      "ferry",
    ])
      analyzer.tokens(text, "en");
    expect(asked).toBe(2);
  });

  test("a text is stemmed in its own language, and a query in all that the archive holds", () => {
    const analyzer = createAnalyzer(["en", "sv", "ja"], ALL_STEMMERS);
    expect(analyzer.languages).toEqual(["en", "sv"]);
    const term = (word: string, language: string | null) => analyzer.tokens(word, language)[0]?.term;
    expect(term("abductions", "en")).toBe(term("abducted", "en"));
    expect(term("ministrarna", "sv")).toBe(term("ministrar", "sv"));
    expect(term("abductions", null)).toBe("abductions");
    const [query] = analyzer.queryTokens("ministrarna", null);
    expect(query?.terms).toContain(term("ministrar", "sv"));
    expect(query?.terms).toContain("ministrarna");
  });

  test("accents are lost after stemming, so that they may be left out in a query", () => {
    const analyzer = createAnalyzer(["es"], ALL_STEMMERS);
    const [indexed] = analyzer.tokens("Arévalo", "es");
    expect(analyzer.queryTokens("Arevalo", null)[0]?.terms).toContain(indexed?.term);
  });

  test("every word of a text is found by itself typed as a query", () => {
    const analyzer = createAnalyzer(["en", "fr"], ALL_STEMMERS);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom("en", "fr", null),
        (text, language) => {
          for (const token of analyzer.tokens(text, language)) {
            if (token.bigram) continue;
            const typed = analyzer.queryTokens(text.slice(token.start, token.end), null);
            expect(typed.some((query) => query.terms.includes(token.term))).toBe(true);
          }
        },
      ),
    );
  });

  test("half-width Katakana is read as full-width, pair by pair, and its pairs keep their places", () => {
    const analyzer = createAnalyzer(["ja"], ALL_STEMMERS);
    const terms = (text: string): string[] => analyzer.tokens(text, "ja").map(({ term }) => term);
    expect(terms("ﾊﾟｿｺﾝ ｶﾞｲﾄﾞ")).toEqual(terms("パソコン ガイド"));
    const text = "新ﾊﾟｿｺﾝ";
    expect(analyzer.tokens(text, "ja").map(({ start, end }) => text.slice(start, end))).toEqual([
      "新ﾊﾟ",
      "ﾊﾟｿ",
      "ｿｺ",
      "ｺﾝ",
    ]);
  });

  test("what endings leave of a word in another language than English is a word of no other", () => {
    const analyzer = createAnalyzer(["da", "en", "es"], ALL_STEMMERS);
    expect(analyzer.term("Medicaid", "es")).toBe("medic:es");
    // Of a language's own words those without an ending are no others: a form of theirs is found by them, and they by it.
    expect(analyzer.term("medic", "es")).toBe("medic:es");
    const [butter] = analyzer.queryTokens("butter", null);
    expect(butter?.terms).toContain("but:da");
    expect(butter?.terms).not.toContain(analyzer.term("but", "en"));
    // No word has one.
    for (const { term } of analyzer.tokens("butter:da 14:54 a:b medic:es", null)) expect(term).not.toContain(":");
  });

  test.each([
    ["sv", "förhandling", "förhandlingar"],
    ["sv", "regering", "regeringen"],
    ["de", "Gesetz", "Gesetze"],
    ["fr", "soldat", "soldats"],
    ["es", "ministro", "ministros"],
    ["en", "treaty", "treaties"],
  ])("in %s %s is found by %s, and the other way round", (language, word, other) => {
    const analyzer = createAnalyzer(["de", "en", "es", "fr", "sv"], ALL_STEMMERS);
    for (const [held, typed] of [
      [word, other],
      [other, word],
    ] as const)
      for (const asked of [language, null])
        expect(analyzer.queryTokens(typed, asked)[0]?.terms).toContain(analyzer.term(held, language));
  });

  test("an English word is stemmed without its accents", () => {
    const analyzer = createAnalyzer(["en"], ALL_STEMMERS);
    const term = (word: string): string => analyzer.term(word, "en");
    expect(term("communiqué")).toBe(term("communique"));
    expect(term("Résumés")).toBe(term("resume"));
    expect(term("Élysée")).toBe(term("ELYSEE"));
  });

  test("capitals and an s are the plural of a short form, in any language", () => {
    const analyzer = createAnalyzer(["en", "fr"], ALL_STEMMERS);
    for (const language of ["en", "fr", "ja", null]) {
      expect(analyzer.term("NGOs", language)).toBe(analyzer.term("NGO", language));
      expect(analyzer.term("MPs", language)).toBe(analyzer.term("MP", language));
    }
    expect(analyzer.term("US", "en")).toBe("us");
    expect(analyzer.term("Gas", "en")).toBe("gas");
  });

  test("regional and Norwegian language codes are stemmed as their base", () => {
    expect(stemmedAs("en-GB")).toBe("en");
    expect(stemmedAs("nb")).toBe("no");
    expect(stemmedAs("xx")).toBeNull();
    expect(stemmedAs("constructor")).toBeNull();
  });
});
