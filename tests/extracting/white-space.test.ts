import fc from "fast-check";
import { expect, test } from "vitest";
import { singleSpaced } from "../../src/extracting/white-space.ts";

test("every run of white space becomes one blank, whatever it is made of", () => {
  const white = fc.constantFrom(
    " ",
    "\n",
    "\t",
    "\r",
    "\f",
    "\u00a0",
    "\u1680",
    "\u2003",
    "\u2028",
    "\u3000",
    "\ufeff",
  );
  const piece = fc.oneof(fc.constantFrom("a", "Bo", "é", "–", "港"), white);
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(singleSpaced(text)).toBe(text.replace(/\s+/g, " "));
    }),
  );
});
