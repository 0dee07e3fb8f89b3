// Ours, through the built `dist/`: what `communique index` writes and `open(folder)` reads.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { open as openIndex } from "../../dist/communique.js";
import { knownAbbreviations } from "../../dist/extracting/known-abbreviations.js";
import { defaultThesaurus } from "../../dist/extracting/thesaurus.js";
import { NO_AUTHORITY } from "../../dist/indexing/authority.js";
import { IndexWriter, textMarks } from "../../dist/indexing/index-writer.js";
import { NOBODY_BEFORE } from "../../dist/indexing/person-ids.js";
import { RANKING } from "../../dist/searching/ranking-weights.js";
import { NODE_FILE_SYSTEM } from "../../dist/storage/file-system.js";
import { parts, searchOptions } from "../queries.mjs";

const SETTINGS = {
  settings: "bench",
  fields: {},
  concepts: defaultThesaurus().concepts,
  abbreviations: knownAbbreviations(defaultThesaurus()),
};

/** Ranking step by step, one thing added to the other, and what does not ship. */
const { fields, ...OTHERS } = RANKING;
const NOTHING = {
  ...OTHERS,
  fields: { title: 1, text: 1, people: 1, topics: 1, dates: 1 },
  coverage: 0,
  proximity: 0,
  wording: 0,
  opening: 0,
  emphasis: 0,
  date: 0,
  recency: 0,
  expansion: 0,
  thesaurus: 0,
};
const ADDED = ["fields", "coverage", "proximity", "wording", "opening", "emphasis", "date", "expansion", "thesaurus"];
const upTo = (count) => Object.fromEntries(ADDED.slice(0, count).map((name) => [name, RANKING[name]]));
const STEPS = [
  ["words", NOTHING],
  ...ADDED.map((name, i) => [name, { ...NOTHING, ...upTo(i + 1) }]),
  ["recency", { recency: 0.1 }],
];

/** Of releases that are read and extracted already; the index holds people, topics, dates and records besides the words. */
export async function build(releases, folder) {
  const writer = new IndexWriter({ path: folder, system: NODE_FILE_SYSTEM }, SETTINGS, []);
  for (const release of releases) await writer.add({ release, ...textMarks(release.text), ownFile: true, place: null });
  await writer.commit([], { authority: NO_AUTHORITY, before: NOBODY_BEFORE }, { keepMs: 0, merge: "none" });
}

/** What was extracted left out: titles and texts, as the peers index them. */
export function plain(release) {
  return { ...release, section: null, people: [], topics: [], dates: [], quotes: [], turns: [], abbreviations: [] };
}

export async function open(folder) {
  const archive = await openIndex(folder);
  const ranked = (ranking) => async (query, limit) =>
    ids(await archive.find(query, { limit, ranking, facets: false, total: false, snippets: false }));
  return {
    kinds: ["rare", "common", "two", "many", "phrase", "prefix", "none", "sampled", "typed"],
    search: async (query, limit) =>
      ids(await archive.find(query, { limit, facets: false, total: false, snippets: false })),
    variants: {
      /** MiniSearch's own search: any of the words. */
      any: async (query, limit) => {
        const asked = query.startsWith('"') ? { phrase: parts(query)[0].words.join(" ") } : query;
        return (await archive.search(asked, { limit, ...searchOptions(query) })).map(({ id }) => id);
      },
      snippets: async (query, limit) => ids(await archive.find(query, { limit, facets: false, total: false })),
      /** tantivy's formula and its parameters: a sum over any of the words, in title and text alike. */
      tantivy: async (query, limit) => {
        const options = { fields: ["title", "text"], boost: {}, bm25: { k: 1.2, b: 0.75, d: 0 } };
        const scoring = await archive.archive.index.score(query, options, { summed: true });
        const docs = Array.from({ length: archive.archive.size }, (_, doc) => doc).filter(
          (doc) => scoring.score(doc) > 0,
        );
        const best = docs.sort((a, b) => scoring.score(b) - scoring.score(a)).slice(0, limit);
        return (await archive.archive.entries(best)).map(({ id }) => id);
      },
      ...Object.fromEntries(STEPS.map(([name, ranking]) => [name, ranked(ranking)])),
      /** All that the page shows: total, facets and snippets. */
      answer: async (query, limit) => ids(await archive.find(query, { limit })),
    },
    close: () => archive.close(),
  };
}

/** The part of the files that holds words; the rest is records and tables. */
export function indexBytes(folder) {
  const { parts } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return parts.reduce((sum, { search }) => sum + statSync(join(folder, search.file)).size, 0);
}

/** Earlier versions are releases too, which a judgement may name. */
function ids({ hits }) {
  return hits.flatMap(({ id, versionIds }) => [id, ...versionIds]);
}
