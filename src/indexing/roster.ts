/**
 * What the releases of an archive say of their persons, each by itself: the ground that persons across releases are
 * resolved from, again whenever the authority file changes. Strings are kept once and rows in flat arrays, since a large
 * archive names half a million.
 */
import { NumberList } from "../archive/number-list.ts";
import type { Person } from "../release.ts";

/** A person of one release, as the roster's section has it: name, aliases, roles. */
export type RosterPerson = readonly [name: string, aliases: readonly string[], roles: readonly string[]];

export interface RosterRelease {
  readonly id: string;
  readonly published: string | null;
  /** Those who are quoted: places in the release's list of people; of an organisation, an id made of its name. */
  readonly speakers: readonly (number | string)[];
  /** The folder that the file is in. */
  readonly folder: string;
}

/** Aliases and roles of a person in a release that count: a briefing's transcript would else have hundreds. */
const KEPT = 40;

export class Roster {
  readonly releases: RosterRelease[] = [];
  /** Every string once. */
  readonly strings: string[] = [];
  readonly #numbers: Map<string, number> = new Map();
  /** Row: one person of one release, in the order of the releases and of their persons. */
  readonly #docs: NumberList = new NumberList();
  /** Number of the row's name in `strings`. */
  readonly #names: NumberList = new NumberList();
  /** Aliases, then roles: row i has `parts[ends[i - 1] … roleStarts[i])` and `parts[roleStarts[i] … ends[i])`. */
  readonly #parts: NumberList = new NumberList();
  readonly #roleStarts: NumberList = new NumberList();
  readonly #ends: NumberList = new NumberList();
  /** The first row of each release. */
  readonly #firstRows: NumberList = new NumberList();

  add(release: Omit<RosterRelease, "folder"> & { readonly path: string }, people: readonly RosterPerson[]): void {
    const { id, published, speakers, path } = release;
    this.#add({ id, published, speakers, folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))) }, people);
  }

  /** The same with the releases in another order. @param order their numbers */
  reordered(order: readonly number[]): Roster {
    const roster = new Roster();
    for (const doc of order) roster.#add(this.releases[doc] as RosterRelease, this.#people(doc));
    return roster;
  }

  #add(release: RosterRelease, people: readonly RosterPerson[]): void {
    const doc = this.releases.length;
    this.releases.push({ ...release, folder: this.#string(release.folder) });
    this.#firstRows.push(this.size);
    for (const [name, aliases, roles] of people) {
      this.#docs.push(doc);
      this.#names.push(this.#number(name));
      for (const alias of aliases.slice(0, KEPT)) this.#parts.push(this.#number(alias));
      this.#roleStarts.push(this.#parts.length);
      for (const role of roles.slice(0, KEPT)) this.#parts.push(this.#number(role));
      this.#ends.push(this.#parts.length);
    }
  }

  /** Persons of releases: rows. */
  get size(): number {
    return this.#docs.length;
  }

  /** Whether a release writes so. */
  has(text: string): boolean {
    return this.#numbers.has(text);
  }

  /** Empty for what is no row. */
  name(row: number): string {
    return this.#isRow(row) ? (this.strings[this.#names.at(row)] as string) : "";
  }

  aliases(row: number): string[] {
    return this.#isRow(row) ? this.#slice(row === 0 ? 0 : this.#ends.at(row - 1), this.#roleStarts.at(row)) : [];
  }

  roles(row: number): string[] {
    return this.#isRow(row) ? this.#slice(this.#roleStarts.at(row), this.#ends.at(row)) : [];
  }

  /** The number of a row's release; -1 for what is no row. */
  doc(row: number): number {
    return this.#isRow(row) ? this.#docs.at(row) : -1;
  }

  /** The rows of a release: from the first, up to the second. */
  rowsOf(doc: number): readonly [first: number, end: number] {
    if (this.releases[doc] === undefined) return [0, 0];
    return [this.#firstRows.at(doc), doc + 1 < this.releases.length ? this.#firstRows.at(doc + 1) : this.size];
  }

  release(row: number): RosterRelease {
    const release = this.releases[this.doc(row)];
    if (release === undefined) throw new Error(`no row ${row}`);
    return release;
  }

  /** Its section: a release's persons a line. */
  *lines(): Generator<readonly RosterPerson[]> {
    for (let doc = 0; doc < this.releases.length; doc++) yield this.#people(doc);
  }

  #people(doc: number): RosterPerson[] {
    const [first, end] = this.rowsOf(doc);
    const people: RosterPerson[] = [];
    for (let row = first; row < end; row++) people.push([this.name(row), this.aliases(row), this.roles(row)]);
    return people;
  }

  #isRow(row: number): boolean {
    return row >= 0 && row < this.size;
  }

  #slice(from: number, to: number): string[] {
    const found: string[] = [];
    for (let at = from; at < to; at++) found.push(this.strings[this.#parts.at(at)] as string);
    return found;
  }

  #string(text: string): string {
    return this.strings[this.#number(text)] ?? text;
  }

  #number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.strings.length;
      this.strings.push(text);
      this.#numbers.set(text, number);
    }
    return number;
  }
}

export function rosterPeople(people: readonly Person[]): RosterPerson[] {
  return people.map(({ name, aliases, roles }) => [name, aliases, roles]);
}
