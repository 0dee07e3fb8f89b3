/**
 * Beginnings of words, without those that begin another of them: a name has to hold no more words for them, and each of these a word of
 * its own, so that a thousand typed letters cost what the name's few words do.
 */
export function longestBeginnings(typed: readonly string[]): string[] {
  const sorted = [...new Set(typed)].sort();
  // Whatever begins with a word follows it.
  return sorted.filter((word, i) => sorted[i + 1]?.startsWith(word) !== true);
}
