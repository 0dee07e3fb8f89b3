import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, csvRecord, csvTable } from "../src/csv.ts";
import { printableLines } from "../src/printable.ts";

/** Texts of what means something in a table, among letters. */
const cells = fc.array(fc.string({ unit: fc.constantFrom(..."a,;\"'\n\r\t=+-@＝＋－＠ é港\u202e") }), { minLength: 1 });

test("a line is what csv-stringify writes with its guard against formulas, of text that can be printed or as it is", () => {
  fc.assert(
    fc.property(cells, (row) => {
      const written = (texts: readonly string[]): string => stringify([[...texts]], { escape_formulas: true });
      expect(csvTable([row])).toBe(written(row.map(printableLines)));
      expect(`${csvRecord(row)}\n`).toBe(written(row));
    }),
  );
});

test("a cell that begins as a formula does begins with an apostrophe, and others come back as they were", () => {
  expect(csvLine(["=1+1", "-2", "＝x", "a=b", 'said "no", twice\nand more'])).toBe(
    `'=1+1,'-2,'＝x,a=b,"said ""no"", twice\nand more"`,
  );
  expect(parse(csvTable([["a,b", 'c"d', "e\nf", ""]]))).toEqual([["a,b", 'c"d', "e\nf", ""]]);
});
