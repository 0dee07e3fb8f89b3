// quality.mjs QUERIES QRELS FOLDERS...: how well ours, FTS5 and stock MiniSearch rank the same releases. Means over
// the judged queries alone, never a single query, so that nothing is tuned to one.
//
// QUERIES: `{"id", "text"}` a line. QRELS: `query id TAB release id TAB grade` a line, the release's id as `communique index
// FOLDERS` gives it.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PEERS } from "./peers/peers.mjs";
import { exportReleases, indexWhole, inTemporaryFolder, readReleases } from "./releases.mjs";
import { meanScores, scoreRanking } from "./scoring.mjs";
import { table } from "./statistics.mjs";

const LIMIT = 1_000;
const RANKED = ["communique", "fts5", "minisearch"];

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
    .map((line) => JSON.parse(line))
    .filter(({ id }) => judgements.has(id));
  console.log(`${releases.length} releases, ${judged.length} judged queries\n`);
  const rows = [];
  for (const name of RANKED) {
    const own = join(folder, name);
    mkdirSync(own);
    rows.push([
      PEERS[name].title,
      ...Object.values(await scoresOf(name, own, releases, judged, judgements)).map(rounded),
    ]);
  }
  console.log(table(["", "nDCG@10", "MAP", "recall@100", "MRR@10"], rows));
});

async function scoresOf(name, folder, releases, queries, judgements) {
  const peer = await PEERS[name].load();
  await peer.build(releases, folder);
  const index = await peer.open(folder);
  // A judgement may name any of the files that hold one text.
  const copies = new Map(releases.map((release) => [release.id, release.copies]));
  const scores = [];
  for (const { id, text } of queries) {
    const ids = await index.search(text, LIMIT);
    const score = scoreRanking(
      judgements.get(id),
      ids.flatMap((found) => [found, ...(copies.get(found) ?? [])]),
    );
    if (score !== null) scores.push(score);
  }
  await index.close();
  return meanScores(scores);
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
  return value.toFixed(4);
}
