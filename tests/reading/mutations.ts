/** Real files, damaged on purpose: by a seed, so that a failure can be had again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readZip, writeZip } from "../../src/reading/zip.ts";
import { PROJECT } from "../end-to-end/command-line.ts";
import { docx, paragraph, pdf } from "./support.ts";

export const FORMATS = ["txt", "md", "html", "json", "jsonl", "xml", "docx", "doc", "pdf"] as const;
export type FuzzedFormat = (typeof FORMATS)[number];

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
type Random = () => number;

function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What means something to one reader or another, and what none should pass on. */
const ANY_TOKENS = [
  "\0",
  "\x1b[31m",
  "\x07",
  "\ufeff",
  "\u202e",
  "\u2028",
  "e\u0308\u0308\u0308",
  "\n\n",
  "\r",
  "\t",
  "99999999999999999999",
  "-1",
  "31 February 2019",
  "00/00/0000",
  "EMBARGOED UNTIL 45 May 99999",
  "said: “",
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "\u{1f6a2}",
];
const MARKUP_TOKENS = [
  ..."<b> <div> </div> <p> <table> <tr> <td> </table> <ul> <li> <h1> </h1> <pre> <br> <!-- --> <![CDATA[ ]]>".split(
    " ",
  ),
  '<meta name="date" content="',
  "<title>",
  "<article>",
  '<time datetime="99999-99-99">',
  "&#x0;",
  "&#xD800;",
  "&amp;amp;",
  "&nbsp;",
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
];
const DATA_TOKENS = ["{", "}", "[", "]", '"', ":", ",", "null", "1e999", '"\\ud800"', '"__proto__": {', '"id": "..",'];
const YAML_TOKENS = [
  ..."---\n +++\n ...\n ---js\n &a *a - | > !!binary !!set !!timestamp ? : << # ## > ``` ~~~ |a|b|\n [x]( ![]( * ** _ `".split(
    " ",
  ),
  "title: ",
  "published: 2019-02-31\n",
  "a: &a [*a, *a]\n",
];
const WORD_TOKENS = [
  "<w:p>",
  "</w:p>",
  "<w:tbl>",
  "<w:r><w:t>",
  "<w:del>",
  "<w:vanish/>",
  '<w:numId w:val="999999"/>',
  '<w:pStyle w:val="Title"/>',
  "<w:drawing>",
  "<w:sdt>",
  '<w:gridSpan w:val="2000000000"/>',
  "<w:vMerge/>",
  '<w:hyperlink r:id="rId1">',
  "<mc:AlternateContent>",
  "&undefined;",
];
const WORDPRESS_TOKENS = [
  ..."<item> </item> <item/> <channel> </channel> </rss> <wp:author> <content:encoded> </content:encoded> <wp:status>".split(
    " ",
  ),
  "<category domain='__proto__'>",
  '[caption id="',
  "[/caption]",
  "<pre>",
];
const PDF_TOKENS = [
  ..."obj endobj stream endstream xref trailer startxref %%EOF << >> /Type/Page /Kids[ /Count /Length /Parent /Root 1 0 R".split(
    " ",
  ),
  "/Filter/FlateDecode",
  "/DecodeParms<</Predictor 15/Columns 1000000000>>",
  "2 0 R 2 0 R",
  "BT ",
  " ET",
  "Tj",
  "1 0 0 1 1e30 -1e30 Tm",
  "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
];
const TOKENS: Readonly<Record<FuzzedFormat, readonly string[]>> = {
  txt: [...ANY_TOKENS, ...YAML_TOKENS],
  md: [...ANY_TOKENS, ...YAML_TOKENS, ...MARKUP_TOKENS],
  html: [...ANY_TOKENS, ...MARKUP_TOKENS],
  json: [...ANY_TOKENS, ...DATA_TOKENS],
  jsonl: [...ANY_TOKENS, ...DATA_TOKENS],
  xml: [...ANY_TOKENS, ...MARKUP_TOKENS, ...WORDPRESS_TOKENS],
  docx: [...ANY_TOKENS, ...MARKUP_TOKENS, ...WORD_TOKENS],
  doc: ANY_TOKENS,
  pdf: [...ANY_TOKENS, ...PDF_TOKENS],
};

/** A whole file of each format, and more where the tests' own say what the project's documents do not. */
const ORIGINALS: Readonly<Record<FuzzedFormat, readonly Uint8Array[]>> = originals();

/** A damaged file of a format; the same seed gives the same. */
export function damagedFile(format: FuzzedFormat, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const files = ORIGINALS[format];
  // What takes long to read is damaged now and then.
  const whole = pick(random, random() < 0.05 ? files : files.filter(({ length }) => length < 20_000));
  // Damage to a Word file's zip is told by its checksums: half the time it is done to the XML within.
  if (format === "docx" && random() < 0.7) return damagedPart(random, whole);
  return damaged(random, whole, files, TOKENS[format]);
}

/** `bytes` with up to six kinds of damage done to it. */
function damaged(
  random: Random,
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  tokens: readonly string[],
): Uint8Array {
  let now: Buffer = Buffer.from(bytes);
  for (let left = 1 + below(random, 6); left > 0; left--) now = pick(random, DAMAGES)(random, now, others, tokens);
  return now.subarray(0, MOST_BYTES);
}

