/** Words that a slip of the pen tells apart. */

/** Whether one word is the other with a letter too many, missing or wrong, or with two that changed places; so is each its own. */
export function isOneSlip(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [wrong, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (wrong.length <= 1 && right.length <= 1) return true;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
