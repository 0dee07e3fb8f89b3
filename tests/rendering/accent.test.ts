import fc from "fast-check";
import { expect, test } from "vitest";
import { accentCss } from "../../src/rendering/accent.ts";

/** Of WCAG 2.2, written out anew. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function colours(css: string): { light: [accent: string, ink: string]; dark: [accent: string, ink: string] } {
  const [a = "", b = "", c = "", d = ""] = [...css.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
  return { light: [a, b], dark: [c, d] };
}

test("a colour that is told apart is taken as it is; the short way to write it is the same", () => {
  expect(colours(accentCss("#aa0000")).light).toEqual(["#aa0000", "#ffffff"]);
  expect(accentCss("#a00")).toBe(accentCss("#aa0000"));
  expect(colours(accentCss("#ffcc00")).dark).toEqual(["#ffcc00", "#10151b"]);
});

test("whatever the colour, links are told from the paper and buttons' words from buttons", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(hex, (accent) => {
      const { light, dark } = colours(accentCss(accent));
      expect(contrast(light[0], "#fcfbf8")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark[0], "#15181c")).toBeGreaterThanOrEqual(4.5);
      for (const [colour, ink] of [light, dark]) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
