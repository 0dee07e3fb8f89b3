/** What separates a word from the one before: the strongest mark that occurs there, from nothing to a paragraph's end. */

/** What separates a word from the one before, the strongest mark that occurs there. */
export const TOUCHING = 0;
export const SPACE = 1;
/** Two or more spaces, where these stand for lost punctuation. */
export const WIDE = 2;
export const COMMA = 3;
export const CLOSE = 4;
export const OPEN = 5;
export const QUOTED = 6;
export const AMPERSAND = 7;
/** Colon, semicolon, dash, slash and other marks. */
export const MARK = 8;
export const STOP = 9;
/** A line's end that the line's shortness makes a break. */
export const LINE = 10;
export const PARAGRAPH = 11;
