/**
 * Whom a lone surname with a form of address means (`MR PRICE` of a briefing that never says his first name) where no office tells:
 * the one bearer of the surname near in time, if the same source calls him just so in releases of those weeks, and others who are
 * named here are named together with him elsewhere.
 */
import { type Clusters, genderOf } from "./clusters.ts";
import { foldWord } from "./person-name.ts";
import { type BareRow, toDay } from "./person-nodes.ts";
import type { Roster } from "./roster.ts";

/** Releases that call him so count if they are no farther away … */
const CLOSE_DAYS = 90;
/** … and there have to be so many. */
const LEAST_RELEASES = 3;

/** How a release addresses a person, in which folder and when. */
interface Address {
  readonly day: number;
  readonly folder: string;
  readonly forms: readonly string[];
}

export interface Addressed {
  readonly root: number;
  /** As written in the release. */
  readonly form: string;
}

/** Looks up one lone name after the other; what is known of a bearer is gathered once. */
export class FormsOfAddress {
  readonly #clusters: Clusters;
  readonly #roster: Roster;
  /** By a bearer and a surname of his. */
  readonly #addresses: Map<string, readonly Address[]> = new Map();

  constructor(clusters: Clusters, roster: Roster) {
    this.#clusters = clusters;
    this.#roster = roster;
  }

  /** @param possible roots of those who bear the surname near in time and may be meant */
  meant({ row, word, day, offices, gender }: BareRow, possible: readonly number[]): Addressed | null {
    const [root, ...rivals] = possible;
    if (root === undefined || rivals.length > 0 || day === null || offices.length > 0 || gender === null) return null;
    if (genderOf(this.#clusters.cluster(root)) !== gender) return null;
    const own = formsOf(this.#roster, row, word);
    const { folder } = this.#roster.release(row);
    const form = [...own].find(([key]) => {
      const alike = this.#addressesOf(root, word).filter(
        (one) => one.folder === folder && Math.abs(one.day - day) <= CLOSE_DAYS && one.forms.includes(key),
      );
      return alike.length >= LEAST_RELEASES;
    })?.[1];
    return form === undefined || !this.#sharesCompany(row, root) ? null : { root, form };
  }

  #addressesOf(root: number, word: string): readonly Address[] {
    const key = `${root} ${word}`;
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const { nodes } = this.#clusters.names;
    const found: Address[] = [];
    for (const row of this.#clusters.cluster(root).nodes.flatMap((node) => nodes[node]?.rows ?? [])) {
      const { published, folder } = this.#roster.release(row);
      const day = toDay(published);
      const forms = day === null ? [] : [...formsOf(this.#roster, row, word).keys()];
      if (day !== null && forms.length > 0) found.push({ day, folder, forms });
    }
    this.#addresses.set(key, found);
    return found;
  }

  /** Whether somebody with a full name in the row's release is named together with the person in another. */
  #sharesCompany(row: number, root: number): boolean {
    const { nodeOfRow } = this.#clusters.names;
    const companions = this.#clusters.companionsOf(root);
    const [first, end] = this.#roster.rowsOf(this.#roster.doc(row));
    for (let other = first; other < end; other++) if (companions.has(nodeOfRow[other] ?? -1)) return true;
    return false;
  }
}

/** Surnames with words before them that are no name, folded, and as written: `mr price` and `MR PRICE`. */
function formsOf(roster: Roster, row: number, word: string): Map<string, string> {
  const forms = new Map<string, string>();
  const names = new Set(roster.name(row).split(" ").map(foldWord));
  for (const alias of roster.aliases(row)) {
    const words = alias.split(" ").map(foldWord);
    if (words.length < 2 || words.at(-1) !== word || words.slice(0, -1).some((one) => names.has(one))) continue;
    forms.set(words.join(" "), alias);
  }
  return forms;
}
