/**
 * Every match of a global expression, in order, as `matchAll` finds them; which makes a new expression for each call, and that
 * costs more than to look for a match in a line. Time: that of the expression.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
