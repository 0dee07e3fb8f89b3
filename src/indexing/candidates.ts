/** Which names are worth comparing: pairs whose forms can be one person's, found by blocking, never by all against all. */
import { formalGiven } from "../given-name-forms.ts";
import { differences, familyOf, lettersOf, type NameDifference, turn } from "./person-name.ts";
import type { NamesOfArchive } from "./person-nodes.ts";

export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly differences: readonly NameDifference[];
}

/** Names of one block that are compared with each other, those in most releases first: `John Smith` has many forms. */
const BLOCK = 150;
/** Longer ones are lists without commas. */
const LONGEST_NAME = 4;

/** Time: linear in the names, times the block. */
export function candidatePairs({ nodes, byKey }: NamesOfArchive): Candidate[] {
  const blocks = new Map<string, number[]>();
  const block = (key: string, node: number): void => {
    const members = blocks.get(key);
    if (members === undefined) blocks.set(key, [node]);
    else if (members.at(-1) !== node) members.push(node);
  };
  const initials: [key: string, node: number][] = [];
  const pairs = new Map<number, Candidate>();
  const compare = (a: number, b: number): void => {
    if (a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const pair = low * nodes.length + high;
    if (pairs.has(pair)) return;
    const [one, other] = [nodes[low], nodes[high]];
    if (one === undefined || other === undefined) return;
    const found = differences(one.name, other.name);
    if (found !== null && found.length > 0) pairs.set(pair, { a: low, b: high, differences: found });
  };
  nodes.forEach(({ name }, node) => {
    const { words, letters, transliterated, nickname } = name;
    block(`letters ${letters}`, node);
    if (transliterated !== null) block(`letters ${transliterated}`, node);
    if (words.length < 2) return;
    block(`letters ${lettersOf(turn(words))}`, node);
    const family = familyOf(words);
    const given = words[0] ?? "";
    for (const formal of new Set([...formalGiven(given), ...(nickname === null ? [] : formalGiven(nickname))]))
      block(`given ${formal} ${family}`, node);
    block(`letter ${given.charAt(0)} ${family}`, node);
    if (given.length === 1) initials.push([`letter ${given} ${family}`, node]);
    if (words.length > LONGEST_NAME) return;
    // Parts of a longer name that stand as names of their own; but two names in a row are two persons.
    for (let cut = 1; cut < words.length - 1; cut++) {
      if (cut === 1) for (const other of byKey.get(words.slice(cut).join(" ")) ?? []) compare(node, other);
      const begin = words.slice(0, cut + 1).join(" ");
      if (!byKey.has(words.slice(cut + 1).join(" "))) for (const other of byKey.get(begin) ?? []) compare(node, other);
    }
  });
  for (const [key, members] of blocks) {
    if (key.startsWith("letter ")) continue;
    const compared = mostNamed(members, nodes);
    for (const [i, one] of compared.entries()) for (const other of compared.slice(i + 1)) compare(one, other);
  }
  for (const [key, node] of initials) for (const other of mostNamed(blocks.get(key) ?? [], nodes)) compare(node, other);
  return [...pairs.values()];
}

function mostNamed(members: readonly number[], nodes: NamesOfArchive["nodes"]): readonly number[] {
  if (members.length <= BLOCK) return members;
  const count = (node: number): number => nodes[node]?.rows.length ?? 0;
  return [...members].sort((a, b) => count(b) - count(a) || a - b).slice(0, BLOCK);
}
