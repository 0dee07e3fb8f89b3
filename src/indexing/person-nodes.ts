/**
 * The distinct names of an archive and what is known of who bears each: where, when, with which offices, in whose company.
 * Equal full names are taken for one bearer, unless the authority file tells them apart; lone surnames are not gathered.
 */

import { isPartOfOffice, officeHeld } from "../archive/office-title.ts";
import type { Authority, AuthorityEntry, Where } from "./authority.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { foldWord, isBare, type PersonName, parsePersonName } from "./person-name.ts";
import { remembering } from "./remembering.ts";
import type { Roster } from "./roster.ts";

/** When an office is attested; days since 1970, null where only undated releases name it. */
export interface OfficeSpan {
  first: number | null;
  last: number | null;
  count: number;
}

export type Gender = "m" | "f" | null;

/** One name and its bearer's marks; null for what most names have none of. */
export interface NameNode {
  readonly name: PersonName;
  /** As written most often. */
  readonly written: string;
  /** The authority file's entry that tells these occurrences from others of the name. */
  readonly entry: AuthorityEntry | null;
  readonly rows: number[];
  readonly offices: Map<string, OfficeSpan>;
  readonly folders: Set<string>;
  /** How often releases call the bearer by a word with a title: `Xi` of `President Xi`. */
  called: Map<string, number> | null;
  /** Other full names that a release itself gives the bearer, by key, and one such release. */
  ownAliases: Map<string, string> | null;
  first: number | null;
  last: number | null;
  male: number;
  female: number;
}

/** A lone surname or given name in one release. */
export interface BareRow {
  readonly row: number;
  readonly word: string;
  readonly day: number | null;
  /** Offices that the release gives, titles among them. */
  readonly offices: readonly string[];
  readonly gender: Gender;
}

