/**
 * Bytes to characters: byte order mark, declaration, UTF-8 where valid, else a guess. Not for cleaning:
 * the text still has its line ends and control characters.
 */
import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";

/** How much of a file a guess looks at, bytes. */
const SAMPLE_BYTES = 65_536;

/** Encodings whose characters may take two bytes above 0x7f; all others that we guess are one byte a character. */
const MULTI_BYTE = new Set(["Shift_JIS", "EUC-JP", "EUC-KR", "Big5", "GB18030", "UTF-16LE", "UTF-16BE"]);

/**
 * The text of a file.
 *
 * @param declared name of an encoding that the file itself declares, null where it does not
 */
export function decode(bytes: Uint8Array, declared: string | null = null): string {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (declared !== null) {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return text;
  }
  if (isUtf8(bytes)) return decodeAs(bytes, hasJapaneseEscapes(bytes) ? "iso-2022-jp" : "utf-8");
  return decodeAs(bytes, guessEncoding(bytes));
}

/** Whether bytes are no text of any charset: pictures, programs and the like are full of control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingOfMark(bytes) !== null || wideEncoding(bytes) !== null) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  return controls > 8 && controls * 50 > sample.length;
}

/** The encoding that an HTML file's `meta` or XML declaration names within its first kilobytes, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const match =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const name = match?.[1] ?? match?.[2] ?? null;
  // A declaration that could be read as single bytes cannot be of a two-byte encoding.
  return name !== null && /^utf-?16/i.test(name) ? "utf-8" : name;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: the high bytes of spaces, line ends and Latin letters are NULs, all on one side. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenNuls++;
    if (bytes[i + 1] === 0) oddNuls++;
  }
  // A fiftieth is enough for Japanese with its digits and line ends; a stray NUL in other text is far below.
  const least = Math.max(2, length / 100);
  if (oddNuls >= least && evenNuls * 8 <= oddNuls) return "utf-16le";
  if (evenNuls >= least && oddNuls * 8 <= evenNuls) return "utf-16be";
  return null;
}

/** Node 20 reads windows-1252 as Latin-1, where these stand at 0x80 to 0x9f; a NUL here is a byte that neither has. */
const WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

function decodeAs(bytes: Uint8Array, label: string, options: TextDecoderOptions = {}): string {
  const decoder = new TextDecoder(label, options);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? "");
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return decodeAs(bytes, label, { fatal: true });
  } catch {
    return null; // an unknown name, or bytes that are not of it: the declaration is wrong
  }
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function guessEncoding(bytes: Uint8Array): string {
  const shape = highBytes(bytes);
  // UTF-8 with a few damaged characters: by chance, bytes of another charset rarely form a sequence.
  if (shape.sequences > 2 * shape.broken) return "utf-8";
  // Two-byte encodings have their high bytes side by side; lone ones are accented letters and curly quotes.
  const lone = shape.lone * 5 >= shape.total * 4;
  for (const guess of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    if (guess.name === "UTF-8" || guess.name.startsWith("UTF-") || (lone && MULTI_BYTE.has(guess.name))) continue;
    if (decodeStrictly(bytes, guess.name) !== null) return guess.name;
  }
  return "windows-1252";
}

/** Counts of the bytes above 0x7f: all, those without such a neighbour, well-formed UTF-8 sequences, bytes of none. */
function highBytes(bytes: Uint8Array): { total: number; lone: number; sequences: number; broken: number } {
  const counts = { total: 0, lone: 0, sequences: 0, broken: 0 };
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const want = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let got = 1;
    while (got < want && ((bytes[i + got] ?? 0) & 0xc0) === 0x80) got++;
    const whole = want > 1 && got === want;
    if (whole) counts.sequences++;
    else counts.broken++;
    const step = whole ? got : 1;
    counts.total += step;
    if (step === 1 && (bytes[i - 1] ?? 0) < 0x80 && (bytes[i + 1] ?? 0) < 0x80) counts.lone++;
    i += step;
  }
  return counts;
}
