/**
 * Whether XML is what a library may be given: each element closed where it should be, one around all, no document type, and not
 * endlessly many. The parsers below go on after an error, some in the square of what follows it, only to refuse the file in the
 * end. Not a parser: names and characters are theirs to judge.
 */

/** Most elements of one part: a book has fewer. Each costs a parser about a kilobyte and ten microseconds. */
const MOST_ELEMENTS = 300_000;
/** What is skipped as a whole, by how it begins and ends. */
const SKIPPED = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;
const NAME = /[^\s/>"'=<]+/y;
/** What matters in the rest of a tag: a value, which may hold `>`, or the end. */
const NEXT = /["'<>]/g;

/** @throws Error with what is wrong. Time: one pass. */
export function checkXml(source: string): void {
  const open: string[] = [];
  let elements = 0;
  for (let at = source.indexOf("<"); at !== -1; at = source.indexOf("<", at)) {
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped !== undefined) {
      const end = source.indexOf(skipped[1], at + skipped[0].length);
      if (end === -1) throw new Error("its XML is cut short");
      at = end + skipped[1].length;
      continue;
    }
    if (source.startsWith("<!", at))
      throw new Error("its XML declares a document type, which no word processor writes");
    const isEnd = source[at + 1] === "/";
    NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = NAME.exec(source)?.[0];
    if (name === undefined) throw new Error("its XML is damaged");
    at = endOfTag(source, NAME.lastIndex);
    if (isEnd) {
      if (open.pop() !== name) throw new Error("its XML is damaged: elements are not closed where they should be");
    } else {
      if (open.length === 0 && elements > 0) throw new Error("its XML is damaged: more than one element at the top");
      if (++elements > MOST_ELEMENTS) throw new Error("it has more elements than are read");
      if (source[at - 2] !== "/") open.push(name);
    }
  }
  if (open.length > 0 || elements === 0) throw new Error("its XML is cut short");
}

function endOfTag(source: string, start: number): number {
  NEXT.lastIndex = start;
  for (let found = NEXT.exec(source); found !== null; found = NEXT.exec(source)) {
    const [sign] = found;
    if (sign === ">") return NEXT.lastIndex;
    const end = sign === "<" ? -1 : source.indexOf(sign, NEXT.lastIndex);
    if (end === -1) throw new Error("its XML is damaged");
    NEXT.lastIndex = end + 1;
  }
  throw new Error("its XML is cut short");
}
