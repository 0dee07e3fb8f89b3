/** An archive on a web server: how often a search waits for an answer before it can ask for more. */
import { beforeAll, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import type { Source } from "../../src/archive/source.ts";
import { embeddedEngine } from "../../src/engines/embedded.ts";
import { indexRecords } from "../../src/pipeline.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";

/** Answers what was asked for when nothing more is asked, all at once. */
class Rounds {
  count = 0;
  #waiting: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((answer) => {
      this.#waiting.push(answer);
      if (this.#waiting.length === 1) this.#answerWhenQuiet(0);
    });
  }

  #answerWhenQuiet(known: number): void {
    setImmediate(() => {
      if (this.#waiting.length > known) return this.#answerWhenQuiet(this.#waiting.length);
      this.count++;
      for (const answer of this.#waiting.splice(0)) answer();
    });
  }
}

let folder = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  // Of different lengths, since equal scores would be told apart by columns of days.
  const records = Array.from({ length: 300 }, (_, number) => ({
    id: `notice-${number}`,
    title: `Notice ${number} to mariners`,
    text: `The harbour office (HO) asks vessels to keep away from the mole, where ${Array.from({ length: number }, (_, i) => `buoy${i * 7919}`).join(", ")} and berth${number} are.`,
    published: "2016-09-18",
  }));
  await indexRecords(records, { out: folder, config: await testConfig(), now: NOW });
}, 60_000);

test.each([
  // The forms of words are looked up by an index of their own.
  { query: "mole", answers: 3 },
  // Where the words stand comes with who holds them; it is read once, though it is asked who has them in a row, and how else they stand.
  { query: "mole vessels", answers: 3 },
  // Positions come between the words and the hits, those of all words together.
  { query: '"keep away from the mole"', answers: 4 },
])("ten hits with snippets for $query are there $answers answers after opening", async ({ query, answers }) => {
  const disk = openFolder(folder);
  const rounds = new Rounds();
  const source: Source = {
    ...disk,
    isRemote: true,
    async readRange(file, offset, length) {
      if (length > 0) await rounds.wait();
      return disk.readRange(file, offset, length);
    },
  };
  const engine = embeddedEngine(await openArchive(source));
  rounds.count = 0;
  const found = await engine.find(query, { facets: false, total: false });
  expect(found.hits.filter(({ snippets }) => snippets.length > 0)).toHaveLength(10);
  expect(rounds.count).toBe(answers);
  await engine.close();
});
