/** Names of the pages of releases are good on every host and file system, and no two ids share one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Links, releaseUrl } from "../src/archive/release-url.ts";
import { releasePageName } from "../src/release-address.ts";

describe("the page of a release", () => {
  test.each([
    ["state/2016/248032.txt", "releases/state/2016/248032.txt.html"],
    ["a-b_c", "releases/a-b_c.html"],
    ["Statement on Fog", expect.stringMatching(/^releases\/statement-on-fog-[0-9a-f]{8}\.html$/)],
    ["état/été.md", expect.stringMatching(/^releases\/e-tat-e-te-md-[0-9a-f]{8}\.html$/)],
    ["../../etc/passwd", expect.stringMatching(/^releases\/etc-passwd-[0-9a-f]{8}\.html$/)],
    ["外務省", expect.stringMatching(/^releases\/release-[0-9a-f]{8}\.html$/)],
    [`${"x/".repeat(400)}y`, expect.stringMatching(/^releases\/[x-]{1,60}-[0-9a-f]{8}\.html$/)],
  ])("%s", (id, expected) => {
    expect(releasePageName(id)).toEqual(expected);
  });

  test("is named by letters that need no escape, and leads nowhere else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
        const name = releasePageName(id);
        expect(name).toMatch(/^releases(\/[a-z0-9_-][a-z0-9._-]*)+\.html$/);
        expect(new URL(name, "https://host.example/sub/").pathname).toBe(`/sub/${name}`);
        expect(name.length).toBeLessThan(150);
      }),
    );
  });

  test("is no other's, be it written in other cases or with other signs", () => {
    const ids = ["a b", "A b", "a-b", "a_b", "ä b", "a/b", "a%2fb", "a b ", "ａ b", "a.b", ".a.b"];
    expect(new Set(ids.map((id) => releasePageName(id).toLowerCase())).size).toBe(ids.length);
  });
});

describe("a hit leads", () => {
  test.each<readonly [to: string, links: Links | null, path: string, expected: string]>([
    ["a server", null, "notes/a b.md", "releases/notes%2Fa%20b.md"],
    ["pages beside the archive", { to: "pages" }, "notes/a.md", "releases/notes/a.md.html"],
    ["the site's own page", { to: "site", base: "/" }, "blog/fog report.html", "/blog/fog%20report.html"],
    ["the folder that a page is the index of", { to: "site", base: "/docs/" }, "blog/index.html", "/docs/blog/"],
    ["the home page", { to: "site", base: "https://fog.example/" }, "index.html", "https://fog.example/"],
  ])("to %s", (_, links, path, expected) => {
    expect(releaseUrl(links, { id: path, path, source: "https://fog.example/elsewhere" })).toBe(expected);
  });

  test("nowhere by an address that would run code, whoever wrote the archive", () => {
    const hit = { id: "a", path: "press.xml", source: "https://fog.example/fog/" };
    for (const address of ["javascript:alert(1)//", "\tjava\nscript:alert(1)//", "data:text/html,"]) {
      expect(releaseUrl({ to: "site", base: "/" }, { ...hit, source: address })).toBe("releases/a.html");
      expect(releaseUrl({ to: "site", base: address }, { ...hit, source: null })).toBe("releases/a.html");
    }
  });

  test("to the address of its own, where it is one of many in a file", () => {
    const post = { id: "https://fog.example/?p=7", path: "press.xml", source: "https://fog.example/fog/" };
    expect(releaseUrl({ to: "site", base: "/" }, post)).toBe("https://fog.example/fog/");
    expect(releaseUrl({ to: "site", base: "/" }, { ...post, source: null })).toBe("/press.xml");
    expect(releaseUrl(null, post)).toBe("releases/https%3A%2F%2Ffog.example%2F%3Fp%3D7");
  });
});
