// What `suggest`, `people` and `similar` take at worst: CPU time, and of it the longest turn, for which a server answers nobody else.
// Prints a table in Markdown, a row for each thing asked: the first time, and again.
import { open } from "../dist/communique.js";

const RELEASES = 1_000;

const [index] = process.argv.slice(2);
if (index === undefined) {
  console.error("usage: names.mjs INDEX");
  process.exit(1);
}
const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));
const pairs = letters.flatMap((one) => letters.map((other) => one + other));
const typed = (words) =>
  Array.from({ length: 1_000 }, (_, i) => words[i % words.length])
    .join(" ")
    .slice(0, 2_000);
const SUGGESTED = {
  "a letter": "a",
  "a common word": "national",
  "a thousand letters": typed(letters),
  "hundreds of beginnings": typed(pairs),
  "one letter a thousand times": typed(["a"]),
  "mistyped words": "comittee on forein relatons",
  "hundreds of mistyped words": typed(["comittee", "forein", "relatons", "senatr", "presidnt"]),
};
const PEOPLE = {
  all: "",
  "a letter": "a",
  "a mistyped name": "jonh smtih",
  "a thousand letters": typed(letters),
  "hundreds of mistyped words": typed(["jonh", "smtih", "wiliam"]),
};

const archive = await open(index);
let longest = 0;
let since = cpuMs();
let next = setImmediate(tick);
console.log("| asked | CPU, first | longest turn | CPU, again | longest turn |\n| --- | --- | --- | --- | --- |");
for (const [name, query] of Object.entries(SUGGESTED))
  await row(`\`suggest\`, 100: ${name}`, () => archive.suggest(query, 100));
for (const [name, query] of Object.entries(PEOPLE))
  await row(`\`people\`, 1,000: ${name}`, () => archive.people(query, 1_000));
const { hits } = await archive.find("", { limit: RELEASES, facets: false });
let worst = { cpu: 0, turn: 0 };
for (const { id } of hits) {
  const one = await measured(() => archive.similar(id, { limit: 100 }));
  if (one.cpu > worst.cpu) worst = one;
}
console.log(`| \`similar\`, 100: the slowest of ${hits.length} | ${ms(worst.cpu)} | ${ms(worst.turn)} | | |`);
clearImmediate(next);
await archive.close();

async function row(name, work) {
  const [first, again] = [await measured(work), await measured(work)];
  console.log(`| ${name} | ${[first.cpu, first.turn, again.cpu, again.turn].map(ms).join(" | ")} |`);
}

async function measured(work) {
  await new Promise(setImmediate);
  longest = 0;
  const before = cpuMs();
  since = before;
  await work();
  const cpu = cpuMs() - before;
  await new Promise((done) => setTimeout(done));
  return { cpu, turn: Math.min(longest, cpu) };
}

function tick() {
  const now = cpuMs();
  longest = Math.max(longest, now - since);
  since = now;
  next = setImmediate(tick);
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
