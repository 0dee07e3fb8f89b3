import { expect, test } from "vitest";
import { TooSlow, withinTime } from "../src/within-time.ts";

const LOOPS: Readonly<Record<string, () => unknown>> = {
  "a loop": () => {
    for (;;);
  },
  "a loop that catches what it throws": () => {
    for (;;) {
      try {
        throw new Error("again");
      } catch {}
    }
  },
  "a regular expression that goes back and forth": () => /^(a+)+$/.test(`${"a".repeat(50)}b`),
};

test.each(Object.keys(LOOPS))("%s is cut off, and what follows is done as ever", (name) => {
  expect(() => withinTime(30, LOOPS[name] as () => unknown)).toThrow(TooSlow);
  expect(withinTime(10_000, () => "done")).toBe("done");
});

test("gives what the work gives, and throws what it throws", () => {
  const value = { own: [1] };
  expect(withinTime(10_000, () => value)).toBe(value);
  expect(withinTime(10_000, () => undefined)).toBeUndefined();
  const error = new RangeError("of its own");
  expect(() =>
    withinTime(10_000, () => {
      throw error;
    }),
  ).toThrow(error);
});

test("work within work is cut off by the time that ends first, and the other goes on", () => {
  const both = withinTime(10_000, () => {
    expect(() => withinTime(30, LOOPS["a loop"] as () => unknown)).toThrow(TooSlow);
    return "the outer one";
  });
  expect(both).toBe("the outer one");
  expect(() => withinTime(30, () => withinTime(10_000, LOOPS["a loop"] as () => unknown))).toThrow(TooSlow);
});
