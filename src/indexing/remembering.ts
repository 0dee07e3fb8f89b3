/** A reading of strings that come again and again, each read once. */
export function remembering<Value>(read: (written: string) => Value): (written: string) => Value {
  const known = new Map<string, Value>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const value = read(written);
    known.set(written, value);
    return value;
  };
}
