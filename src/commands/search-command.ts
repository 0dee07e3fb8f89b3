/** `communique search`: one query, or a list of them. */
import type { Command } from "commander";
import { Option } from "commander";
import { loadConfig, NO_FLAGS } from "../config.ts";
import { csvLine } from "../csv.ts";
import type { Engine, FindOptions } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { Hit, MatchMode, Results, SortOrder } from "../release.ts";
import { HIT_COLUMNS, hitCells, originalOf, ROW_EACH, WHOLE_LIST } from "../serving/hits-csv.ts";
import type { ListedQuery } from "../serving/query-list.ts";
import { openIndex } from "./open-index.ts";
import { date, eventDate, several, wholeNumber } from "./options.ts";
import { readQueryList } from "./query-list.ts";
import { note, passageLine, print, printJson } from "./terminal.ts";

interface SearchOptions {
  readonly index: string;
  readonly config?: string;
  readonly explain?: boolean;
  readonly queries?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: SortOrder;
  readonly match?: MatchMode;
  readonly person?: string[];
  readonly topic?: string[];
  readonly from?: string;
  readonly to?: string;
  readonly event?: string[];
  readonly language?: string[];
  readonly folder?: string[];
  readonly field?: string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly paths?: boolean;
  readonly trec?: boolean;
  readonly all?: boolean;
}

const PAGE = 1_000;

export function addSearchCommand(program: Command): void {
  program
    .command("search")
    .description("Search an index.")
    .argument(
      "[query]",
      'words, "phrases", =as-written, -without, OR, (groups), begin*, nearly~, a NEAR/5 b, title: person: topic: said: office: date: after: before: event: lang: folder:',
    )
    .option("--index <dir>", "the index's folder or address", "index")
    .option("--config <file>", "settings: how to rank (default: communique.config.json, where there is one)")
    .option(
      "--queries <file>",
      "many queries at once: JSON lines {id, text}, a table with a column query, text or name, or one a line",
    )
    .addOption(
      new Option("--limit <n>", "hits to print (default: 10; 1000 with --trec)").argParser(wholeNumber(0, 1_000)),
    )
    .addOption(new Option("--offset <n>", "hits to pass over").argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER)))
    .option("--sort <order>", "relevance, newest, oldest; or an own field, with - before it the greatest first")
    .addOption(
      new Option(
        "--match <mode>",
        "auto, the default, adds related releases where few hold all words; all, the default with --queries and --all, does not; exact counts no stems",
      ).choices(["auto", "all", "exact"]),
    )
    .option("--person <name>", "only with this person; may be repeated, as may the next ones", several)
    .option("--topic <name>", "only about this topic", several)
    .option("--from <date>", "issued on or after this day, month or year", date)
    .option("--to <date>", "issued on or before it", date)
    .option("--event <date>", "that speak of something happening then", eventDate)
    .option("--language <code>", "in this language", several)
    .option("--folder <path>", "below this folder", several)
    .option("--field <name=value>", "with this value of a field of your own", several)
    .addOption(new Option("--json", "the HTTP API's answer").conflicts(["csv", "paths", "trec"]))
    .addOption(new Option("--csv", "a row a hit").conflicts(["paths", "trec"]))
    .addOption(new Option("--paths", "only the paths of the files").conflicts("trec"))
    .option("--trec", "with --queries: a TREC run")
    .addOption(new Option("--explain", "with --json: how each score comes about").conflicts(["csv", "paths", "trec"]))
    .option("--all", "every hit, as they come")
    .addHelpText(
      "after",
      `
Examples:
  communique search "ice pilots"
  communique search 'after:2022 person:Ashdown "force of the agreement"' --sort newest
  communique search --queries names.csv --csv > found.csv`,
    )
    .action(async (query: string | undefined, options: SearchOptions) => {
      if ((query === undefined) === (options.queries === undefined))
        throw new CommuniqueError("USAGE", "Give either a query or --queries FILE.");
      if (options.trec === true && options.queries === undefined)
        throw new CommuniqueError("USAGE", "--trec goes with --queries FILE.");
      if (options.explain === true && options.json !== true)
        throw new CommuniqueError("USAGE", "--explain goes with --json.");
      const { ranking } = await loadConfig({ ...NO_FLAGS, config: options.config ?? null }, process.env);
      const engine = await openIndex(options.index, ranking);
      try {
        if (options.queries === undefined) await searchOne(engine, query ?? "", options);
        else await searchMany(engine, await readQueryList(options.queries), options);
      } finally {
        await engine.close();
      }
    });
}

async function searchOne(engine: Engine, query: string, options: SearchOptions): Promise<void> {
  const list: readonly ListedQuery[] = [{ id: "1", text: query }];
  if (options.csv === true) return printCsv(engine, list, options);
  if (options.paths === true) {
    for await (const { hits } of pages(engine, query, options))
      for (const { id, versionIds, copies } of hits) {
        const versions = await Promise.all(versionIds.map((version) => originalOf(engine, { id: version })));
        for (const path of [await originalOf(engine, { id }), ...copies, ...versions]) await print(printable(path));
      }
    return;
  }
  if (options.json === true) {
    for await (const results of pages(engine, query, options)) await printJson(results);
    return;
  }
  let place = options.offset ?? 0;
  for await (const results of pages(engine, query, options)) {
    if (place === (options.offset ?? 0)) noteTotals(results);
    for (const hit of results.hits) await print(describe(hit, ++place));
  }
}

