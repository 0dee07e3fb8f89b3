import { expect, test } from "vitest";
import { withheldBecause } from "../../src/indexing/visibility.ts";

const NOON = new Date(2026, 5, 1, 12, 0, 0);
const because = (release: { draft?: boolean; embargo?: string; published?: string }): string | null =>
  withheldBecause(
    { draft: release.draft ?? false, embargo: release.embargo ?? null, published: release.published ?? null },
    NOON,
  );

test.each([
  ["a draft", { draft: true }, "draft"],
  ["a release under an embargo with a zone", { embargo: "2026-06-02T00:01:00Z" }, "embargoed until 2026-06-02"],
  ["a release under an embargo without one", { embargo: "2026-06-01T12:01" }, "embargoed"],
  ["a release under an embargo that names a day", { embargo: "2026-06-02" }, "embargoed"],
  ["a release under an embargo that cannot be read", { embargo: "further notice" }, "embargoed"],
  [
    "a fresh release under an embargo that names no day",
    { embargo: "EMBARGOED UNTIL DELIVERY", published: "2026-05-28" },
    "embargoed",
  ],
  ["a release of tomorrow", { published: "2026-06-02" }, "day of issue"],
])("%s is withheld", (_, release, reason) => {
  expect(because(release)).toContain(reason);
});

test.each([
  ["a release of today", { published: "2026-06-01" }],
  ["an undated release", {}],
  [
    "an old release under an embargo that names no day",
    { embargo: "EMBARGOED UNTIL DELIVERY", published: "1998-05-01" },
  ],
  ["a release whose embargo ended a minute ago", { embargo: "2026-06-01T11:59" }],
  ["a release whose embargo ends today", { embargo: "2026-06-01" }],
])("%s is shown", (_, release) => {
  expect(because(release)).toBeNull();
});
