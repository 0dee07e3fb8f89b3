/** How many UTF-16 code units two strings have in common at their beginnings. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** Of each of some strings, how many it has in common with that before; 0 for the first. */
export function sharedLengths(strings: readonly string[]): Uint16Array {
  return Uint16Array.from(strings, (one, i) => sharedLength(strings[i - 1] ?? "", one));
}
