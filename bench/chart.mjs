// Charts as SVG without a library: bars in groups and lines, both over a logarithmic scale, since peers lie orders apart.

const WIDTH = 960;
const HEIGHT = 420;
const MARGIN = { top: 90, right: 20, bottom: 50, left: 70 };
const INNER_WIDTH = WIDTH - MARGIN.left - MARGIN.right;
const INNER_HEIGHT = HEIGHT - MARGIN.top - MARGIN.bottom;
/** Names in a row of the legend. */
const NAMES_A_ROW = 4;
/** Told apart by those who see colours differently, on white and on dark paper (Okabe and Ito, 2008). */
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c8c8c"];

/** @param series of each a value a group; null where there is none */
export function barChart({ title, groups, series }) {
  const y = scaleOf(series.flatMap(({ values }) => values));
  const groupWidth = INNER_WIDTH / groups.length;
  const barWidth = (groupWidth * 0.8) / series.length;
  const bars = series.flatMap(({ name, values }, i) =>
    values.map((value, group) => {
      if (value === null) return "";
      const left = MARGIN.left + group * groupWidth + groupWidth * 0.1 + i * barWidth;
      const top = y.at(value);
      const height = HEIGHT - MARGIN.bottom - top;
      const label = `${name}, ${groups[group]}: ${value.toPrecision(2)}`;
      return `<rect x="${round(left)}" y="${round(top)}" width="${round(barWidth)}" height="${round(height)}" fill="${COLOURS[i]}"><title>${escaped(label)}</title></rect>`;
    }),
  );
  const labels = groups.map((group, i) => text(MARGIN.left + (i + 0.5) * groupWidth, HEIGHT - 20, group, "middle"));
  return svg(title, y, series, [...bars, ...labels]);
}

/** @param x of all series, ascending @param series of each a value for each x; null where there is none */
export function lineChart({ title, x, series }) {
  const y = scaleOf(series.flatMap(({ values }) => values));
  const [first, last] = [Math.log10(x[0]), Math.log10(x.at(-1))];
  const across = (value) => MARGIN.left + ((Math.log10(value) - first) / (last - first || 1)) * INNER_WIDTH;
  const lines = series.map(({ values }, i) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : `${round(across(x[at]))},${round(y.at(value))}`,
    );
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${COLOURS[i]}" stroke-width="3"/>`;
  });
  const labels = x.map((value, i) =>
    text(across(value), HEIGHT - 20, value.toLocaleString("en"), i === x.length - 1 ? "end" : "middle"),
  );
  return svg(title, y, series, [...lines, ...labels]);
}

/** Powers of ten from below the least to above the greatest. */
function scaleOf(values) {
  const positive = values.filter((value) => value !== null && value > 0);
  const least = Math.floor(Math.log10(Math.min(...positive)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...positive))));
  const at = (value) =>
    HEIGHT - MARGIN.bottom - ((Math.log10(Math.max(value, 10 ** least)) - least) / (most - least)) * INNER_HEIGHT;
  return { at, ticks: Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i)) };
}

function svg(title, y, series, content) {
  const lines = y.ticks.map((tick) => {
    const at = round(y.at(tick));
    return `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}" stroke="#8884"/>${text(MARGIN.left - 8, at + 4, String(tick), "end")}`;
  });
  const legend = series.map(({ name }, i) => {
    const left = MARGIN.left + ((i % NAMES_A_ROW) * INNER_WIDTH) / NAMES_A_ROW;
    const top = 40 + 20 * Math.floor(i / NAMES_A_ROW);
    return `<rect x="${round(left)}" y="${top}" width="12" height="12" fill="${COLOURS[i]}"/>${text(left + 18, top + 11, name, "start")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="${escaped(title)}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${text(MARGIN.left, 24, title, "start")}
${[...legend, ...lines, ...content].filter((part) => part !== "").join("\n")}
</svg>
`;
}

function text(x, y, content, anchor) {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#222">${escaped(content)}</text>`;
}

function escaped(content) {
  return content.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
