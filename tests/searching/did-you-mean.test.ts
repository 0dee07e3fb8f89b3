/** What a query may have meant, which surely finds more. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedEngine } from "../../src/engines/embedded.ts";
import type { FindOptions } from "../../src/searching/find-options.ts";
import { archiveOf } from "../built-archive.ts";

const record = (id: string, text: string, rest: object = {}): object => ({
  id,
  title: `Notice ${id}`,
  text,
  language: "en",
  ...rest,
});

let engine: EmbeddedEngine;
beforeAll(async () => {
  const spellings = Array.from({ length: 13 }, (_, i) =>
    record(`z${i}`, `On day ${i} words were heard of President Volod Zelenskyy.`, { people: ["Volod Zelenskyy"] }),
  );
  engine = await archiveOf([
    record("khashoggi", "The murder of Jamal Khashoggi was condemned.", { people: ["Jamal Khashoggi"] }),
    record("murder", "A murder trial began for Ilse."),
    record("tiananmen", "Students in Tiananmen Square."),
    record("tienanmen", "Students in Tienanmen Square."),
    record("reactor", "Small reactors and large reactors are built.", { topics: ["nuclear energy"] }),
    record("fog", "Fog, fog, fog. A frog.", { topics: ["weather"], published: "2020-01-01" }),
    record("agreement", "An agreement on human rights was signed.", { title: "Readout of the talks" }),
    record("said", "“We waited long for the ice,” Harbour Minister Varnholt said. Minister Varnholt left."),
    record("ilsa", "Harbour Minister Ilsa Varnholt opened the quay. Minister Varnholt spoke."),
    record("numbers", "Resolution 2231 and 1234."),
    record("zelensky", "Zelensky spoke."),
    ...spellings,
  ]);
});

const meant = async (query: string, options: FindOptions = {}): Promise<string | null> =>
  (await engine.find(query, options)).didYouMean;

describe("did you mean", () => {
  test.each([
    ["Khashogi murder", "Khashoggi murder"],
    ["KHASHOGI", "KHASHOGGI"],
    ["khashogi -reactor", "khashoggi -reactor"],
    ["(khashogi OR fog) person:khashoggi", "(khashoggi OR fog) person:khashoggi"],
    // As texts write it, not its stem; of several forms the one that is nearest to what was typed.
    ["agreemnt", "agreement"],
    ["reacters", "reactors"],
    ["reacter", "reactor"],
    // In every kind of clause, and beside what many releases hold.
    ['"humann rights"', '"human rights"'],
    ['"Jamal Khashogi" murder', '"Jamal Khashoggi" murder'],
    ["=agreemnet", "=agreement"],
    ["title:readuot", "title:readout"],
    ["jamal-khashogi", "jamal-khashoggi"],
    ["agreemnet OR president", "(agreement OR president)"],
    ["agreemnet NEAR/5 rights", "agreement NEAR/5 rights"],
    // Names.
    ["person:Varnhlt", "person:Varnholt"],
    ['person:"Ilsa Varnhlot"', 'person:"Ilsa Varnholt"'],
    ["said:varnhlot ice", "said:varnholt ice"],
    ["topic:wether", "topic:weather"],
    ['topic:"Nuclear Enrgy"', 'topic:"Nuclear Energy"'],
    ["Varnholt Ilse", "Varnholt Ilsa"],
    ["Ilse Varnholt", "Ilsa Varnholt"],
    ["Zelensky", "Zelenskyy"],
    ["Zelenski", "Zelenskyy"],
  ])("%s: %s", async (query, expected) => {
    expect(await meant(query)).toBe(expected);
    expect((await engine.find(expected)).total).toBeGreaterThan((await engine.find(query)).total ?? 0);
  });

  describe("a name that some releases misspell", () => {
    let misspelt: EmbeddedEngine;
    beforeAll(async () => {
      const naming = (name: string, count: number): object[] =>
        Array.from({ length: count }, (_, i) =>
          record(
            `${name} ${i}`,
            `Chair ${name} spoke. Chair ${name.split(" ")[1]} left. ${Array.from({ length: 30 }, (_, word) => `${name.slice(-6)}${i}x${word}`).join(" ")}`,
            { people: [name] },
          ),
        );
      misspelt = await archiveOf([
        ...naming("Arlen Specter", 30),
        ...naming("Arlen Spector", 2),
        ...naming("Colin Powell", 12),
        ...naming("Colin Howell", 6),
        ...naming("Susan Collins", 30),
      ]);
    });

    test.each([
      ["arlen spector", "arlen specter"],
      // Each word but with its own stem is in some release.
      ["susan colins", "susan collins"],
      ["aren spectir", "arlen specter"],
    ])("%s: %s", async (query, expected) => {
      expect((await misspelt.find(query)).didYouMean).toBe(expected);
    });

    test.each([
      ["arlen specter", "it is the one that most have"],
      ["colin howell", "both are well known"],
      ["colin powell", "both are well known"],
    ])("nothing for %s: %s", async (query) => {
      expect((await misspelt.find(query)).didYouMean).toBeNull();
    });
  });

  test("a name none of whose words is unknown is put right by one of them", async () => {
    expect(await meant('person:"Jamal Varnholt"')).toBeNull();
    expect(await meant('person:"Volod Zelensky"')).toBe('person:"Volod Zelenskyy"');
    expect(await meant("Volot Zelenskyy")).toBe("Volod Zelenskyy");
  });

  test.each([
    ["Khashoggi murder", "nothing is mistyped"],
    ["khashogi reactors", "no release would hold both"],
    ["khashogi OR murder OR khashoggi", "no more would be found"],
    ["Tiananmen", "it is another spelling, not a slip"],
    ["-person:Varnhlt", "what is negated would find less"],
    ["person:Xyzzy", "no name is near"],
    ["agreemant~", "it asks for words like it itself"],
  ])("nothing for %s: %s", async (query) => {
    expect(await meant(query)).toBeNull();
  });

  test("nothing that the filters leave no more of", async () => {
    expect(await meant("foog", { from: "2020" })).toBe("fog");
    expect(await meant("khashogi", { from: "2020" })).toBeNull();
  });

  test("it is not asked where words count as written, or nothing is to be added", async () => {
    expect(await meant("agreemnt", { match: "exact" })).toBeNull();
    expect(await meant("agreemnt", { match: "all" })).toBeNull();
  });

  test("it surely finds more, whatever was asked", async () => {
    const name = fc.constantFrom("Khashogi", "Varnhlt", "Volod", "Zelensky", "Ilsa Brand", "Jamal", "wether", "fog");
    const part = fc
      .tuple(fc.constantFrom("", "", "person:", "said:", "topic:", "title:", "=", "-"), name)
      .map(([field, text]) => `${field}${text.includes(" ") ? `"${text}"` : text}`);
    const queries = fc.array(fc.oneof(part, fc.constantFrom("OR", "agreemnt", "murder", "(", ")")), { maxLength: 5 });
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.constantFrom({}, { from: "2020" }, { topic: ["weather"] }),
        async (parts, filters) => {
          const { didYouMean, total } = await engine.find(parts.join(" "), { ...filters, limit: 0, facets: false });
          if (didYouMean === null) return;
          asked++;
          const more = await engine.find(didYouMean, { ...filters, limit: 0, facets: false });
          expect(more.total).toBeGreaterThan(total ?? 0);
        },
      ),
    );
    expect(asked).toBeGreaterThan(0);
  });
});
