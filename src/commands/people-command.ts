/** `communique people`: the persons of an index, and pairs that may be one person, for a human to settle. */
import { type Command, Option } from "commander";
import { stringify as toYaml } from "yaml";
import { chiefOffice } from "../archive/chief-office.ts";
import type { DoubtfulPair } from "../archive/stored-records.ts";
import { csvLine } from "../csv.ts";
import type { EmbeddedEngine } from "../engines/embedded.ts";
import { CommuniqueError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { PersonEntry } from "../release.ts";
import { openIndex } from "./open-index.ts";
import { wholeNumber } from "./options.ts";
import { note, print, printJson } from "./terminal.ts";

interface PeopleOptions {
  readonly index: string;
  readonly id?: string;
  readonly doubtful?: boolean;
  readonly limit: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly yaml?: boolean;
}

/** Offices, companions and releases that a description lists. */
const LISTED = 10;

export function addPeopleCommand(program: Command): void {
  program
    .command("people")
    .description("List the persons of an index, or the pairs that may be one person.")
    .argument("[query]", "beginnings of the words of a name (default: everybody, most releases first)")
    .option("--index <dir>", "the index's folder or address", "index")
    .option("--id <id>", "one person: names, offices, company, and why the names are taken for one person's")
    .option("--doubtful", "pairs that may be one person, those first that matter most")
    .addOption(new Option("--limit <n>", "how many").argParser(wholeNumber(1, 1_000_000)).default(50))
    .addOption(new Option("--json", "one JSON object a line").conflicts(["csv", "yaml"]))
    .addOption(new Option("--csv", "a row each").conflicts("yaml"))
    .option("--yaml", "with --doubtful: entries for people.yaml; delete `same` or `not` of each")
    .addHelpText(
      "after",
      `
people.yaml, beside communique.config.json or named by --people, settles who is who when indexing:
  people:
    - name: Ada Lund              the preferred name
      same: [A. Lund, ada-vik]    names or ids of the same person; of some releases
                                  alone: {name: Lund, release: "press/2015-*"}
      not: [Ada Lund Jr.]         and of others
    - name: John Smith            of two with one name
      where: {office: Senator}    or folder: press/2015, or release: "press/2015-*"
  not-a-person: [Hope Springs]
Index again after a change; no release is read again for it.

Examples:
  communique people leahy
  communique people --id patrick-leahy
  communique people --doubtful --yaml > doubtful.yaml`,
    )
    .action(async (query: string | undefined, options: PeopleOptions) => {
      if (options.yaml === true && options.doubtful !== true)
        throw new CommuniqueError("USAGE", "--yaml goes with --doubtful.");
      if (options.id !== undefined && (query !== undefined || options.doubtful === true))
        throw new CommuniqueError(
          "USAGE",
          `--id shows one person, and goes with no ${query === undefined ? "--doubtful" : "QUERY"}.`,
        );
      const engine = await openIndex(options.index);
      try {
        if (options.id !== undefined) await printPerson(engine, options.id, options);
        else if (options.doubtful === true) await printDoubtful(engine, query ?? "", options);
        else await printPeople(engine, query ?? "", options);
      } finally {
        await engine.close();
      }
    });
}

async function printPerson(engine: EmbeddedEngine, id: string, options: PeopleOptions): Promise<void> {
  const person = await engine.person(id);
  if (person === null)
    throw new CommuniqueError(
      "NOT_FOUND",
      `There is no person with the id ${JSON.stringify(id)}. communique people NAME finds ids.`,
    );
  if (options.json === true) await printJson(person);
  else if (options.csv === true) await printRows([PERSON_COLUMNS, personRow(person)]);
  else for (const line of describe(person)) await print(printable(line));
}

async function printPeople(engine: EmbeddedEngine, query: string, options: PeopleOptions): Promise<void> {
  const people = await engine.people(query, options.limit);
  if (options.csv === true) return printRows([PERSON_COLUMNS, ...people.map(personRow)]);
  for (const person of people) {
    if (options.json === true) await printJson(person);
    else await print(printable(`${person.name} (${person.id}): ${plural(person.releases)}${officesInShort(person)}`));
  }
  if (people.length === 0) note("Nobody of that name is in the index.");
}

async function printDoubtful(engine: EmbeddedEngine, query: string, options: PeopleOptions): Promise<void> {
  const wanted = query === "" ? null : await idsOf(engine, query);
  const pairs = (await engine.doubtful())
    .filter(({ a, b }) => wanted === null || wanted.has(a.id) || wanted.has(b.id))
    .slice(0, options.limit);
  if (options.yaml === true) {
    await print("people:");
    for (const pair of pairs) for (const line of yamlLines(pair)) await print(line);
  } else if (options.csv === true) await printRows([DOUBTFUL_COLUMNS, ...pairs.map(doubtfulRow)]);
  else if (options.json === true) for (const pair of pairs) await printJson(pair);
  else
    for (const { a, b, difference, supports, opposes } of pairs) {
      await print(printable(`${party(a)} = ${party(b)}?`));
      await print(printable(`  differs  ${difference}`));
      for (const release of [a.shown[0], b.shown[0]])
        if (release !== undefined) await print(printable(`  see      ${release}`));
      for (const reason of supports) await print(printable(`  for      ${reason}`));
      for (const reason of opposes) await print(printable(`  against  ${reason}`));
    }
  if (pairs.length === 0) note("No pair is doubtful.");
}

async function idsOf(engine: EmbeddedEngine, query: string): Promise<Set<string>> {
  return new Set((await engine.people(query, Number.MAX_SAFE_INTEGER)).map(({ id }) => id));
}

function describe(person: PersonEntry): string[] {
  const lines = [person.name, `  id         ${person.id}`, `  releases   ${person.releases}`];
  const add = (heading: string, value: string): void => {
    lines.push(`  ${heading.padEnd(10)} ${value}`);
  };
  if (person.aliases.length > 0) add("also", person.aliases.join(", "));
  for (const { title, from, to } of person.offices.slice(0, LISTED)) add("office", `${title}${period(from, to)}`);
  if (person.with.length > 0)
    add(
      "with",
      person.with
        .slice(0, LISTED)
        .map(({ name, count }) => `${name} (${count})`)
        .join(", "),
    );
  for (const { kind, names, supports, releases } of person.evidence) {
    add("joined", `${names.join(" = ")}: ${kind}`);
    for (const reason of supports) add("", reason);
    for (const release of releases) add("", `see ${release}`);
  }
  return lines;
}

function period(from: string | null, to: string | null): string {
  if (from === null || to === null) return "";
  return from === to ? `, ${from}` : `, ${from} to ${to}`;
}

function officesInShort({ offices }: PersonEntry): string {
  const chief = chiefOffice(offices);
  return chief === null ? "" : `, ${chief}`;
}

function party({ id, name, releases, office }: DoubtfulPair["a"]): string {
  return `${name} (${id}, ${plural(releases)}${office === null ? "" : `, ${office}`})`;
}

function plural(releases: number): string {
  return `${releases} ${releases === 1 ? "release" : "releases"}`;
}

const SURNAME_ALONE = "surname alone";

/** An entry that says nothing until a human has taken the `#` from one of its lines. */
function yamlLines({ a, b, difference, supports, opposes }: DoubtfulPair): string[] {
  const value = (name: string): string =>
    toYaml(printable(name), { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }).trim();
  const remark = (text: string): string => `  # ${printable(text)}`;
  // Of a lone surname only these occurrences are meant; whoever else bears it goes on.
  const same =
    difference !== SURNAME_ALONE
      ? value(b.name)
      : `{name: ${value(b.name)}, ${b.office !== null && b.shown.length < b.releases ? `office: ${value(b.office)}` : `release: [${b.shown.map(value).join(", ")}]`}}`;
  if (a.id === b.id)
    return [
      remark(`${plural(a.releases)} and ${plural(b.releases)}; ${opposes.join("; ")}: two persons?`),
      `  - {name: ${value(a.name)}}`,
      `  # - {name: ${value(b.name)}, where: {office: ${value(b.office ?? "")}}}`,
    ];
  return [
    remark(`${plural(a.releases)} and ${plural(b.releases)}; differs: ${difference}`),
    ...supports.map((reason) => remark(`for: ${reason}`)),
    ...opposes.map((reason) => remark(`against: ${reason}`)),
    `  - name: ${value(a.name)}`,
    `    # same: [${same}]`,
    ...(difference === SURNAME_ALONE ? [] : [`    # not: [${value(b.name)}]`]),
  ];
}

const PERSON_COLUMNS = ["id", "name", "releases", "aliases", "offices"];
const DOUBTFUL_COLUMNS = [
  "id",
  "name",
  "releases",
  "otherId",
  "otherName",
  "otherReleases",
  "differs",
  "for",
  "against",
];

function personRow({ id, name, releases, aliases, offices }: PersonEntry): string[] {
  return [id, name, String(releases), aliases.join("; "), offices.map(({ title }) => title).join("; ")];
}

function doubtfulRow({ a, b, difference, supports, opposes }: DoubtfulPair): string[] {
  const parties = [a, b].flatMap(({ id, name, releases }) => [id, name, String(releases)]);
  return [...parties, difference, supports.join("; "), opposes.join("; ")];
}

async function printRows(rows: readonly (readonly string[])[]): Promise<void> {
  for (const row of rows) await print(csvLine(row));
}
