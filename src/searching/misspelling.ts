/**
 * How unlikely it is that one word was typed for another. A slip of the pen counts one: a letter too many, missing or wrong. Those count
 * less that hand and ear make more often: neighbours that changed places, a letter written twice or once, one for another that sounds
 * alike, a vowel or an h too many or missing (after Kernighan, Church and Gale, "A spelling correction program based on a noisy channel
 * model", 1990, where such slips have the highest counts).
 */

/** By so many times as many releases another word makes good that it is a slip away. */
export const UNLIKELY = 30;

const SWAPPED = 0.6;
const DOUBLED = 0.5;
const ALIKE = 0.5;
const SILENT = 0.75;

const VOWELS = "aeiouy";
/** Letters that stand for one sound, in one language or another, or for its voiced or voiceless twin. */
const SOUNDS: readonly string[] = ["ckq", "csz", "gj", "fv", "vw", "bp", "dt", "mn", "sxz", "ijy"];

/** By the codes of two letters. */
const REPLACED: ReadonlyMap<number, number> = new Map(
  [VOWELS, ...SOUNDS].flatMap((sound) =>
    [...sound].flatMap((a) => [...sound].map((b): [number, number] => [pair(a.charCodeAt(0), b.charCodeAt(0)), ALIKE])),
  ),
);
const SILENT_LETTERS: ReadonlySet<number> = new Set([...`${VOWELS}h`].map((letter) => letter.charCodeAt(0)));

function pair(a: number, b: number): number {
  return a * 0x10000 + b;
}

function replacing(a: number, b: number): number {
  return a === b ? 0 : (REPLACED.get(pair(a, b)) ?? 1);
}

/** A letter that is in one word alone, beside its neighbours there. */
function adding(letter: number, before: number, after: number): number {
  if (replacing(letter, before) < 1 && !SILENT_LETTERS.has(letter)) return DOUBLED;
  if (letter === before || letter === after) return DOUBLED;
  return SILENT_LETTERS.has(letter) ? SILENT : 1;
}

/** @returns 0 for the same word; null above the most. No letter is touched twice. Time: the product of the lengths. */
export function misspelling(typed: string, word: string, most: number): number | null {
  const width = word.length;
  const a = Uint16Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i));
  const b = Uint16Array.from({ length: width }, (_, i) => word.charCodeAt(i));
  const rows = [new Float64Array(width + 1)];
  for (let j = 1; j <= width; j++)
    (rows[0] as Float64Array)[j] = (rows[0]?.[j - 1] as number) + adding(b[j - 1] as number, b[j - 2] ?? 0, b[j] ?? 0);
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1] as Float64Array;
    const row = new Float64Array(width + 1);
    rows.push(row);
    const own = a[i - 1] as number;
    const more = adding(own, a[i - 2] ?? 0, a[i] ?? 0);
    row[0] = (above[0] as number) + more;
    for (let j = 1; j <= width; j++) {
      const letter = b[j - 1] as number;
      row[j] = Math.min(
        (above[j - 1] as number) + replacing(own, letter),
        (above[j] as number) + more,
        (row[j - 1] as number) + adding(letter, b[j - 2] ?? 0, b[j] ?? 0),
        i > 1 && j > 1 && own === b[j - 2] && a[i - 2] === letter
          ? (rows[i - 2]?.[j - 2] as number) + SWAPPED
          : Number.POSITIVE_INFINITY,
      );
    }
  }
  const found = rows[a.length]?.[width] as number;
  return found <= most ? found : null;
}
