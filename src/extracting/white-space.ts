/** White space as people read it. */

/** The text with every run of white space as one blank. Most texts are so already, and told without an expression. */
export function singleSpaced(text: string): string {
  return hasOtherSpace(text) ? text.replace(/\s+/g, " ") : text;
}

/** Whether there may be white space other than single blanks. */
function hasOtherSpace(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Further white space stands among the control characters, at 0xa0, and from 0x1680 on.
    if (unit === 0x20 ? before === 0x20 : unit < 0x0e || unit === 0xa0 || unit >= 0x1680) return true;
    before = unit;
  }
  return false;
}
