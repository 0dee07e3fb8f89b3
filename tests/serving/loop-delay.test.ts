import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LoopDelay } from "../../src/serving/loop-delay.ts";

/** By how much a clock is ahead of the timers: they are late by what it gains. */
let ahead = 0;
beforeEach(() => {
  ahead = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + ahead);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Looks so often, each time late by so much. */
function looks(delay: LoopDelay, times: number, lateMs: number): number {
  for (let i = 0; i < times; i++) {
    ahead += lateMs;
    vi.advanceTimersByTime(50);
  }
  return delay.ms;
}

test("a loop that is in time is not late", () => {
  expect(looks(new LoopDelay(), 50, 0)).toBe(0);
});

test("one that is late again and again is said to be as late as it is", () => {
  const delay = new LoopDelay();
  expect(looks(delay, 50, 200)).toBeCloseTo(200, -1);
  expect(looks(delay, 50, 0)).toBeLessThan(2);
});

test("a single pause is none of its habits", () => {
  const delay = new LoopDelay();
  expect(looks(delay, 1, 1_000)).toBeLessThanOrEqual(100);
  expect(looks(delay, 20, 0)).toBeLessThan(20);
});
