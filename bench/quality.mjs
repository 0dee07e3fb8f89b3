// quality.mjs QUERIES.jsonl QRELS.tsv PATHS...: nDCG@10, MAP, recall@100 and MRR@10 of ours and two peers over the same releases.
import { readFileSync, rmSync } from "node:fs";
import { PEERS, peerFolder } from "./peers.mjs";
import { loadReleases, workFolder } from "./releases.mjs";

const [queriesFile, qrelsFile, ...paths] = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node quality.mjs QUERIES.jsonl QRELS.tsv PATHS...");
  process.exit(2);
}
const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
const queries = lines(queriesFile).map((line) => JSON.parse(line));
const grades = new Map();
for (const line of lines(qrelsFile)) {
  const [query, id, grade] = line.split("\t");
  if (!grades.has(query)) grades.set(query, new Map());
  grades.get(query).set(id, Number(grade));
}

const gain = (judged, ids) =>
  ids.reduce((sum, id, i) => sum + (2 ** Math.max(0, judged.get(id) ?? 0) - 1) / Math.log2(i + 2), 0);

/** Järvelin and Kekäläinen's nDCG with exponential gains; the other three count any grade above 0 as relevant. */
function score(judged, ids) {
  const relevant = [...judged]
    .filter(([, grade]) => grade > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  let seen = 0;
  let precisions = 0;
  let first = 0;
  ids.forEach((id, i) => {
    if ((judged.get(id) ?? 0) <= 0) return;
    seen++;
    precisions += seen / (i + 1);
    if (first === 0) first = i + 1;
  });
  return {
    ndcg10: gain(judged, ids.slice(0, 10)) / gain(judged, relevant.slice(0, 10)),
    map: precisions / relevant.length,
    recall100: ids.slice(0, 100).filter((id) => (judged.get(id) ?? 0) > 0).length / relevant.length,
    mrr10: first > 0 && first <= 10 ? 1 / first : 0,
  };
}

const releases = await loadReleases(paths);
const folder = workFolder();
try {
  console.log(`${releases.length} releases, ${queries.length} queries\n`);
  console.log("| engine | nDCG@10 | MAP | recall@100 | MRR@10 |\n| --- | --- | --- | --- | --- |");
  for (const name of ["communique", "sqlite", "minisearch"]) {
    const own = peerFolder(folder, name);
    await PEERS[name].build(releases, own);
    const { search, close } = await PEERS[name].open(own, releases);
    const scores = [];
    for (const { id, text } of queries) {
      const judged = grades.get(id);
      if (judged !== undefined && [...judged.values()].some((grade) => grade > 0))
        scores.push(score(judged, await search(text, 1_000)));
    }
    await close();
    const mean = (key) => (scores.reduce((sum, one) => sum + one[key], 0) / scores.length).toFixed(3);
    console.log(`| ${name} | ${["ndcg10", "map", "recall100", "mrr10"].map(mean).join(" | ")} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
