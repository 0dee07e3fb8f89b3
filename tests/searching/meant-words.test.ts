/** What a rare word of a large archive was meant for. */
import { expect, test } from "vitest";
import { meantBy } from "../../src/searching/meant-words.ts";
import { RANKING } from "../../src/searching/ranking-weights.ts";
import { archiveOf } from "../built-archive.ts";

const record = (text: string, i: number): object => ({ id: `r${i}`, title: `Notice ${i}`, text, language: "en" });

test("a short one for none that is near by chance, a long one for what clearly more write", async () => {
  const { archive } = await archiveOf(
    [
      "Talks in Kiev ended.",
      "Kev came.",
      "Kev left the quay.",
      "A siev was seen at dawn.",
      "A siev sank off the reef.",
      "The goverment spoke.",
      "The government met at noon.",
      "Our government agreed to it.",
      "What government does is law.",
      "The harbuor was shut.",
      "A harbour lies there.",
    ].map(record),
  );
  const { index } = archive;
  const meant = async (word: string): Promise<(string | null)[]> => {
    const terms = await index.termsOfForm({ form: word, prefix: false });
    const holders = await index.holders({ form: word, prefix: false }, null);
    expect(holders.count).toBe(1);
    const found = await meantBy({ word, terms }, { holders, rare: true, mayBeName: false }, index, RANKING, []);
    return found.map(({ meant }) => meant);
  };
  expect(await meant("kiev")).toEqual([]);
  expect(await meant("goverment")).toEqual(["government"]);
  // It counts for the releases that are added, and is not offered.
  expect(await meant("harbuor")).toEqual([null]);
});
