/**
 * What is left of an English word without the endings of number and tense: `sanctions` and `sanctioned` are `sanction`, while
 * `important` is no `import`, nor `Harris` `Harry`, which a stemmer takes for one. After the first step of Porter's stemmer ("An
 * algorithm for suffix stripping", 1980), with adverbs.
 */

const VOWEL = /[aeiouy]/;

/** @param word folded @returns no word, but the same for all inflections of most words */
export function uninflected(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const stem = withoutTense(withoutNumber(word.replace(/(?<=..[^aeiou])ly$/, "")));
  // Doubled by an ending (planned), or lost by it (release, releasing), or changed (policy, policies).
  return stem
    .replace(/([^aeiou])\1$/, "$1")
    .replace(/(?<=..)e$/, "")
    .replace(/(?<=..)y$/, "i");
}

function withoutNumber(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  for (const ending of ["ed", "ing"]) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && !word.endsWith("eed") && VOWEL.test(rest) && rest.length > 1) return rest;
  }
  return word;
}
