/** `communique/archive` as it is shipped: what it imports, how large it is, and that a browser finds with it what Node finds. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { STEMMED_LANGUAGES, type Stemmer } from "../src/analysis/stem.ts";
import { open as openInNode, type Results } from "../src/communique.ts";
import type { FindOptions } from "../src/searching/find-options.ts";
import { launchBrowser } from "./browser.ts";
import { PROJECT } from "./end-to-end/command-line.ts";
import { type FileServer, fileServer } from "./file-server.ts";

const BUNDLED = join(PROJECT, "dist", "bundled");

/** Bytes in all. */
function compressed(files: readonly string[]): number {
  return files.map((file) => brotliCompressSync(readFileSync(file)).length).reduce((sum, size) => sum + size, 0);
}

/** Follows every import, also those that load on use, as a bundler of an app would. */
async function graphOf(entry: string, external: string[] = []): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(BUNDLED, entry)],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: "unused",
    write: false,
    metafile: true,
    logLevel: "silent",
    external,
  });
  return metafile;
}

function externals({ inputs }: Metafile): string[] {
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  return [...new Set(imports.filter((one) => one.external === true).map(({ path }) => path))].sort();
}

describe("its modules", () => {
  test("import one another and nothing else", async () => {
    const graph = await graphOf("archive-browser.js");
    expect(externals(graph)).toEqual([]);
    const outside = Object.keys(graph.inputs).filter((file) =>
      relative(BUNDLED, join(process.cwd(), file)).startsWith(".."),
    );
    expect(outside).toEqual([]);
  });

  test("in Node import Node's own besides", async () => {
    const graph = await graphOf("archive-node.js", ["node:*"]);
    expect(externals(graph)).toEqual(["node:fs/promises", "node:path", "node:url"]);
  });

  test("that load on use are a stemmer or a list of stop words each, or what few searches need", async () => {
    const { inputs } = await graphOf("archive-browser.js");
    const onUse = new Set(
      Object.values(inputs).flatMap(({ imports }) =>
        imports.flatMap(({ kind, path }) => (kind === "dynamic-import" ? path : [])),
      ),
    );
    let ofLanguages = 0;
    for (const path of onUse) {
      const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      const stemmer = (module.stemmer ?? module.stem) as Stemmer | undefined;
      if (stemmer !== undefined) expect(stemmer("x")).toBe("x");
      else if (module.stopwords !== undefined) expect(module.stopwords).toContainEqual(expect.any(String));
      else expect(brotliCompressSync(readFileSync(path)).length).toBeLessThan(4_000);
      if (stemmer !== undefined || module.stopwords !== undefined) ofLanguages++;
    }
    expect(ofLanguages).toBe(2 * STEMMED_LANGUAGES.length);
  });

  /** The files that load with an entry, without those that load on use. */
  async function atOnce(entry: string): Promise<string[]> {
    const { inputs } = await graphOf(entry);
    const found = new Set<string>();
    const visit = (file: string): void => {
      if (found.has(file)) return;
      found.add(file);
      for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === "import-statement") visit(path);
    };
    visit(relative(process.cwd(), join(BUNDLED, entry)));
    return [...found];
  }

  test.each([
    ["the reader", "archive-browser.js", 50_600],
    ["the component, whose reader and stars load on use", "communique-search.js", 15_500],
    ["the page of a release, whose stars load on use", "stars-page.js", 5_100],
  ])("that load with %s are small", async (_, entry, most) => {
    const files = await atOnce(entry);
    expect(files.length).toBeLessThan(7);
    expect(compressed(files)).toBeLessThan(most);
    const ofStars = files.map((file) => basename(file)).filter((name) => name.startsWith("stars-"));
    expect(ofStars).toEqual(entry === "stars-page.js" ? [entry] : []);
  });

  test("for stars are one, and small", () => {
    const files = readdirSync(BUNDLED).filter((file) => /^stars-(?!page)/.test(file));
    expect(files).toHaveLength(1);
    expect(compressed(files.map((file) => join(BUNDLED, file)))).toBeLessThan(5_000);
  });

  test("come with the licences of what they hold", () => {
    const licenses = readFileSync(join(BUNDLED, "LICENSES.txt"), "utf8");
    for (const name of ["@orama/stemmers", "@orama/stopwords", "porter2"])
      expect(licenses).toMatch(new RegExp(`^${name}\n\n\\S`, "m"));
  });
});

