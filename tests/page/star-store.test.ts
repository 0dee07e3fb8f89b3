/** What a browser keeps of starred releases: in several tabs, where there is no room, and where nothing may be kept. */
import { expect, test } from "vitest";
import { StarStore } from "../../src/page/star-store.ts";
import type { Starred } from "../../src/rendering/stars.ts";

const KEY = "communique starred https://press.example/";

function release(id: string, change: Partial<Starred> = {}): Starred {
  return {
    id,
    title: `Release ${id}`,
    organisation: "Harbour Office",
    published: "2020-01-02",
    language: "en",
    url: `https://press.example/releases/${id}.html`,
    note: "",
    ...change,
  };
}

/** A browser's storage, as far as a store asks for it. */
class Kept {
  readonly texts = new Map<string, string>();
  refusal: DOMException | null = null;
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.refusal !== null) throw this.refusal;
    this.texts.set(key, text);
  }
}

const storeOn = (kept: Kept, key = KEY): StarStore => new StarStore(key, () => kept as unknown as Storage);
const ids = (store: StarStore): string[] => store.all().map(({ id }) => id);

test("stars are kept in their order, and one that is starred again has its note back", () => {
  const store = storeOn(new Kept());
  expect([store.toggle(release("b")), store.toggle(release("a"))]).toEqual([null, null]);
  store.put([release("b", { note: "ask" })]);
  expect(ids(store)).toEqual(["b", "a"]);
  store.toggle(release("b"));
  expect(ids(store)).toEqual(["a"]);
  store.toggle(release("b", { title: "A new title" }));
  expect(store.find("b")).toEqual(release("b", { title: "A new title", note: "ask" }));
});

test("all that was removed can be had back", () => {
  const store = storeOn(new Kept());
  store.put([release("a", { note: "one" }), release("b"), release("c")]);
  store.remove(["a", "b", "unknown"]);
  expect(ids(store)).toEqual(["c"]);
  store.restore(["a", "b", "never starred"]);
  expect(store.all()).toEqual([release("c"), release("a", { note: "one" }), release("b")]);
});

test("pages that are open at once add to what the others have kept, and hear of it", () => {
  const kept = new Kept();
  const [one, other] = [storeOn(kept), storeOn(kept)];
  let heard = 0;
  const listening = new AbortController();
  other.listen(() => heard++, listening.signal);
  expect(ids(other)).toEqual([]);
  one.toggle(release("a"));
  other.changed(KEY);
  other.changed("something else");
  expect([heard, ids(other)]).toEqual([1, ["a"]]);
  other.toggle(release("b"));
  expect([heard, ids(one)]).toEqual([2, ["a", "b"]]);
  // A note that another page has removed can be had back here.
  one.put([release("a", { note: "ask" })]);
  expect(other.find("a")?.note).toBe("ask");
  one.remove(["a"]);
  other.toggle(release("a"));
  expect([heard, one.find("a")?.note]).toEqual([3, "ask"]);
  listening.abort();
  other.changed(null);
  expect(heard).toBe(3);
});

test("each archive of a host has stars of its own", () => {
  const kept = new Kept();
  storeOn(kept, "communique starred https://press.example/a/").toggle(release("x"));
  expect(ids(storeOn(kept, "communique starred https://press.example/b/"))).toEqual([]);
});

test("where there is no room, or nothing may be kept, all stays as it was and the reason is told", () => {
  const kept = new Kept();
  const store = storeOn(kept);
  store.toggle(release("a"));
  kept.refusal = new DOMException("", "QuotaExceededError");
  expect([store.toggle(release("b")), ids(store)]).toEqual(["noRoom", ["a"]]);
  expect([store.toggle(release("a")), ids(store)]).toEqual(["noRoom", ["a"]]);
  kept.refusal = new DOMException("", "SecurityError");
  expect(store.put([release("a", { note: "lost" })])).toBe("notAllowed");
  expect(store.find("a")?.note).toBe("");
  const none = new StarStore(KEY, () => {
    throw new DOMException("", "SecurityError");
  });
  expect([none.all(), none.toggle(release("a"))]).toEqual([[], "notAllowed"]);
});

test("what some other program has written there is put aside, not thrown away", () => {
  const kept = new Kept();
  kept.texts.set(KEY, "{not ours");
  const store = storeOn(kept);
  expect(store.all()).toEqual([]);
  store.toggle(release("a"));
  expect(ids(store)).toEqual(["a"]);
  expect(kept.texts.get(`${KEY} unreadable`)).toBe("{not ours");
});
