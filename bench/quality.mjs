// quality.mjs QUERIES QRELS FOLDERS...: how well ours, step by step, FTS5 and stock MiniSearch rank the same releases. Means
// over the judged queries, over those of each `type`, and apart over every fifth, which is set aside, and the others; never a
// single query, so that nothing is tuned to one. Prints the tables of RANKING.md.
//
// QUERIES: `{"id", "text", "type"}` a line, the type if there are any. QRELS: `query id TAB release id TAB grade` a line, the release's
// id as `communique index FOLDERS` gives it.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PEERS } from "./peers/peers.mjs";
import { exportReleases, indexWhole, inTemporaryFolder, readReleases } from "./releases.mjs";
import { meanScores, scoreRanking } from "./scoring.mjs";
import { table } from "./statistics.mjs";

const LIMIT = 1_000;
/** Every so many queries one is set aside. */
const ASIDE = 5;
/** Names of peers, with what of each ranks: its search, or a variant of it. */
const RANKED = [
  ["fts5", null, "SQLite FTS5"],
  ["minisearch", null, "MiniSearch, its defaults"],
  ["communique", "tantivy", "BM25 as tantivy has it, over our index"],
  ["communique", "any", "MiniSearch's search over our index"],
  ["communique", "words", "ours: BM25, all fields alike"],
  ["communique", "fields", "… with weights of fields"],
  ["communique", "coverage", "… and coverage"],
  ["communique", "proximity", "… and proximity"],
  ["communique", "wording", "… and wording"],
  ["communique", "opening", "… and the opening"],
  ["communique", "emphasis", "… and emphasis"],
  ["communique", "date", "… and dates"],
  ["communique", "expansion", "… and added words"],
  ["communique", "thesaurus", "… of the thesaurus too: what ships"],
  ["communique", "recency", "what ships, with recency at 0.1"],
];

const [queriesFile, judgementsFile, ...folders] = process.argv.slice(2);
if (folders.length === 0) {
  console.error("usage: quality.mjs QUERIES QRELS FOLDERS...");
  process.exit(2);
}
await inTemporaryFolder(async (folder) => {
  const whole = join(folder, "whole");
  indexWhole(folders, whole);
  const releases = readReleases(exportReleases(whole, join(folder, "releases.jsonl")));
  const judgements = readJudgements(judgementsFile);
  const judged = readLines(queriesFile)
    .map((line, i) => ({ ...JSON.parse(line), aside: (i + 1) % ASIDE === 0 }))
    .filter(({ id }) => judgements.has(id));
  console.log(`${releases.length} releases, ${judged.length} judged queries\n`);
  const types = [...new Set(judged.map(({ type }) => type))].filter((type) => type !== undefined).sort();
  const rows = [];
  const byType = new Map([
    ["nDCG@10", []],
    ["MAP", []],
  ]);
  const bySplit = [];
  for (const name of new Set(RANKED.map(([peer]) => peer))) {
    const own = join(folder, name);
    mkdirSync(own);
    const peer = await PEERS[name].load();
    await peer.build(releases, own);
    const index = await peer.open(own);
    for (const [, variant, title] of RANKED.filter(([of]) => of === name)) {
      const search = variant === null ? index.search : index.variants[variant];
      const scores = await scoresOf(search, releases, judged, judgements);
      rows.push([title, ...Object.values(meanScores(scores)).map(rounded)]);
      const ofType = (type) => meanScores(scores.filter((score) => score.type === type));
      const means = (aside) => Object.values(meanScores(scores.filter((score) => score.aside === aside)));
      bySplit.push([title, ...[...means(false).slice(0, 3), ...means(true).slice(0, 3)].map(rounded)]);
      for (const [measure, rows] of byType) rows.push([title, ...types.map((type) => rounded(ofType(type)[measure]))]);
    }
    await index.close();
  }
  console.log(table(["", "nDCG@10", "MAP", "recall@100", "MRR@10"], rows));
  const split = [
    "",
    ...["others", "aside"].flatMap((name) => ["nDCG@10", "MAP", "recall@100"].map((of) => `${name}: ${of}`)),
  ];
  console.log(`\nEvery fifth query set aside\n\n${table(split, bySplit)}`);
  if (types.length > 0)
    for (const [measure, rows] of byType)
      console.log(`\n${measure} by type of query\n\n${table(["", ...types], rows)}`);
});

async function scoresOf(search, releases, queries, judgements) {
  // A judgement may name any of the files that hold one text.
  const copies = new Map(releases.map((release) => [release.id, release.copies]));
  const scores = [];
  for (const { id, text, type, aside } of queries) {
    const ids = await search(text, LIMIT);
    const score = scoreRanking(
      judgements.get(id),
      ids.flatMap((found) => [found, ...(copies.get(found) ?? [])]),
    );
    if (score !== null) scores.push({ ...score, type, aside });
  }
  return scores;
}

/** Query id to release id to grade. */
function readJudgements(file) {
  const judgements = new Map();
  for (const line of readLines(file)) {
    const [query, release, grade] = line.split("\t");
    if (!judgements.has(query)) judgements.set(query, new Map());
    judgements.get(query).set(release, Number(grade));
  }
  return judgements;
}

function readLines(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}

function rounded(value) {
  return value.toFixed(3);
}
