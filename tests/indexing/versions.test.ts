/** Which releases are versions of one, and which only look like it. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { type EmbeddedEngine, embeddedEngine } from "../../src/engines/embedded.ts";
import { runsOfWords, sketchOf } from "../../src/indexing/text-sketch.ts";
import { newestVersions } from "../../src/indexing/versions.ts";
import type { Release } from "../../src/release.ts";
import { openFolder } from "../../src/storage/file-source.ts";
import { openWriter } from "../../src/writer.ts";
import { archiveOf, NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { SENTENCES, TEXT } from "../winter-notice.ts";

const TITLE = "Harbour opens the winter season";
const release = (id: string, change: object = {}): object => ({
  id,
  title: TITLE,
  text: TEXT,
  language: "en",
  published: "2020-03-02",
  ...change,
});

/** By id, the release that each is an earlier version of. */
async function newest(engine: EmbeddedEngine): Promise<Record<string, string | null>> {
  const { hits } = await engine.find("", { limit: 1_000, facets: false, snippets: false });
  const ids = hits.flatMap(({ id, versionIds }) => [id, ...versionIds]);
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, (await engine.release(id))?.newest ?? null])));
}

const ofTwo = async (a: object, b: object): Promise<unknown> =>
  newest(await archiveOf([release("a", a), release("b", b)]));

describe("an earlier version is", () => {
  const changed = TEXT.replace("Two icebreakers lie", "Three icebreakers lie");

  test("what was issued again with a sentence changed, days later", async () => {
    const later = TEXT.replace("nobody had asked for more than was due", "all of them had been heard");
    expect(await ofTwo({}, { text: later, published: "2020-03-05" })).toEqual({ a: "b", b: null });
    expect(await ofTwo({ published: "2020-03-05" }, { text: later })).toEqual({ a: null, b: "a" });
  });

  test.each([
    ["en", "Monday, March 2, 2020", "Tuesday, March 3, 2020"],
    ["en", "Mar. 2nd", "Mar. 3rd"],
    ["de", "Montag, 2. März 2020", "Dienstag, 3. März 2020"],
    ["sv", "måndag 2 mars", "tisdag 3 mars"],
  ])("what says nothing else than that it is of another day (%s, %s)", async (language, day, other) => {
    const of = (written: string, published: string): object => ({ language, published, text: `${written}. ${TEXT}` });
    expect(await ofTwo(of(day, "2020-03-02"), of(other, "2020-03-03"))).toEqual({ a: "b", b: null });
    expect(await ofTwo(of(day, "2020-03-02"), of(day.replace("2", "7"), "2020-03-03"))).toEqual({ a: null, b: null });
  });

  test("what is the same throughout, though its title is no more than its beginning", async () => {
    const text = (day: string): string =>
      `As part of his support for the ports Minister Okeke spoke. He came on March ${day}. ${TEXT}`;
    const engine = await archiveOf([
      { id: "a", text: text("2"), published: "2020-03-02" },
      { id: "b", text: text("4"), published: "2020-03-04" },
    ]);
    expect(await newest(engine)).toEqual({ a: "b", b: null });
  });

  test.each([
    ["CORRECTED: Harbour opens the winter season"],
    ["Harbour opens the winter season (updated)"],
    ["Rättelse: Harbour opens the winter season"],
  ])("what %s corrects, be it a name or a number alone", async (title) => {
    const text = TEXT.replaceAll("Valmere", "Ost Haven").replace("Two icebreakers", "12 icebreakers");
    expect(await ofTwo({ title, text }, {})).toEqual({ a: null, b: "a" });
  });

  test("what says less on the same day, where a title and the text go on", async () => {
    const text = `${TEXT} The list of berths was added to this notice in the afternoon.`;
    expect(await ofTwo({ title: `${TITLE} with two icebreakers`, text }, {})).toEqual({ a: null, b: "a" });
  });

  test.each([
    ["a letter too many", "Harbours open the winter season", "Harbour open the winter season"],
    ["two letters that changed places", "Harbour opnes the winter season", TITLE],
    ["another ending", "Harbour announced the winter season", "Harbour announces the winter season"],
  ])("what has one word of its title corrected: %s", async (_, wrong, right) => {
    const text = `${TEXT} The harbour opens, as it announces.`;
    const corrected = text.replace("every morning", "at noon");
    expect(await ofTwo({ title: wrong, text }, { title: right, text: corrected, published: "2020-03-03" })).toEqual({
      a: "b",
      b: null,
    });
  });

  test("what an update that adds much says besides", async () => {
    const more = SENTENCES.slice(0, 4).map((one) => one.replaceAll("the", "one").replaceAll("and", "or"));
    const text = `${TEXT} ${more.join(" ")}`;
    expect(await ofTwo({}, { text, published: "2020-03-03" })).toEqual({ a: "b", b: null });
    expect(await ofTwo({}, { text, published: "2020-03-03", title: "Harbour" })).toEqual({ a: null, b: null });
  });

  test("each of several, of the newest alone", async () => {
    const engine = await archiveOf([
      release("first", { published: "2020-03-01" }),
      release("second", { published: "2020-03-03", text: changed }),
      release("third", { published: "2020-03-04", text: changed.replace("every morning", "at noon") }),
    ]);
    expect(await newest(engine)).toEqual({ first: "third", second: "third", third: null });
    expect(await engine.release("third")).toMatchObject({ versions: 2, versionIds: ["second", "first"], newest: null });
    expect(await engine.release("first")).toMatchObject({ versions: 0, versionIds: [], newest: "third" });
  });
});

