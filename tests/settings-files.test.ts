/** What a user writes by hand, damaged: it is taken, or refused with a sentence; nothing else is thrown. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadConfig, NO_FLAGS } from "../src/config.ts";
import { CommuniqueError } from "../src/errors.ts";
import { toThesaurus } from "../src/extracting/own-thesaurus.ts";
import { parseSettings } from "../src/settings-file.ts";
import { temporaryFolder } from "./built-archive.ts";
import { tablesOf } from "./indexing/rosters.ts";

const PEOPLE = `people:
  - name: Ada Vik-Lund
    same: [Bo Vik, ada-lund, {name: Lund, release: 2017/*}]
    not: Ada K. Lund
  - {name: Ada Lund, where: {office: Minister, folder: press/2016}}
not-a-person: [Hope Springs]
`;
const CONFIG = JSON.stringify({
  maxFileMegabytes: 5,
  metadataNames: { title: ["rubrik"] },
  fields: { ministry: { type: "text", facet: true, from: ["ministry"] } },
  ranking: { proximity: 0.5, fields: { title: 2 } },
  hosts: ["press.example"],
  site: { title: "Press", language: "sv" },
});
const SKOS = readFileSync(join(import.meta.dirname, "fixtures/thesauri/harbours.jsonld"), "utf8");

const TOKENS = [
  ..."{ } [ ] : , - & * ! | > ? # ' \" ~ null true 1e999 -1 &a *a <<: !!binary !!set".split(" "),
  "\n",
  "\n  - ",
  "\t",
  "\0",
  "\u001b[31m",
  "\ufeff",
  '"__proto__": {"a": 1}, ',
  '"@context": ',
  '"@id": "_:b0", ',
  "a: &a [*a, *a]\n",
  "name: ",
  "…",
  "\ud800",
];

const damaged = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
        put: fc.oneof(
          fc.constantFrom(...TOKENS),
          fc.nat(text.length - 1).map((from) => text.slice(from, from + 40)),
        ),
      }),
      { maxLength: 6 },
    )
    .map((changes) =>
      changes.reduce((whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut), text),
    );

/** Whether it is taken; a refusal has to be one sentence for a person. */
async function isTaken(use: () => unknown): Promise<boolean> {
  try {
    await use();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(CommuniqueError);
    const { code, message } = error as CommuniqueError;
    expect(code).toBe("CONFIG_INVALID");
    expect(message.length).toBeGreaterThan(10);
    return false;
  }
}

/** Both have to be seen: else it is not at the edge that was looked. */
async function allTakenOrRefused(texts: fc.Arbitrary<string>, use: (text: string) => unknown): Promise<void> {
  const seen = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      seen.add(await isTaken(() => use(text)));
    }),
  );
  expect(seen).toEqual(new Set([true, false]));
}

test("people.yaml", async () => {
  const releases = [
    { id: "2016/a", path: "press/2016/a.txt", people: [{ name: "Ada Lund", roles: ["Minister"] }, "Hope Springs"] },
    { id: "2017/b", path: "press/2017/b.txt", people: ["Ada K. Lund", "Bo Vik", "Lund"] },
  ];
  await allTakenOrRefused(damaged(PEOPLE), (text) => tablesOf(releases, text));
});

test("a thesaurus", async () => {
  await allTakenOrRefused(damaged(SKOS), (text) => toThesaurus(parseSettings(text, "t.json"), "t.json"));
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => void (await isTaken(() => toThesaurus(value, "t.json")))),
  );
});

test("communique.config.json", async () => {
  const file = join(await temporaryFolder(), "communique.config.json");
  await allTakenOrRefused(damaged(CONFIG), async (text) => {
    await writeFile(file, text);
    await loadConfig({ ...NO_FLAGS, config: file }, {});
  });
});
