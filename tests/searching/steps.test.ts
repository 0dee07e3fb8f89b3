/** A search that takes long lets others have their turn, and ends where it is given up or out of time. */
import { describe, expect, test } from "vitest";
import { OutOfTime, stepsOf } from "../../src/searching/find-options.ts";

/** Works without letting anybody else have a turn. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("between its steps", () => {
  test("others have their turn once it has worked for long", async () => {
    const step = stepsOf({});
    let turns = 0;
    setTimeout(() => turns++);
    await step();
    expect(turns).toBe(0);
    work(60);
    await step();
    expect(turns).toBe(1);
  });

  test("they have it too where it does much side by side", async () => {
    const step = stepsOf({});
    let turns = 0;
    const other = setInterval(() => turns++);
    const part = async (): Promise<void> => {
      for (let i = 0; i < 3; i++) {
        work(60);
        await step();
      }
    };
    await Promise.all([part(), part(), part(), part()]);
    clearInterval(other);
    // Twelve times there was long work; one turn for several of them would be a long wait.
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test("it ends when its time is over", async () => {
    const step = stepsOf({ timeout: 10 });
    await step();
    work(12);
    await expect(step()).rejects.toBeInstanceOf(OutOfTime);
  });

  test("it ends when it is given up meanwhile", async () => {
    const controller = new AbortController();
    const step = stepsOf({ signal: controller.signal });
    work(60);
    setTimeout(() => controller.abort());
    await expect(step()).rejects.toMatchObject({ code: "ABORTED" });
  });
});