const MOST_BYTES = 300_000;

type Damage = (random: Random, bytes: Buffer, others: readonly Uint8Array[], tokens: readonly string[]) => Buffer;

const DAMAGES: readonly Damage[] = [
  function flipBits(random, bytes) {
    const copy = Buffer.from(bytes);
    for (let left = 1 + below(random, 20); left > 0 && copy.length > 0; left--) {
      const at = below(random, copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
    }
    return copy;
  },
  function overwriteBytes(random, bytes) {
    const copy = Buffer.from(bytes);
    const at = below(random, copy.length);
    for (let i = at; i < Math.min(copy.length, at + below(random, 40)); i++) copy[i] = below(random, 256);
    return copy;
  },
  function cutOff(random, bytes) {
    return bytes.subarray(0, below(random, bytes.length + 1));
  },
  function cutOut(random, bytes) {
    const [start, end] = stretch(random, bytes);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function doubleUp(random, bytes) {
    const [start, end] = stretch(random, bytes);
    const times = random() < 0.1 ? 200 : 1 + below(random, 4);
    const copies = Array.from({ length: times }, () => bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, end), ...copies, bytes.subarray(end)]).subarray(0, MOST_BYTES);
  },
  function splice(random, bytes, others) {
    const other = Buffer.from(pick(random, others));
    const [start, end] = stretch(random, other);
    const at = below(random, bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)]);
  },
  function moveAbout(random, bytes) {
    const [start, end] = stretch(random, bytes);
    const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    const at = below(random, rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at)]);
  },
  function putTokens(random, bytes, _others, tokens) {
    let now = bytes;
    for (let left = 1 + below(random, 5); left > 0; left--) {
      const token = pick(random, tokens);
      const times = random() < 0.1 ? 3_000 : 1;
      const at = below(random, now.length + 1);
      now = Buffer.concat([now.subarray(0, at), Buffer.from(token.repeat(times)), now.subarray(at)]);
    }
    return now;
  },
  function changeNumbers(random, bytes) {
    // Lengths, offsets and counts of every format that is written as text.
    const text = bytes.toString("latin1");
    const numbers = ["0", "1", "-1", "255", "65536", "2147483648", "4294967295", "99999999999999"];
    return Buffer.from(
      text.replace(/\d+/g, (number) => (random() < 0.05 ? pick(random, numbers) : number)),
      "latin1",
    );
  },
];

function damagedPart(random: Random, whole: Uint8Array): Uint8Array {
  const parts = readZip(whole, (name) => /\.(?:xml|rels)$/.test(name), 50_000_000);
  const names = [...parts.keys()].filter((name) => random() < 0.3 || name === "word/document.xml");
  for (const name of names)
    parts.set(name, damaged(random, parts.get(name) ?? new Uint8Array(), [...parts.values()], TOKENS.docx));
  return writeZip(parts);
}

function stretch(random: Random, bytes: Uint8Array): [start: number, end: number] {
  const start = below(random, bytes.length + 1);
  const most = random() < 0.5 ? 60 : 5_000;
  return [start, Math.min(bytes.length, start + below(random, most))];
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function originals(): Record<FuzzedFormat, Uint8Array[]> {
  const found: Record<FuzzedFormat, Uint8Array[]> = {
    txt: [],
    md: [],
    html: [],
    json: [],
    jsonl: [],
    xml: [readFileSync(join(PROJECT, "tests/fixtures/reading/wordpress.xml"))],
    docx: [],
    doc: [readFileSync(join(PROJECT, "tests/fixtures/reading/lock.doc"))],
    pdf: [],
  };
  for (const name of readdirSync(join(PROJECT, "documents"), { recursive: true, encoding: "utf8" }).sort()) {
    const format = FORMATS.find((ending) => name.endsWith(`.${ending}`));
    if (format !== undefined) found[format].push(readFileSync(join(PROJECT, "documents", name)));
  }
  const title = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>';
  found.docx.push(
    docx({
      body: `<w:p>${title}<w:r><w:t>The lock opens</w:t></w:r></w:p>${paragraph("BONN, 3 May 2021 – “It is open,” said Ilsa Varnholt.")}<w:tbl><w:tr><w:tc>${paragraph("Hours")}</w:tc><w:tc>${paragraph("6 to 20")}</w:tc></w:tr></w:tbl>`,
      header: paragraph("Canal Office"),
      footer: paragraph("Press office"),
      core: "<dc:title>The lock opens</dc:title><cp:keywords>locks</cp:keywords>",
      styles: '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>',
    }),
  );
  const line = (text: string, y: number) => ({ text, y });
  // Not compressed: damage reaches what the page says.
  found.pdf.push(
    pdf(
      [
        [line("The lock opens", 720), line("BONN, 3 May 2021. It is open to all ships of the canal,", 700)],
        [line("said Ilsa Varnholt, Minister for Ports, on Monday.", 720)],
      ],
      "/Title(The lock opens)/Keywords(locks)",
    ),
  );
  return found;
}