describe("no version is", () => {
  const none = { a: null, b: null };

  test("what was issued longer ago, or nobody knows when", async () => {
    const text = TEXT.replace("every morning", "at noon");
    expect(await ofTwo({}, { text, published: "2020-03-10" })).toEqual(none);
    expect(await ofTwo({ published: null }, { text, published: null })).toEqual(none);
  });

  test("a form letter with another name in it", async () => {
    const text = TEXT.replace("Valmere", "Sankt Nevin");
    expect(await ofTwo({}, { text, published: "2020-03-03" })).toEqual(none);
    expect(await ofTwo({ title: "Valmere opens" }, { text, title: "Sankt Nevin opens" })).toEqual(none);
  });

  test("a form letter that goes on about its name, or says a little word more", async () => {
    const a = `${TEXT} Sheetz of Paxton Street opened too.`;
    const b = `${TEXT} Barlow and Diamond of Broad Street opened too.`;
    expect(await ofTwo({ text: a }, { text: b, title: `${TITLE} in Philadelphia` })).toEqual(none);
  });

  test("a form letter of the same day and title with another name and another number", async () => {
    const a = `${TEXT} Valmere gets 12,000 crowns.`;
    expect(await ofTwo({ text: a }, { text: a.replaceAll("Valmere", "Nevin").replace("12,000", "9,500") })).toEqual(
      none,
    );
  });

  test("the figures of another week, though what is said of them differs", async () => {
    const a = `${TEXT} Ships: 212. Ferries: 97. Both rose.`;
    const b = `${TEXT} Ships: 198. Ferries: 101. One fell.`;
    expect(await ofTwo({ text: a }, { text: b, published: "2020-03-09" })).toEqual(none);
  });

  test("a release with another number in its title, or of another folder with more in it", async () => {
    const text = TEXT.replace("every morning", "at noon");
    expect(await ofTwo({ title: "Pilots trained 4" }, { title: "Pilots trained 5", text })).toEqual(none);
    expect(await ofTwo({ title: "Pilots trained" }, { title: "Pilots trained 5", text })).toEqual(none);
    expect(await ofTwo({ id: "x/a" }, { id: "y/b", text, title: `${TITLE} at last` })).toEqual({
      "x/a": null,
      "y/b": null,
    });
  });

  test.each([
    ["name", "Harbour of Gambia opens", "Harbour of Zambia opens"],
    ["number in words", "The sixth harbour opens", "The sixty harbour opens"],
    ["ordinal", "Season seven opens", "Season seventh opens"],
    ["number", "Harbour 21 opens", "Harbour 22 opens"],
    ["word that is no form of it", "Harbour opens the winter season", "Harbour shuts the winter season"],
  ])("one with another %s in its title", async (_, one, other) => {
    const text = `${TEXT} The sixth, sixty, seven, seventh; it shuts and opens.`;
    const changed = text.replace("every morning", "at noon");
    expect(await ofTwo({ title: one, text }, { title: other, text: changed })).toEqual(none);
  });

  test("one whose title has a word in another form, as its text has another name", async () => {
    const title = "Harbours open the winter season";
    const text = TEXT.replace("Valmere", "Sankt Nevin").replace("every morning", "at noon every day now");
    expect(await ofTwo({ title }, { title: "Harbour open the winter season", text })).toEqual(none);
  });

  test("a short text, or one with another half", async () => {
    expect(await ofTwo({ text: SENTENCES[0] }, { text: `${SENTENCES[0]} Indeed.` })).toEqual(none);
    const text = [...SENTENCES.slice(0, 5), ...SENTENCES.slice(0, 5).map((one) => one.replaceAll("the", "a"))].join(
      " ",
    );
    expect(await ofTwo({}, { text })).toEqual(none);
  });

  test("one in another language", async () => {
    expect(await ofTwo({}, { text: TEXT.replace("every morning", "at noon"), language: "fr" })).toEqual(none);
  });
});

