/** A word in capitals, or with one, as another was typed. */
export function inCaseOf(typed: string, word: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  const [first = "", ...rest] = word;
  return /^\p{Lu}/u.test(typed) ? first.toUpperCase() + rest.join("") : word;
}
