/** Files that are made to harm: each has a trap of its own, and none may throw, hang, run or leak. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../src/reading/join-lines.ts";
import { temporaryFolder } from "../built-archive.ts";
import { PROJECT } from "../end-to-end/command-line.ts";
import { docx, paragraph, pdf, read, readOne } from "./support.ts";

test("front matter in a language that runs code is refused, in every spelling", async () => {
  const trap = join(tmpdir(), `communique-trap-${process.pid}`);
  for (const language of ["js", "javascript", "JS", "coffee", "coffeescript", "cson", "constructor", "toString"]) {
    const program = `{title: require("node:fs").writeFileSync(${JSON.stringify(trap)}, "x")}`;
    const reading = await read("a.md", `---${language}\n${program}\n---\nThe lock is open.`);
    expect(reading.documents[0]?.text).toBe("The lock is open.");
    expect(reading.documents[0]?.metadata).toEqual({});
    expect(reading.warnings).toHaveLength(1);
  }
  expect(existsSync(trap)).toBe(false);
});

test("a bomb of YAML aliases is read line by line", async () => {
  const levels = "bcdefghi".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefghi"[i]},`.repeat(9)}]`);
  const reading = await read("a.md", `---\ntitle: Lock\na: &a [x,x,x,x,x,x,x,x,x]\n${levels.join("\n")}\n---\nText`);
  expect(reading.documents[0]?.given.title).toBe("Lock");
  expect(JSON.stringify(reading).length).toBeLessThan(10_000);
  expect(reading.warnings).toHaveLength(1);
});

test("thousands of YAML aliases take no time to speak of", async () => {
  const reading = await read("a.md", `---\ntitle: Lock\n${"a: &a [*a, *a]\n".repeat(6_000)}---\nText`);
  expect(reading.documents[0]?.given.title).toBe("Lock");
  expect(reading.warnings[0]?.message).toContain("aliases");
});

test("a title of half a million letters in front of the site's name takes no time to speak of", async () => {
  const head = `<title>Lock opens ${"x".repeat(500_000)} - Port Averil</title><meta property="og:site_name" content="Port Averil">`;
  const reading = await read("a.html", `${head}<p>The lock is open.`);
  expect(reading.documents[0]?.text).toBe("The lock is open.");
});

test("furniture within furniture, hundreds deep, is read once", async () => {
  const menus = '<nav class="menu"><ul><li>Harbour'.repeat(900);
  const reading = await read("a.html", `<main><h1>Lock opens</h1><p>The lock is open.</p></main>${menus}`);
  expect(reading.documents[0]?.text).toContain("The lock is open.");
});

test("metadata cannot set a prototype", async () => {
  await read("a.md", "---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n---\nText");
  await read("a.json", '{"text": "x", "__proto__": {"polluted": true}}');
  await read("a.html", '<meta name="__proto__" content="x"><p>Text');
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
});

test.each([
  ["a.html", `${"<div>".repeat(2_900)}The lock is open.`],
  ["a.html", `${"<b><i>".repeat(1_200)}The lock is open.${"<ul><li>".repeat(500)}`],
  ["a.md", `${">".repeat(50_000)} The lock is open.`],
  ["a.md", `${"- ".repeat(20_000)}The lock is open.`],
  ["a.md", `${"[".repeat(100_000)}The lock is open.`],
  ["a.md", `${"*a ".repeat(20_000)}The lock is open.`],
  ["a.md", `---\na: ${"[".repeat(50_000)}\n---\nThe lock is open.`],
  ["a.json", `{"text": "The lock is open.", "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
])("deep nesting in %s does not overflow (%#)", async (path, content) => {
  expect((await readOne(path, content)).text).toContain("The lock is open.");
});

test.each([
  [
    "lists in lists, each indented by two more",
    Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i * 2)}- x`).join("\n"),
  ],
  ["a table of 20,000 columns", `${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|\n${"|x|\n".repeat(2_000)}`],
  ["numbers of lists in one another", "1. ".repeat(20_000)],
  ["emphasis that begins everywhere and ends nowhere", "_a".repeat(50_000)],
])("Markdown that a parser makes far more of than it is, %s, is read as plain text", async (_, content) => {
  const { documents, warnings } = await read("a.md", `# Lock\n\n${content}`);
  expect(documents).toHaveLength(1);
  expect(warnings).toMatchObject([{ message: expect.stringContaining("plain text") }]);
});

test("a wide table of a usual length, and a long one of a usual width, stay tables", async () => {
  const wide = `${"|a".repeat(60)}|\n${"|-".repeat(60)}|\n${`${"|x".repeat(60)}|\n`.repeat(20)}`;
  const long = `|a|b|\n|-|-|\n${"|x|y|\n".repeat(20_000)}`;
  for (const content of [wide, long]) expect((await readOne("a.md", content)).text).toMatch(/^a\t.*\nx\t/s);
});

test.each([
  ["a.html", "<p>x".repeat(400_000)],
  ["a.docx", docx({ body: "<w:p/>".repeat(400_000) })],
])("%s with more elements than a book is named, not parsed", async (path, content) => {
  expect((await read(path, content)).skipped).toMatchObject([
    { reason: "unreadable", message: expect.stringContaining("more elements than are read") },
  ]);
});

test.each([
  ["an end tag too many", "</w:p>"],
  ["an element that is not closed", "<w:p>"],
  ["a tag without an end", '<w:p w:rsidR="'],
  ["a comment without an end", "<!--"],
  ["more than one root", "</w:body></w:document><w:document><w:body>"],
])("Word's XML with %s is refused before it is parsed", async (_, xml) => {
  const { skipped } = await read("a.docx", docx({ body: `${paragraph("x")}${xml}${paragraph("y").repeat(20_000)}` }));
  expect(skipped).toMatchObject([{ reason: "unreadable", message: expect.stringMatching(/XML/) }]);
});

test("a page nested without end is named, not parsed", async () => {
  expect((await read("a.html", "<div>".repeat(1_000_000))).skipped).toMatchObject([
    { reason: "unreadable", message: expect.stringContaining("nested") },
  ]);
});

test("an author named twenty-five thousand times is read in linear time", async () => {
  const began = process.cpuUsage();
  const document = await readOne("a.html", `${"<meta name=author content=x>".repeat(25_000)}<p>The lock is open.</p>`);
  expect(document.text).toBe("The lock is open.");
  expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
});

test("a time that is never closed is read in linear time", async () => {
  const before = process.cpuUsage();
  await read("a.html", `<title>Lock</title><time>${"2016 - 09 - 18 ".repeat(20_000)}The lock is open.`);
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
});

test("times within times, thousands of them, are read in no time", async () => {
  const times = `<time datetime="2016-09-18">${"18 September 2016 ".repeat(12)}`.repeat(2_900);
  const began = process.cpuUsage();
  const document = await readOne("a.html", `<title>Lock</title><p>The lock is open.</p>${times}`);
  expect(document.text).toContain("The lock is open.");
  // A few seconds at most; what else this process does meanwhile counts too.
  expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);
});

test("deep nesting in Word is named or read, never thrown", async () => {
  const deep = `${"<w:sdt><w:sdtContent>".repeat(20_000)}${paragraph("x")}${"</w:sdtContent></w:sdt>".repeat(20_000)}`;
  const { documents, skipped } = await read("a.docx", docx({ body: deep }));
  expect(documents.length + skipped.length).toBe(1);
});

test("NULs and control characters are not stored", async () => {
  for (const path of ["a.txt", "a.md", "a.html"]) {
    expect((await readOne(path, "The \0lock\x07 is\x1b open.\x7f")).text).toBe("The lock is open.");
  }
});

test("lone surrogates, also as escapes and entities, are not stored", async () => {
  const documents = [
    await readOne("a.json", '{"text": "The lock\\ud800 is open.", "title": "A\\udc00"}'),
    await readOne("a.html", "<title>A&#xD800;</title><p>The lock&#xDC00; is open."),
  ];
  for (const document of documents) {
    expect(document.text).toMatch(/^The lock\ufffd? is open\.$/);
    expect(JSON.stringify(document)).not.toMatch(/\p{Cs}|\\u[dD][89a-fA-F]/u);
  }
});

test("script in every field stays a text", async () => {
  const x = "<script>alert(1)</script>";
  const { given } = await readOne(
    "a.json",
    JSON.stringify({ id: x, title: x, text: x, people: [x], topics: [x], url: `https://example.org/${x}`, section: x }),
  );
  expect(given.title).toBe(x);
  expect(given.url).not.toContain("<script>");
  expect((await readOne("a.html", `<title>${x}</title><p onclick="x()">Text<script>alert(1)</script>`)).text).toBe(
    "Text",
  );
});

test("a line of fifty megabytes is read where the limit allows", async () => {
  const line = "The lock is open. ".repeat(2_900_000);
  expect((await readOne("a.txt", line)).text.length).toBe(line.length - 1);
  expect((await readOne("a.md", line)).text.length).toBe(line.length - 1);
}, 60_000);

test.each(["a.txt", "a.md", "a.html"])(
  "hundreds of thousands of spaces in %s take no time to speak of",
  async (path) => {
    const spaces = `${" ".repeat(300_000)}${"\u00a0".repeat(300_000)}${"\t ".repeat(100_000)}`;
    expect((await readOne(path, `The lock${spaces}is open.${spaces}`)).text).toMatch(/^The lock\s+is open\.$/);
  },
);

test("a PDF whose pages are nowhere does not end the process that reads it", async () => {
  const pages = [1, 2].map((part) => [{ text: `The lock is open, part ${part}.`, y: 700 }]);
  // Both pages bear another number than the list says. PDF.js asks for the second ahead, and at the first's failure leaves it.
  const damaged = Buffer.from(pdf(pages))
    .toString("latin1")
    .replace(/^([46]) 0 obj/gm, "$1 1 obj");
  const folder = await temporaryFolder();
  await writeFile(join(folder, "a.pdf"), damaged, "latin1");
  await writeFile(join(folder, "b.txt"), "The lock is open.");
  const shown = spawnSync(process.execPath, [join(PROJECT, "dist/cli.js"), "show", "--json", folder], {
    encoding: "utf8",
  });
  expect(shown.stderr).not.toMatch(/XRef|node:internal/);
  expect(shown.stdout).toContain('b.txt"');
});

test("a line of a million letters takes no time to speak of", () => {
  const line = "x".repeat(1_000_000);
  expect([...wordsOf([line])]).toEqual([line]);
});

const ENDINGS = ["txt", "md", "html", "json", "jsonl", "docx", "doc", "pdf"] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const UNCLEAN = /[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u200b\ufeff]|\p{Cs}|\n\n\n|^\s|\s$/u;

test.each(ENDINGS)("random bytes as .%s never throw, and what is read is clean", async (ending) => {
  const signature =
    { docx: "PK\x03\x04", doc: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", pdf: "%PDF-1.4\n" }[ending as string] ?? "";
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.boolean(), async (bytes, signed) => {
      const content = signed ? Buffer.concat([Buffer.from(signature, "latin1"), bytes]) : bytes;
      for (const document of (await read(`a.${ending}`, content)).documents) {
        expect(document.text).not.toMatch(UNCLEAN);
        expect(document.text.normalize("NFC")).toBe(document.text);
      }
    }),
    { numRuns: ending === "pdf" ? 30 : 150 },
  );
});

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "<p>",
    "</p>",
    "<h2>",
    "</h2>",
    "<ul>",
    "<li>",
    "</li>",
    "<table>",
    "<td>",
    "<tr>",
    "<pre>",
    "<br>",
    "\n",
    "\n\n",
    "---\n",
    "a: b\n",
    "# ",
    "- ",
    "1. ",
    "> ",
    "|",
    "&nbsp;",
    "&#0;",
    "<script>",
    "<!--",
    "\u0308",
  ),
);

test.each(["md", "html", "txt"])("random markup as .%s gives clean text and headings that slice", async (ending) => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      for (const { text, headings } of (await read(`a.${ending}`, pieces.join(""))).documents) {
        expect(text).not.toMatch(UNCLEAN);
        for (const [start, end] of headings) {
          const heading = text.slice(start, end);
          expect(heading.trim()).toBe(heading);
          expect(heading).not.toMatch(/\n|^$/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("a program or picture named .txt is named as no text", async () => {
  const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7_919 + (i >> 3) * 31) & 0xff);
  for (const path of ["a.txt", "a.md", "a.html"])
    expect((await read(path, bytes)).skipped).toMatchObject([
      { reason: "unreadable", message: expect.stringContaining("no text") },
    ]);
});

test("a record whose id no browser can ask for is refused", async () => {
  for (const id of [".", ".."])
    expect((await read("a.json", JSON.stringify({ id, text: "x" }))).skipped).toMatchObject([{ reason: "unreadable" }]);
});
