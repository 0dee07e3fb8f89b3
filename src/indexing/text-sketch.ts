/**
 * How alike two texts are, by the runs of words that they share, and a few numbers of each text by which those that are alike are
 * found among many: the smallest hashes of its runs, a sample that is drawn alike in every text (Broder, "On the resemblance and
 * containment of documents", 1997).
 */
import { scanWords } from "../analysis/tokenizer.ts";

/** Words of a run. */
const RUN_WORDS = 4;
/** Numbers of a sketch. */
const SKETCH = 16;

/** The hashes of a text's runs of words, without regard to case: ascending, each once. */
export function runsOfWords(text: string): Uint32Array {
  const words: number[] = [];
  scanWords(text, {
    plain: (start, end) => words.push(hashOf(text, start, end)),
    word: ({ word }) => words.push(hashOf(word.toLowerCase(), 0)),
  });
  const runs = new Uint32Array(Math.max(0, words.length - RUN_WORDS + 1));
  for (let i = 0; i < runs.length; i++) {
    let hash = 0;
    for (let j = i; j < i + RUN_WORDS; j++) hash = Math.imul(hash, 0x9e3779b1) + (words[j] as number);
    runs[i] = mixed(hash);
  }
  return distinct(runs.sort());
}

/** @param runs of a text */
export function sketchOf(runs: Uint32Array): number[] {
  return [...runs.subarray(0, SKETCH)];
}

/** A sketch as it is stored: base64 of u32s, little-endian. */
export function writeSketch(sketch: readonly number[]): string {
  const bytes = Buffer.alloc(sketch.length * 4);
  for (const [i, number] of sketch.entries()) bytes.writeUInt32LE(number, i * 4);
  return bytes.toString("base64");
}

export function readSketch(stored: string): number[] {
  const bytes = Buffer.from(stored, "base64");
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** FNV-1a over UTF-16 code units, those of ASCII letters in lower case. */
function hashOf(text: string, start: number, end: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), 0x01000193);
  }
  return hash;
}

/** The finalizer of MurmurHash3: every bit of a hash counts for every bit of the result, since the smallest are taken. */
function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function distinct(ascending: Uint32Array): Uint32Array {
  let count = 0;
  for (const one of ascending) if (count === 0 || ascending[count - 1] !== one) ascending[count++] = one;
  return ascending.slice(0, count);
}
