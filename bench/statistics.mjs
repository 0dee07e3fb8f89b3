// Medians, how a figure is printed beside ours, and numbers that look random.

export function median(values) {
  return percentile(values, 0.5);
}

/** @param part 0 to 1; the value between two neighbours is theirs in proportion */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

/** How far the rounds lie apart: largest less smallest, as a share of the median. */
export function spread(values) {
  return (Math.max(...values) - Math.min(...values)) / median(values);
}

/** `12.3 (0.41×)`: a figure, and how many times ours it is; a dash where there is none. */
export function cell(value, ours) {
  if (value === null || value === undefined) return "–";
  return value === ours ? digits(value) : `${digits(value)} (${digits(value / ours)}×)`;
}

function digits(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2 + (value >= 10 ? 1 : 0));
}

export function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