test("a title that is the beginning of its text says nothing: a series begins alike", async () => {
  const text = (town: string): string =>
    `As part of his support for the ports Minister Okeke spoke. ${TEXT} ${town} received it.`;
  const engine = await archiveOf([
    { id: "a", text: text("Ost Haven received, and"), published: "2020-03-02" },
    { id: "b", text: text("Sankt Nevin again"), published: "2020-03-02" },
  ]);
  expect(await newest(engine)).toEqual({ a: null, b: null });
});

test("when the newest version goes, the one before is the newest, and none is folded", async () => {
  const out = join(await temporaryFolder(), "index");
  const writer = await openWriter(out, { config: await testConfig(), now: NOW });
  await writer.put(release("a"));
  await writer.commit();
  await writer.put(release("b", { published: "2020-03-03", text: TEXT.replace("every morning", "at noon") }));
  await writer.commit();
  const state = async (): Promise<unknown> => {
    const engine = embeddedEngine(await openArchive(openFolder(out)));
    const found = await newest(engine);
    await engine.close();
    return found;
  };
  expect(await state()).toEqual({ a: "b", b: null });
  await writer.delete("b");
  await writer.commit();
  expect(await state()).toEqual({ a: null });
  await writer.close();
});

test("texts are read together only where they may be versions of one, the others not at all", async () => {
  const later = TEXT.replace("nobody had asked for more than was due", "all of them had been heard");
  const texts = [TEXT, TEXT, "A note.", later, later, later];
  const titles = [TITLE, "Ferries run late", TITLE, TITLE, "Ferries run late", "Another title of another release"];
  const releases = texts.map((text, i) => ({
    id: `r${i}`,
    path: `r${i}.txt`,
    title: titles[i] as string,
    published: i < 3 ? "2020-03-02" : "2020-03-04",
    language: "en",
    sketch: sketchOf(runsOfWords(text)),
  }));
  const asked: (readonly number[])[] = [];
  const found = await newestVersions(releases, async (places) => {
    asked.push(places);
    return places.map((place) => ({ text: texts[place] as string }) as Release);
  });
  expect(asked).toEqual([
    [0, 3],
    [1, 4],
  ]);
  expect([...found]).toEqual([3, 4, -1, -1, -1, -1]);
});

test("of what many have in common, the fifty before are looked at", async () => {
  const releases = Array.from({ length: 60 }, (_, i) => ({
    id: `r${String(i).padStart(2, "0")}`,
    path: `r${i}.txt`,
    title: i === 0 || i === 9 || i === 59 ? TITLE : `Notice of berth ${i}`,
    published: "2020-03-02",
    language: "en",
    sketch: [1, 2, 2 ** 31, 2 ** 32 - 1],
  }));
  const asked: (readonly number[])[] = [];
  await newestVersions(releases, async (places) => {
    asked.push(places);
    return places.map(() => ({ text: "" }) as Release);
  });
  expect(asked).toEqual([[0, 9, 59]]);
  releases[9] = { ...(releases[9] as (typeof releases)[number]), title: "Notice of berth 9" };
  asked.length = 0;
  await newestVersions(releases, async (places) => {
    asked.push(places);
    return places.map(() => ({ text: "" }) as Release);
  });
  expect(asked).toEqual([]);
});

test("an archive that was changed again and again folds what a new one folds", async () => {
  const one = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    published: fc.constantFrom("2020-03-01", "2020-03-04", "2020-03-09"),
    title: fc.constantFrom(TITLE, `CORRECTED: ${TITLE}`, `${TITLE} again`),
    text: fc.subarray([...SENTENCES], { minLength: 9 }).map((some) => some.join(" ")),
  });
  const change = fc.oneof({ weight: 4, arbitrary: one }, fc.constantFrom("a", "b", "c"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), async (commits) => {
      const out = join(await temporaryFolder(), "index");
      const options = { config: await testConfig(), now: NOW };
      const writer = await openWriter(out, options);
      const last = new Map<string, object>();
      for (const changes of commits) {
        for (const put of changes) {
          if (typeof put === "string") await writer.delete(put);
          else await writer.put(release(put.id, put));
          if (typeof put === "string") last.delete(put);
          else last.set(put.id, release(put.id, put));
        }
        await writer.commit();
      }
      await writer.close();
      const fresh = join(await temporaryFolder(), "index");
      const other = await openWriter(fresh, options);
      for (const record of last.values()) await other.put(record);
      await other.commit();
      await other.close();
      const engines = await Promise.all(
        [out, fresh].map(async (folder) => embeddedEngine(await openArchive(openFolder(folder)))),
      );
      const [changed, anew] = await Promise.all(engines.map(newest));
      expect(changed).toEqual(anew);
      for (const engine of engines) await engine.close();
    }),
    { numRuns: Number(process.env.RUNS_OF_A_LAW) / 5 },
  );
});
