/** Speech written with a dash at the head of its paragraph: `– Det är bra, säger Ann Lee.` Only where a verb of saying follows. */

import type { Passage } from "./passages.ts";

/** Such paragraphs as passages: from behind the dash to the comma or dash before the verb. Time: linear in the text. */
export function findDashSpeech(text: string, verbs: ReadonlyMap<string, unknown>): Passage[] {
  const passages: Passage[] = [];
  for (const head of text.matchAll(/^[–—-][ \t\u00a0]?(?=\p{L})/gmu)) {
    const start = head.index + head[0].length;
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const stop = placeOfSaying(text.slice(start, end), verbs);
    if (stop > 0) {
      const outerEnd = start + stop;
      passages.push({ start, end: outerEnd, outerStart: head.index, outerEnd, closed: true, goesOn: false });
    }
  }
  return passages;
}

/** Where the comma or dash before the paragraph's first such verb stands, or -1. */
function placeOfSaying(paragraph: string, verbs: ReadonlyMap<string, unknown>): number {
  for (const match of paragraph.matchAll(/[,–—?!.] ?(?:(?:har|a|ha) )?(\p{Ll}+)/gu)) {
    const before = match[0].charAt(0);
    if (verbs.has(match[1] ?? "")) return match.index + (/[?!.]/.test(before) ? 1 : 0);
  }
  return -1;
}
