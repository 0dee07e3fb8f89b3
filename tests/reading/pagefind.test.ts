/** Pages whose templates are marked for Pagefind. */
import { describe, expect, test } from "vitest";
import { readOne } from "./support.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Vale – Rivers</title>${head}</head><body>${body}</body></html>`;

describe("the marked body", () => {
  test("is the text, whatever else of the page looks like it", async () => {
    const { text, omitted } = await readOne(
      "a.html",
      page(
        `<main><article><h1>All news</h1><p>${"Teasers of many other things. ".repeat(20)}</p></article></main>
        <div class="sidebar" data-pagefind-body><h2>Lock opens</h2><p>The lock at Reedham is open.</p><nav>Up</nav></div>`,
      ),
    );
    expect(text).toBe("Lock opens\n\nThe lock at Reedham is open.");
    expect(omitted.join()).toContain("Teasers of many other things.");
    expect(omitted.join()).not.toContain("The lock at Reedham");
  });

  test("may be several parts, in the order of the page, one within another counted once", async () => {
    const { text, omitted } = await readOne(
      "a.html",
      page(`<p>Around.</p><section data-pagefind-body><p>One.</p><div data-pagefind-body>Two.</div><p data-pagefind-ignore>Not.</p></section>
        <p>Between.</p><section data-pagefind-body>Three.</section>`),
    );
    expect(text).toBe("One.\n\nTwo.\n\nThree.");
    expect(omitted).toEqual(expect.arrayContaining(["Around.", "Between.", "Not."]));
  });

  test("that is ignored with all that is in it is none", async () => {
    const { text } = await readOne(
      "a.html",
      page(
        `<div data-pagefind-ignore="all"><p data-pagefind-body data-pagefind-meta="title:Wrong">No.</p></div><main><p>Yes, this is it.</p></main>`,
      ),
    );
    expect(text).toBe("Yes, this is it.");
  });
});

test("what is ignored is no text, also where no body is marked", async () => {
  const { text, omitted } = await readOne(
    "a.html",
    page(
      `<main><h1>Lock</h1><p>The lock is open to all boats.</p><p data-pagefind-ignore>Edit this page.</p><div data-pagefind-ignore="index">Draft notes.</div></main>`,
    ),
  );
  expect(text).toBe("Lock\n\nThe lock is open to all boats.");
  expect(omitted).toEqual(expect.arrayContaining(["Edit this page.", "Draft notes."]));
});

describe("metadata, filters and sorts", () => {
  test("come from an element's text, from an attribute and from the mark itself", async () => {
    const { given, metadata } = await readOne(
      "a.html",
      page(
        `<main><h1 data-pagefind-meta="title">Lock opens at last</h1>
        <time datetime="2021-05-03" data-pagefind-sort="date[datetime]">in spring</time>
        <img src="/a.png" alt="A lock" data-pagefind-meta="image[src], image_alt[alt]">
        <a data-pagefind-filter="author">Lotta Vale</a>
        <ul><li data-pagefind-filter="tag">Locks</li><li data-pagefind-filter="tag">Rivers</li></ul>
        <p data-pagefind-filter="place:Reedham, by the lock: 2">The lock at Reedham is open.</p></main>`,
        `<meta data-pagefind-default-meta="image[content], theme[content]" content="/default.png">`,
      ),
    );
    expect(given).toMatchObject({
      title: "Lock opens at last",
      published: "2021-05-03",
      people: ["Lotta Vale"],
      topics: ["Locks", "Rivers"],
    });
    expect(metadata).toMatchObject({
      image: "/a.png",
      image_alt: "A lock",
      theme: "/default.png",
      place: "Reedham, by the lock: 2",
    });
  });

  test("that are ignored whole, or that mean nothing, tell nothing", async () => {
    const { metadata } = await readOne(
      "a.html",
      page(
        `<main><p data-pagefind-meta="a[, :x, __proto__:y">Text of the page.</p><p data-pagefind-meta="">More of it.</p>
        <p data-pagefind-ignore="all"><b data-pagefind-filter="tag">Hidden</b></p><p data-pagefind-ignore><b data-pagefind-filter="kind">Shown</b></p></main>`,
      ),
    );
    expect(metadata.tag).toBeUndefined();
    expect(metadata.kind).toBe("Shown");
    expect(Object.keys(metadata).sort()).toEqual(["kind", "lang", "title"]);
  });
});
