/** Labels in scripts that write no spaces: found as runs of characters, longest first, by their first two characters. */
import type { Span } from "../release.ts";
import type { Concept } from "./thesaurus.ts";

/** Whether a language writes no spaces between words. */
export function isUnspaced(language: string): boolean {
  return language === "ja" || language === "zh" || language === "th";
}

interface UnspacedLabel {
  readonly text: string;
  readonly concept: Concept;
}

export class UnspacedLabels {
  readonly #byHead: Map<string, UnspacedLabel[]> = new Map();

  constructor(labels: readonly UnspacedLabel[]) {
    for (const label of labels) {
      const head = label.text.slice(0, 2);
      const same = this.#byHead.get(head);
      if (same === undefined) this.#byHead.set(head, [label]);
      else same.push(label);
    }
    for (const same of this.#byHead.values()) same.sort((a, b) => b.text.length - a.text.length);
  }

  /** Time: the text times the labels that begin alike. */
  *find(text: string): Generator<{ concept: Concept; span: Span }> {
    for (let at = 0; at + 1 < text.length; at++) {
      const labels = this.#byHead.get(text.slice(at, at + 2));
      const label = labels?.find((one) => text.startsWith(one.text, at) && isWhole(text, at, at + one.text.length));
      if (label === undefined) continue;
      yield { concept: label.concept, span: [at, at + label.text.length] };
      at += label.text.length - 1;
    }
  }
}

/** A word in katakana does not end within a run of katakana: `サーバー` is not in `サーバーレス`. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(isKatakana(text, start) && isKatakana(text, start - 1)) && !(isKatakana(text, end - 1) && isKatakana(text, end))
  );
}

function isKatakana(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb;
}
