/** Damaged files of every format: none throws, hangs, or leaves in a release what a release may not hold. */
import { expect, test } from "vitest";
import { troubleAmong } from "./damage.ts";
import { FORMATS } from "./mutations.ts";

test.each(FORMATS)(
  "damaged %s files are read or named, in no time, and what is read is clean",
  async (format) => {
    expect(await troubleAmong(format, 1, 120)).toEqual([]);
  },
  60_000,
);
