/** Rows of a table as CSV (RFC 4180) that a spreadsheet can open without harm; in a browser too. */
import { printableLines } from "./printable.ts";

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"); some take the full-width forms for it as well. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A line without its end, of text that can be printed. */
export function csvLine(cells: readonly string[]): string {
  return csvRecord(cells.map(printableLines));
}

/** The same with the text as it is. A spreadsheet would run a cell that begins as a formula does: such a one begins with `'`. */
export function csvRecord(cells: readonly string[]): string {
  return cells.map(cell).join(",");
}

/** Rows of a table, each with its end. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${csvLine(cells)}\n`).join("");
}

function cell(value: string): string {
  const text = value.replace(FORMULA, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
