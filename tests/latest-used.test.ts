import { expect, test } from "vitest";
import { LatestUsed } from "../src/latest-used.ts";

test("a cache keeps what was used last, within its budget", () => {
  const cache = new LatestUsed<string, number>(10);
  cache.set("a", 1, 4);
  cache.set("b", 2, 4);
  expect(cache.get("a")).toBe(1);
  cache.set("c", 3, 4);
  expect(["a", "b", "c"].map((key) => cache.has(key))).toEqual([true, false, true]);
  cache.set("whole", 4, 11);
  expect(cache.has("whole")).toBe(false);
  cache.set("a", 5, 10);
  expect([cache.get("a"), cache.get("c"), cache.weight]).toEqual([5, undefined, 10]);
});
