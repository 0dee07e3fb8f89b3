/**
 * What records share that stand in blocks of their own, as a dictionary that each is deflated with. Stretches of samples are taken whose
 * beginnings of words and phrases stand in many others and in no stretch taken before, as in COVER (Liao, Petri, Moffat and Wirth,
 * "Effective Construction of Relative Lempel-Ziv Dictionaries", WWW 2016). The same samples give the same bytes.
 */
import { concatenated } from "../archive/bytes.ts";

/** Bytes of a stretch, and of what is counted in it. */
const STRETCH = 48;
const GRAM = 6;
/** Stretches are looked at that begin so many bytes apart. */
const STEP = 8;
/** What fewer samples have is not common. */
const LEAST_SAMPLES = 3;
const HASH_BITS = 20;

/** @param most bytes of the dictionary @returns what most samples share last, where it is cheapest to refer to */
export function recordDictionary(samples: readonly Uint8Array[], most: number): Uint8Array {
  const all = concatenated(samples);
  const grams = gramsOf(all);
  const worth = sampleCounts(samples, grams);
  const stretches = Math.floor(most / STRETCH);
  // By hash, the stretch that had it last: a set of each would take most of the time.
  const latest = new Int32Array(2 ** HASH_BITS).fill(-1);
  const chosen: { readonly at: number; readonly score: number }[] = [];
  for (let part = 0; part < stretches; part++) {
    const [from, end] = [part, part + 1].map((i) => Math.floor((i * grams.length) / stretches)) as [number, number];
    const best = bestStretch(grams, worth, latest, from, end);
    if (best === null) continue;
    chosen.push(best);
    for (let i = best.at; i <= best.at + STRETCH - GRAM; i++) worth[grams[i] as number] = 0;
  }
  chosen.sort((a, b) => a.score - b.score || a.at - b.at);
  return concatenated(chosen.map(({ at }) => all.subarray(at, at + STRETCH)));
}

/** A hash of the bytes that begin at each place. */
function gramsOf(bytes: Uint8Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, bytes.length - GRAM + 1));
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let i = at; i < at + GRAM; i++) hash = (Math.imul(hash, 0x9e3779b1) + (bytes[i] as number) + 1) | 0;
    grams[at] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - HASH_BITS);
  }
  return grams;
}

/** By hash, how many samples have it; 0 where it is not common. */
function sampleCounts(samples: readonly Uint8Array[], grams: Uint32Array): Uint16Array {
  const counts = new Uint16Array(2 ** HASH_BITS);
  const latest = new Int32Array(2 ** HASH_BITS).fill(-1);
  let at = 0;
  for (const [sample, { length }] of samples.entries()) {
    const end = Math.min(at + Math.max(0, length - GRAM + 1), grams.length);
    for (let i = at; i < end; i++) {
      const gram = grams[i] as number;
      if (latest[gram] === sample) continue;
      latest[gram] = sample;
      counts[gram] = (counts[gram] as number) + 1;
    }
    at += length;
  }
  return counts.map((count) => (count < LEAST_SAMPLES ? 0 : count));
}

/** That whose grams, each counted once, are worth most; null where none is worth anything. */
function bestStretch(
  grams: Uint32Array,
  worth: Uint16Array,
  latest: Int32Array,
  from: number,
  end: number,
): { readonly at: number; readonly score: number } | null {
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = from; at < end && at + STRETCH - GRAM < grams.length; at += STEP) {
    let score = 0;
    for (let i = at; i <= at + STRETCH - GRAM; i++) {
      const gram = grams[i] as number;
      if (latest[gram] === at) continue;
      latest[gram] = at;
      score += worth[gram] as number;
    }
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  return best;
}
