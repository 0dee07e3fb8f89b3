/** Laws of extraction over ten million characters, which take a minute or two. */
import { expect, test } from "vitest";
import { extract } from "../../src/extracting/extract.ts";
import { textDocument } from "./documents.ts";

const CHARACTERS = 10_000_000;

/** Seconds of processor time; wall time depends on what else the machine does. */
function seconds(text: string): number {
  const before = process.cpuUsage();
  extract(textDocument(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test.each([
  ["one letter", "a"],
  ["one capital", "A"],
  ["words in capitals", "HARBOUR "],
  ["digits", "7"],
  ["numbers", "2031 "],
  ["quotation marks", '"'],
  ["curly quotation marks", "“”"],
  ["quoted letters", '"a" '],
  ["quotations with their speakers", "“It is so,” the minister said. "],
  ["labels of turns", "MR. ROE: It is so.\n\nQ Why?\n\n"],
  ["labels that are nobody's", "THE MINISTER: "],
  ["lines in capitals", "PORT MINISTER\n"],
  ["names", "Ann Lee and "],
  ["offices", "Minister for "],
  ["dates", "May 5, "],
  ["slashes", "1/1/"],
  ["brackets", "("],
  ["years of a script without spaces", "1月"],
  ["paragraphs", "\n\n"],
])("%s: time grows with the length, not faster", (_, unit) => {
  const text = unit.repeat(CHARACTERS / unit.length);
  seconds(text.slice(0, 100_000));
  const half = seconds(text.slice(0, CHARACTERS / 2));
  const whole = seconds(text);
  // Twice the text, with room for a full garbage collection; a quadratic stage would take four times as long and minutes.
  expect(whole).toBeLessThan(3 * half + 3);
});