export interface NamesOfArchive {
  readonly nodes: readonly NameNode[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Row to node; -1 for a lone name, -2 for what the authority file calls no person. */
  readonly nodeOfRow: Int32Array;
  readonly bare: readonly BareRow[];
  /** What each entry of the authority file takes. */
  readonly claims: ReadonlyMap<AuthorityEntry, readonly Claim[]>;
  /** Names that the authority file calls no person and that releases name, by key. */
  readonly notPersons: ReadonlySet<string>;
  /** Offices as releases write them first. */
  readonly titles: ReadonlyMap<string, string>;
  /** How many names hold each office. */
  readonly holders: ReadonlyMap<string, number>;
}

const MALE: ReadonlySet<string> = new Set(
  "mr mister sir lord monsieur senor sr herr congressman chairman spokesman".split(" "),
);
const FEMALE: ReadonlySet<string> = new Set(
  "mrs ms miss madam madame mme mlle lady dame senora sra frau fru congresswoman chairwoman spokeswoman".split(" "),
);
const DAY_MS = 86_400_000;

/** Days since 1970. */
export function toDay(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
}

/** Time and memory: linear in the roster. */
export function namesOfArchive(roster: Roster, authority: Authority): NamesOfArchive {
  const parse = remembering(parsePersonName);
  const titles = new Map<string, string>();
  const held = remembering((title) => {
    const office = officeHeld(title);
    if (office !== null && !titles.has(office)) titles.set(office, title);
    return office;
  });
  const folded = remembering(foldWord);
  const address = remembering((words) => addressOf(words.split(" ").map(folded)));
  const claims = claimedNames(authority, parse, roster);
  const nodes: NameNode[] = [];
  const byKey = new Map<string, number[]>();
  const byClaim = new Map<string, number>();
  const nodeOfRow = new Int32Array(roster.size).fill(-1);
  const bare: BareRow[] = [];
  const notPersons = new Set<string>();
  const days = roster.releases.map(({ published }) => toDay(published));
  for (let row = 0; row < roster.size; row++) {
    const name = parse(roster.name(row));
    if (claims.notPersons.has(name.key)) {
      nodeOfRow[row] = -2;
      notPersons.add(name.key);
      continue;
    }
    const marks = marksOf(roster, row, name, { held, folded, address });
    const claim = (claims.qualified.get(name.key) ?? []).find(({ where }) => fits(where, roster, row, marks.offices));
    const entry = claim?.entry ?? null;
    const day = days[roster.doc(row)] ?? null;
    if (entry === null && isBare(name) && !claims.named.has(name.key)) {
      // `Bush Jr.` is somebody in particular, but the office does not tell whose son.
      const offices = name.suffix === null ? marks.offices : [];
      bare.push({ row, word: name.words[0] ?? "", day, offices, gender: marks.gender });
      continue;
    }
    const id = entry === null ? name.key : `${name.key}\n${entry.line}`;
    let number = byClaim.get(id);
    if (number === undefined) {
      number = nodes.length;
      byClaim.set(id, number);
      byKey.set(name.key, [...(byKey.get(name.key) ?? []), number]);
      nodes.push(newNode(name, roster.name(row), entry));
    }
    const node = nodes[number];
    if (node === undefined) throw new Error(`no node ${number}`);
    nodeOfRow[row] = number;
    note(node, roster, row, day, marks);
    for (const alias of roster.aliases(row)) {
      const other = parse(alias);
      if (other.words.length < 2 || other.key === name.key) continue;
      node.ownAliases ??= new Map();
      if (!node.ownAliases.has(other.key)) node.ownAliases.set(other.key, roster.release(row).id);
    }
  }
  const holders = new Map<string, number>();
  for (const node of nodes)
    for (const office of node.offices.keys()) holders.set(office, (holders.get(office) ?? 0) + 1);
  return { nodes, byKey, nodeOfRow, bare, claims: claims.ofEntries, notPersons, titles, holders };
}

interface ClaimedNames {
  readonly notPersons: ReadonlySet<string>;
  readonly ofEntries: ReadonlyMap<AuthorityEntry, readonly Claim[]>;
  /** Names that an entry takes as a whole, lone ones too. */
  readonly named: ReadonlySet<string>;
  /** Entries that take only some of a name's occurrences. */
  readonly qualified: ReadonlyMap<string, readonly { readonly entry: AuthorityEntry; readonly where: Where }[]>;
}

function claimedNames(authority: Authority, parse: (written: string) => PersonName, roster: Roster): ClaimedNames {
  const named = new Set<string>();
  const qualified = new Map<string, { entry: AuthorityEntry; where: Where }[]>();
  const ofEntries = new Map(authority.people.map((entry) => [entry, claimsOf(entry, (name) => roster.has(name))]));
  for (const [entry, claims] of ofEntries)
    for (const { name, where } of claims) {
      const { key } = parse(name);
      if (where === null) named.add(key);
      else qualified.set(key, [...(qualified.get(key) ?? []), { entry, where }]);
    }
  return { named, qualified, ofEntries, notPersons: new Set(authority.notPersons.map((one) => parse(one).key)) };
}

function fits(where: Where, roster: Roster, row: number, offices: readonly string[]): boolean {
  const { id, folder } = roster.release(row);
  const office = where.office === null ? null : officeHeld(where.office);
  return (
    (office === null || offices.some((one) => isPartOfOffice(office, one))) &&
    (where.folder === null || `${folder}/`.startsWith(`${where.folder.replace(/\/+$/, "")}/`)) &&
    (where.release.length === 0 || where.release.some((pattern) => isLike(pattern, id)))
  );
}

/** `*` stands for any characters. Time: pattern times id at worst. */
function isLike(pattern: string, id: string): boolean {
  const [head = "", ...parts] = pattern.split("*");
  if (parts.length === 0) return pattern === id;
  if (!id.startsWith(head)) return false;
  let at = head.length;
  const tail = parts.pop() ?? "";
  for (const part of parts) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return id.length - tail.length >= at && id.endsWith(tail);
}

interface Marks {
  readonly offices: readonly string[];
  readonly called: string | null;
  readonly gender: Gender;
}

/** What words say, each read once. */
interface Readings {
  held(title: string): string | null;
  folded(word: string): string;
  address(words: string): Address;
}

/** How many words address a man, and how many a woman. */
interface Address {
  readonly male: number;
  readonly female: number;
}

function addressOf(words: readonly string[]): Address {
  const count = (forms: ReadonlySet<string>): number => words.filter((word) => forms.has(word)).length;
  return { male: count(MALE), female: count(FEMALE) };
}

/** Offices from roles and from titles before the name; gender from forms of address. */
function marksOf(
  roster: Roster,
  row: number,
  { words, title: own }: PersonName,
  { held, folded, address }: Readings,
): Marks {
  const offices = new Set<string>();
  let called: string | null = null;
  let male = 0;
  let female = 0;
  const note = (title: string, addressed: Address): void => {
    const office = held(title);
    if (office !== null) offices.add(office);
    male += addressed.male;
    female += addressed.female;
  };
  for (const role of roster.roles(row)) note(role, address(role));
  if (own !== null) note(own, address(own));
  for (const alias of roster.aliases(row)) {
    const parts = alias.split(" ");
    const at = parts.findIndex((part) => words.includes(folded(part)));
    if (at < 1) continue;
    const title = parts.slice(0, at);
    if (at === parts.length - 1) called = folded(parts[at] ?? "");
    const rest = title.filter((word) => !MALE.has(folded(word)) && !FEMALE.has(folded(word)));
    note((rest.length === title.length ? title : rest).join(" "), addressOf(title.map(folded)));
  }
  return { offices: [...offices], called, gender: toGender(male, female) };
}

export function toGender(male: number, female: number): Gender {
  if (male > 3 * female) return "m";
  return female > 3 * male ? "f" : null;
}

function newNode(name: PersonName, written: string, entry: AuthorityEntry | null): NameNode {
  return {
    name,
    written,
    entry,
    rows: [],
    offices: new Map(),
    folders: new Set(),
    called: null,
    ownAliases: null,
    first: null,
    last: null,
    male: 0,
    female: 0,
  };
}

function note(node: NameNode, roster: Roster, row: number, day: number | null, marks: Marks): void {
  node.rows.push(row);
  node.folders.add(roster.release(row).folder);
  if (marks.called !== null) {
    node.called ??= new Map();
    node.called.set(marks.called, (node.called.get(marks.called) ?? 0) + 1);
  }
  if (marks.gender === "m") node.male++;
  if (marks.gender === "f") node.female++;
  for (const office of marks.offices) {
    const span = node.offices.get(office);
    if (span === undefined) node.offices.set(office, { first: day, last: day, count: 1 });
    else widen(span, day, day, 1);
  }
  if (day === null) return;
  node.first = Math.min(node.first ?? day, day);
  node.last = Math.max(node.last ?? day, day);
}

export function widen(span: OfficeSpan, first: number | null, last: number | null, count: number): void {
  span.count += count;
  if (first !== null) span.first = Math.min(span.first ?? first, first);
  if (last !== null) span.last = Math.max(span.last ?? last, last);
}