test("in Node it is imported by its name, and opens folders", () => {
  const script = `import { open, CommuniqueError, wildcard } from "communique/archive";
    const archive = await open("index");
    const all = await archive.search(wildcard, { limit: 1000 });
    const error = await open("nowhere").catch((error) => error);
    console.log(all.length === archive.status.releases, error instanceof CommuniqueError, error.code);
    await archive.close();`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  expect(printed.trim()).toBe("true true INDEX_MISSING");
});

const browser = await launchBrowser();
afterAll(() => browser?.close());

describe.skipIf(browser === null)("in a browser", () => {
  const QUERIES: readonly (readonly [query: string, options: FindOptions])[] = [
    ["ministers", {}],
    ["speed limit whales", { limit: 5 }],
    ["harbour -minister", { sort: "newest" }],
    ['"prime minister" OR "foreign minister"', {}],
    ["estrecho", { match: "exact" }],
    ["secrétaires", {}],
    ["said:kishida", {}],
    ["harbourr", { limit: 20 }],
    ["", { limit: 3, facets: ["people", "topics"] }],
  ];

  /** Run here, and as text in a page. */
  const answers = async (open: typeof openInNode, place: string, queries: typeof QUERIES): Promise<unknown> => {
    const archive = await open(place);
    const found = [];
    for (const [query, options] of queries) found.push(await archive.find(query, options));
    const others = [
      await archive.search("minister", { prefix: true, limit: 5 }),
      await archive.autoSuggest("min"),
      await archive.suggest("mi", 5),
      await archive.people("", 3),
      await archive.release(found[0]?.hits[0]?.id ?? ""),
    ];
    await archive.close();
    return JSON.parse(JSON.stringify({ found, others }));
  };

  /** @param place as the page would name the index */
  async function answersIn(server: FileServer, place: string): Promise<unknown> {
    if (browser === null) throw new Error("a browser test ran without a browser");
    const page = await browser.newPage();
    try {
      await page.goto(`${server.address}/dist/bundled/LICENSES.txt`);
      return await page.evaluate(
        `import("/dist/bundled/archive-browser.js").then(({ open }) =>
          (${String(answers)})(open, ${JSON.stringify(place)}, ${JSON.stringify(QUERIES)}))`,
      );
    } finally {
      await page.close();
    }
  }

  const answersInNode = (): Promise<unknown> => answers(openInNode, join(PROJECT, "index"), QUERIES);

  test("what is asked has answers", async () => {
    const { found } = (await answersInNode()) as { readonly found: readonly Results[] };
    for (const { hits } of found) expect(hits.length).toBeGreaterThan(0);
  });

  test.each([true, false])(
    "it finds what Node finds, with the same scores and highlights (ranges: %s)",
    async (ranges) => {
      await using server = await fileServer(PROJECT, { ranges });
      expect(await answersIn(server, "/index/")).toEqual(await answersInNode());
      const whole = server.asked.filter(({ file, range }) => file.endsWith(".segment") && (range === null || !ranges));
      // That of the texts, and that of the names.
      expect(whole).toHaveLength(ranges ? 0 : 2);
      // Stemmers and stop words of the archive's languages alone, in the one way that an archive has: by its manifest.
      const { analyzer } = JSON.parse(readFileSync(join(PROJECT, "index/manifest.json"), "utf8"));
      const ofLanguages = server.asked.filter(({ url }) => /^\/dist\/bundled\/(?:[a-z]{2}|english)-/.test(url));
      expect(ofLanguages.length).toBeGreaterThan(0);
      expect(ofLanguages.length).toBeLessThanOrEqual(2 * analyzer.languages.length);
    },
  );

  test("it opens an index of another site that allows it, and says what is wrong where none is", async () => {
    await using site = await fileServer(PROJECT);
    await using other = await fileServer(PROJECT, {
      instead: (_, response) => {
        response.setHeader("access-control-allow-origin", "*");
        return false;
      },
    });
    expect(await answersIn(site, `${other.address}/index/manifest.json`)).toEqual(await answersInNode());
    await expect(answersIn(site, "/none/")).rejects.toThrow(
      `${site.address}/none/manifest.json: there is no such file`,
    );
  });
});
