import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutCapitals } from "../../src/extracting/capitals.ts";
import type { Person } from "../../src/release.ts";

const person = (text: string, name: string): Person => {
  const start = text.indexOf(name.toUpperCase());
  return { name, aliases: [], roles: [], mentions: [[start, start + name.length]] };
};

describe("withoutCapitals", () => {
  it("writes a paragraph in capitals as others are written", () => {
    const text = `HARBOUR OPENS\n\nDEPUTY MAYOR ANN O'LEE SAID: "I AM GLAD. WE OPEN\nTODAY," AND LEFT.\n\nIt rained.`;
    expect(withoutCapitals(text, [person(text, "Ann O'Lee")])).toBe(
      `HARBOUR OPENS\n\nDeputy Mayor Ann O'Lee said: "I am glad. We open\ntoday," and left.\n\nIt rained.`,
    );
  });

  it("leaves headings, short lines and other texts as they are", () => {
    for (const text of [
      'MAYOR ANN LEE PROCLAIMS "A DAY OF REST" IN PORT HALE',
      "WE GO HOME.",
      "日本語の文章です。",
      "",
    ])
      expect(withoutCapitals(text, [])).toBe(text);
  });

  it("keeps every letter in its place", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZİẞÉ"'.:\s]{0,200}$/u), (text) => {
        const written = withoutCapitals(text, []);
        expect(written.length).toBe(text.length);
        expect(written.replace(/[a-z]/g, (letter) => letter.toUpperCase()).length).toBe(text.length);
      }),
    );
  });
});
