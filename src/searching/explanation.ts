/** How a score comes about: a tree of named parts, built where it is asked for. */
import type { Explanation } from "../release.ts";

export function leaf(name: string, value: number): Explanation {
  return { name, value, by: null, parts: [] };
}

export function sumOf(name: string, parts: readonly Explanation[]): Explanation {
  return { name, value: parts.reduce((sum, part) => sum + part.value, 0), by: "sum", parts };
}

export function productOf(name: string, parts: readonly Explanation[]): Explanation {
  return { name, value: parts.reduce((product, part) => product * part.value, 1), by: "product", parts };
}

/** What is multiplied where a share of a weight is added to 1. */
export function bonus(name: string, weight: number, share: number): Explanation {
  return sumOf(name, [leaf("without it", 1), productOf("with it", [leaf("weight", weight), leaf("share", share)])]);
}
