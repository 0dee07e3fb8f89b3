/** Text of files as it can be printed: no control character in it does anything. */

/** Control characters, and those that reorder text on a terminal, are shown as what they are. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** The same, with its lines left as they are. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
