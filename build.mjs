// Builds dist/: the compiled source, the data files beside it, and the page's script and style for the browser.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { rolldown } from "rolldown";

const require = createRequire(import.meta.url);
rmSync("dist", { recursive: true, force: true });
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
for (const file of readdirSync("src", { recursive: true, encoding: "utf8" })) {
  if (!/\.(?:json|js)$/.test(file)) continue;
  mkdirSync(dirname(join("dist", file)), { recursive: true });
  cpSync(join("src", file), join("dist", file));
}
// Modules bring their style along.
const styles = {
  COMPONENT_STYLE: await styleOf("src/page/style/component.css"),
  STARS_STYLE: await styleOf("src/page/style/stars.css"),
};
await build({
  entryPoints: ["src/page/page.ts", "src/page/stars.ts", "src/page/page.css", "src/page/style/shell.css"],
  outdir: "dist/page",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  define: styles,
  plugins: [
    {
      name: "stars are a file of their own",
      setup: (own) => own.onResolve({ filter: /^\.\/stars\.ts$/ }, () => ({ path: "./stars.js", external: true })),
    },
  ],
});
// The reader with what each search needs, what few do in files of their own, one a stemmer, so that a page can import it from where it
// lies; the components.
const bundle = await rolldown({
  input: {
    "archive-browser": "src/archive-browser.ts",
    "archive-node": "src/archive-node.ts",
    "archive-pages": "src/page/archive-pages.ts",
    "communique-search": "src/page/component.ts",
    "stars-page": "src/page/stars-page.ts",
  },
  external: /^node:/,
  transform: { target: "es2022", define: styles },
});
const modules = (await bundle.generate()).output;
const [ofReader, ofComponent, ofPages, ofStars, ofPanel] = [
  "src/archive-browser.ts",
  "src/page/component.ts",
  "src/page/archive-pages.ts",
  "src/page/stars-page.ts",
  "src/page/facet-panel.ts",
].map((entry) => importedBy(entry, modules));
await bundle.write({
  dir: "dist/bundled",
  minify: true,
  // The reader names fifty others: of what cannot be compressed, no more than tells two versions apart.
  chunkFileNames: "[name]-[hash:7].js",
  hashCharacters: "hex",
  // What the reader always needs is one file, though parts of it are also asked for by what loads on use.
  codeSplitting: {
    groups: [
      { name: "shared", test: (module) => ofReader.has(module) && ofComponent.has(module), priority: 1 },
      { name: "reader", test: (module) => ofReader.has(module) },
      {
        name: "page",
        test: (module) => ofComponent.has(module) && [ofPages, ofStars, ofPanel].some((some) => some.has(module)),
      },
    ],
  },
});
await bundle.close();
// Stemmers and stop words of twenty languages come in packages of forty, four forms each: what is used of them goes into dist/.
await build({
  entryPoints: ["all-stemmers", "english", "stem", "stop-words"].map((name) => `dist/analysis/${name}.js`),
  outdir: "dist/analysis",
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: "languages/[name]-[hash]",
  format: "esm",
  target: "es2022",
  plugins: [
    {
      name: "own modules stay as they are",
      setup: (own) =>
        own.onResolve({ filter: /^\./ }, ({ kind, path, importer }) =>
          kind === "entry-point" || /node_modules/.test(importer) ? undefined : { path, external: true },
        ),
    },
  ],
});
writeFileSync("dist/bundled/LICENSES.txt", licensesOf(modules.flatMap(({ moduleIds = [] }) => moduleIds)));
cpSync("src/page/communique-search.d.ts", "dist/bundled/communique-search.d.ts");
chmodSync("dist/cli.js", 0o755);

/** A stylesheet with what it imports, as a string that stands in a script. */
async function styleOf(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, minify: true, write: false });
  return JSON.stringify(outputFiles[0].text.trim());
}

/** The modules that a bundle's entry, or one that loads on use, imports at once, by their paths. @param entry its own */
function importedBy(entry, output) {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set();
  const visit = (name) => {
    if (!chunks.has(name) || seen.has(name)) return;
    seen.add(name);
    chunks.get(name).imports.forEach(visit);
  };
  visit(output.find(({ facadeModuleId }) => facadeModuleId?.endsWith(join("/", entry)))?.fileName);
  return new Set([...seen].flatMap((name) => chunks.get(name).moduleIds));
}

/** The licences of the packages that modules come from, as those ask of whoever hands them on. */
function licensesOf(modules) {
  const paths = modules.map((module) => relative(process.cwd(), module));
  const packages = new Set(paths.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  return [...packages]
    .sort()
    .map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const text =
        file === undefined
          ? JSON.parse(readFileSync(join(folder, "package.json"))).license
          : readFileSync(join(folder, file), "utf8");
      return `${folder.slice("node_modules/".length)}\n\n${text.trim()}\n`;
    })
    .join("\n");
}
