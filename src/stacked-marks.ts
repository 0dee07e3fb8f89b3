/**
 * Marks that stand on one character, bounded. Where texts are normalized, the engine puts such marks in order by moving each past
 * those before it: time grows with the square of their number, and nothing can cut it off.
 */

/** More than any script writes; Unicode's Stream-Safe Text Format has 30 (UAX 15). Voicing signs of half-width kana become marks. */
const TOO_MANY: RegExp = /([\p{M}\uff9e\uff9f]{64})[\p{M}\uff9e\uff9f]+/gu;

/** The text with the first 64 of the marks on each character. */
export function withoutStackedMarks(text: string): string {
  return text.replace(TOO_MANY, "$1");
}
