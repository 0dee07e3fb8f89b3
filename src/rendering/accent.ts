/** The site's own colour as a stylesheet that follows `page.css`: in light and in dark, always told apart from what it stands on. */

type Rgb = readonly [red: number, green: number, blue: number];

/** `--paper` of `page.css`, and what is mixed in where a colour is too near it. */
const LIGHT = { paper: "#fcfbf8", towards: "#000000" } as const;
const DARK = { paper: "#15181c", towards: "#ffffff" } as const;
const INKS = ["#ffffff", "#10151b"] as const;
/** WCAG 2.2, 1.4.3: text. The paper is the lightest and the darkest that links stand on; a tint is some way from it. */
const CONTRAST = 5.2;
const STEP = 0.05;

/** @param accent `#rgb` or `#rrggbb` */
export function accentCss(accent: string): string {
  return `:root {\n${properties(accent, LIGHT)}}\n\n@media (prefers-color-scheme: dark) {\n:root {\n${properties(accent, DARK)}}\n}\n`;
}

function properties(accent: string, { paper, towards }: typeof LIGHT | typeof DARK): string {
  let colour = rgb(accent);
  for (let share = STEP; contrast(colour, rgb(paper)) < CONTRAST && share <= 1; share += STEP)
    colour = mixed(rgb(accent), rgb(towards), share);
  const [light, dark] = INKS;
  const ink = contrast(colour, rgb(light)) >= contrast(colour, rgb(dark)) ? light : dark;
  return `  --accent: ${hex(colour)};\n  --accent-ink: ${ink};\n`;
}

function rgb(colour: string): Rgb {
  const digits = colour.slice(1);
  const wide = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const value = Number.parseInt(wide, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function mixed(colour: Rgb, other: Rgb, share: number): Rgb {
  const mix = (place: 0 | 1 | 2): number => colour[place] * (1 - share) + other[place] * share;
  return [mix(0), mix(1), mix(2)];
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
