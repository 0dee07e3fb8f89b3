import fc from "fast-check";
import { expect, test } from "vitest";
import {
  EMPTY_VIEW,
  hasFilter,
  readView,
  type SearchView,
  viewParameters,
  viewUrl,
  withFilter,
  withoutFilter,
} from "../../src/rendering/search-view.ts";

const NAMES = ["person", "topic", "from", "to", "event", "language", "folder", "ministry"];

const views: fc.Arbitrary<SearchView> = fc.record({
  text: fc.string(),
  filters: fc.array(fc.record({ name: fc.constantFrom(...NAMES), value: fc.string({ minLength: 1 }) }), {
    maxLength: 5,
  }),
  match: fc.constantFrom("auto", "all", "exact"),
  sort: fc.constantFrom("relevance", "newest", "oldest", "ministry", "-ministry"),
  offset: fc.nat(),
});

test("a view is what its address says", () => {
  fc.assert(
    fc.property(views, (view) => {
      const address = new URLSearchParams(viewParameters(view).toString());
      expect(readView(address, ["ministry"])).toEqual(view);
    }),
  );
});

test("what an address cannot mean is left out, never an error", () => {
  const view = readView(
    new URLSearchParams("q=a&offset=-3&sort=best&match=&from=&__proto__=x&utm_source=y&ministry=z"),
    [],
  );
  expect(view).toEqual({ ...EMPTY_VIEW, text: "a" });
});

test("a filter that is added and removed leaves the first page of what was", () => {
  const view: SearchView = { ...EMPTY_VIEW, text: "a", offset: 40 };
  const filter = { name: "person", value: "x" };
  expect(hasFilter(withFilter(view, filter), filter)).toBe(true);
  expect(withFilter(withFilter(view, filter), filter).filters).toEqual([filter]);
  expect(withoutFilter(withFilter(view, filter), filter)).toEqual({ ...view, offset: 0 });
});

test("there is one first day and one last, but several people", () => {
  const both = (name: string) =>
    withFilter(withFilter(EMPTY_VIEW, { name, value: "2015" }), { name, value: "2016" }).filters;
  expect(both("from")).toEqual([{ name: "from", value: "2016" }]);
  expect(both("person")).toHaveLength(2);
});

test("an empty view is the search page itself", () => {
  expect(viewUrl(EMPTY_VIEW, "../")).toBe("../");
});
