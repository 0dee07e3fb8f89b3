/** When somebody holds an office, from how often releases of the time say so: of a former holder they do now and then. */
import type { Tenure } from "./offices.ts";

/** So many months before and after a day speak of it. */
const WINDOW = 6;
/** Somebody stands out whom this share of what attests the office names. */
const STANDS_OUT = 1 / 3;
/** Besides who stands out those hold it of whom this share as many releases say so, */
const LEAST_SHARE = 0.2;
/** or this share of the releases that name them: the minister of another country. */
const LEAST_OWN = 0.5;
/** Where nobody does, this share of those is enough; of whom fewer say so, it is most often another's office beside his name. */
const LEAST_OF_MANY = 0.1;

interface Bearer {
  from: string;
  to: string;
  /** By month: how many releases attest the office, and how many name the person. */
  readonly attested: Map<number, number>;
  readonly named: Map<number, number>;
  /** The first day on which a release calls the person a former holder. */
  former: string | null;
}

/**
 * Who is attested in an office, and when. Somebody holds it on a day between the first and the last on which one says so; where in the
 * months around it somebody else stands out, only if many releases say so too, or most that name him, none of which had called him a former
 * holder. Where nobody stands out, as of senators, all hold it of whom releases of these months say so, if not hardly any of those
 * that name them do.
 */
export class HolderTimes {
  readonly #bearers = new Map<string, Bearer>();
  /** By month: how often the office is attested of any, and of the one of whom it is most often. */
  readonly #all = new Map<number, { readonly sum: number; readonly most: number }>();

  /**
   * @param held what attests the office
   * @param former what says that somebody held it once
   */
  constructor(held: readonly Tenure[], former: readonly Tenure[]) {
    for (const { person, from, to, attested } of held) {
      const bearer = this.#bearers.get(person) ?? { from, to, attested: new Map(), named: new Map(), former: null };
      this.#bearers.set(person, bearer);
      if (from < bearer.from) bearer.from = from;
      if (to > bearer.to) bearer.to = to;
      for (const [month, releases] of attested) add(bearer.attested, monthOf(month), releases);
    }
    for (const { person, from } of former) {
      const bearer = this.#bearers.get(person);
      if (bearer !== undefined && (bearer.former === null || from < bearer.former)) bearer.former = from;
    }
  }

  bears(person: string): boolean {
    return this.#bearers.has(person);
  }

  /** A release of a day names somebody who bears the title at some time; to be told of all before any is asked about. */
  name(person: string, day: string): void {
    const bearer = this.#bearers.get(person);
    if (bearer !== undefined) add(bearer.named, monthOf(day), 1);
  }

  holds(person: string, day: string): boolean {
    const bearer = this.#bearers.get(person);
    if (bearer === undefined || day < bearer.from || day > bearer.to) return false;
    const month = monthOf(day);
    const { sum, most } = this.#around(month);
    if (sum === 0) return true;
    const own = around(bearer.attested, month);
    if (own === 0) return false;
    const named = around(bearer.named, month);
    if (most < STANDS_OUT * sum) return own >= LEAST_OF_MANY * named;
    if (own >= LEAST_SHARE * most) return true;
    return own >= LEAST_OWN * named && (bearer.former === null || bearer.former > day);
  }

  #around(month: number): { readonly sum: number; readonly most: number } {
    const known = this.#all.get(month);
    if (known !== undefined) return known;
    const each = Array.from(this.#bearers.values(), ({ attested }) => around(attested, month));
    const found = {
      sum: each.reduce((sum, one) => sum + one, 0),
      most: each.reduce((most, one) => Math.max(most, one), 0),
    };
    this.#all.set(month, found);
    return found;
  }
}

/** The number of a day's month. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function add(counts: Map<number, number>, month: number, releases: number): void {
  counts.set(month, (counts.get(month) ?? 0) + releases);
}

function around(counts: ReadonlyMap<number, number>, month: number): number {
  let sum = 0;
  for (let near = month - WINDOW; near <= month + WINDOW; near++) sum += counts.get(near) ?? 0;
  return sum;
}