async function searchMany(engine: Engine, list: readonly ListedQuery[], options: SearchOptions): Promise<void> {
  if (options.csv === true) return printCsv(engine, list, options);
  for (const { id, text } of list) {
    if (options.trec === true) await printTrec(engine, id, text, options);
    else if (options.json === true)
      for await (const results of pages(engine, text, options)) await printJson({ id, ...results });
    else await searchOne(engine, text, options);
  }
}

/** One page, or with `--all` every one; whatever form they get, it is told where time ran out. */
async function* pages(
  engine: Engine,
  query: string,
  options: SearchOptions,
  defaults: FindOptions = {},
): AsyncGenerator<Results> {
  let timedOut = false;
  for await (const results of foundPages(engine, query, options, defaults)) {
    timedOut ||= results.timedOut;
    yield results;
  }
  if (timedOut) note(printable(`${nameOf(query, options)}time ran out before all were looked at`));
}

async function* foundPages(
  engine: Engine,
  query: string,
  options: SearchOptions,
  defaults: FindOptions,
): AsyncGenerator<Results> {
  const isList = (options.queries !== undefined || options.all === true) && options.trec !== true;
  const asked = { ...(isList && WHOLE_LIST), ...defaults, ...findOptions(options) };
  if (options.all !== true) {
    yield await engine.find(query, asked);
    return;
  }
  let results = await engine.find(query, { ...asked, limit: PAGE });
  yield results;
  while (results.next !== null) {
    results = await engine.find(query, { ...asked, limit: PAGE, cursor: results.next, total: false, facets: false });
    yield results;
  }
}

function findOptions(options: SearchOptions): FindOptions {
  const { limit, offset, sort, match, person, topic, from, to, event, language, folder, json } = options;
  const given = { limit, offset, sort, match, person, topic, from, to, event, language, folder };
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(named) as FindOptions),
    ...(options.field !== undefined && { fields: ownFields(options.field) }),
    ...(options.explain === true && { explain: true }),
    ...(json !== true && { facets: false as const }),
  };
}

function ownFields(values: readonly string[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const value of values) {
    const [, name, wanted] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
    if (name === undefined || wanted === undefined)
      throw new CommuniqueError("USAGE", `--field takes name=value, not ${printable(value)}.`);
    fields[name] = [...(fields[name] ?? []), wanted];
  }
  return fields;
}

/** `qid Q0 id rank score tag`, parted by white space, so ids hold none; copies and versions follow the release that was kept. */
async function printTrec(engine: Engine, id: string, text: string, options: SearchOptions): Promise<void> {
  let rank = 0;
  const word = (text: string): string => printable(text.replace(/\s/g, "%20"));
  const line = (docid: string, score: number): string =>
    `${word(id)} Q0 ${word(docid)} ${++rank} ${score.toFixed(6)} communique`;
  for await (const { hits } of pages(engine, text, options, { limit: PAGE, snippets: false, total: false }))
    for (const hit of hits)
      for (const docid of [hit.id, ...hit.copies, ...hit.versionIds]) await print(line(docid, hit.score));
}

async function printCsv(engine: Engine, list: readonly ListedQuery[], options: SearchOptions): Promise<void> {
  await print(csvLine(HIT_COLUMNS));
  for (const query of list)
    for await (const results of pages(engine, query.text, options, ROW_EACH)) {
      if (results.total !== null) noteMistakes(results, nameOf(query.text, options));
      for (const hit of results.hits) await print(csvLine(await hitCells(engine, query, hit)));
    }
}

function noteTotals(results: Results): void {
  const { total, related, didYouMean } = results;
  const more = related > 0 ? `, and ${related} related` : "";
  note(`${total ?? 0} ${total === 1 ? "release" : "releases"}${more}`);
  noteMistakes(results, "");
  if (didYouMean !== null) note(printable(`Did you mean: ${didYouMean}`));
}

/** What notes on a query begin with. */
function nameOf(query: string, { queries }: SearchOptions): string {
  return queries === undefined ? "" : `${query}: `;
}

/** @param which names the query, where there are several */
function noteMistakes({ query }: Results, which: string): void {
  for (const { text, reason } of query.ignored) note(printable(`${which}ignored ${text}: ${reason}`));
}

function versionNote({ versions, newest }: Hit): string {
  if (newest !== null) return printable(`  (newest version: ${newest})`);
  return versions === 0 ? "" : `  (${versions} earlier ${versions === 1 ? "version" : "versions"})`;
}

function describe(hit: Hit, place: number): string {
  const title = hit.snippets.find((snippet) => snippet.field === "title");
  const lines = [
    `${place}. ${passageLine(title?.text ?? hit.title, title?.highlights ?? [])}`,
    `   ${printable(`${hit.published ?? "undated"}  ${hit.id}`)}${hit.related ? "  (related)" : ""}${versionNote(hit)}`,
  ];
  for (const { field, text, highlights } of hit.snippets)
    if (field !== "title") lines.push(`   ${passageLine(text, highlights)}`);
  return lines.join("\n");
}
