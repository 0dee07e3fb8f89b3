import { expect, test } from "vitest";
import { Together } from "../src/together.ts";

/** Upper-cases, and notes what it is given at once. */
function shouting(most: number): { readonly together: Together<string, string>; readonly batches: string[][] } {
  const batches: string[][] = [];
  const together = new Together<string, string>((items) => {
    batches.push([...items]);
    return items.map((item) => item.toUpperCase());
  }, most);
  return { together, batches };
}

test("what tasks hand in is done at once, when none is still to come, and each gets its own", async () => {
  const { together, batches } = shouting(10);
  const found = await Promise.all([
    together.join((handIn) => handIn(["a", "b"])),
    together.join(async () => "nothing"),
    together.join(async (handIn) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return handIn(["c"]);
    }),
    together.join((handIn) => handIn([])),
  ]);
  expect(found).toEqual([["A", "B"], "nothing", ["C"], []]);
  expect(batches).toEqual([["a", "b", "c"]]);
});

test("where so many wait, no other is waited for", async () => {
  const { together, batches } = shouting(2);
  let open = (): void => {};
  const slow = together.join(async (handIn) => {
    await new Promise<void>((resolve) => {
      open = resolve;
    });
    return handIn(["c"]);
  });
  const found = await Promise.all(["a", "b"].map((item) => together.join((handIn) => handIn([item]))));
  expect(found).toEqual([["A"], ["B"]]);
  open();
  expect(await slow).toEqual(["C"]);
  expect(batches).toEqual([["a", "b"], ["c"]]);
});

test("a task that fails keeps nobody waiting", async () => {
  const { together } = shouting(10);
  const [failed, other] = await Promise.allSettled([
    together.join(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error("it is not there");
    }),
    together.join((handIn) => handIn(["a"])),
  ]);
  expect(failed.status).toBe("rejected");
  expect(other).toEqual({ status: "fulfilled", value: ["A"] });
});

test("what the work throws, all get", async () => {
  const together = new Together<string, string>(() => {
    throw new Error("it cannot be done");
  }, 10);
  const found = await Promise.allSettled(["a", "b"].map((item) => together.join((handIn) => handIn([item]))));
  expect(found.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
