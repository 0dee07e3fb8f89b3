// The peers by name; each module is loaded only in the process that measures it.
//
// A peer has `build(releases, folder)`, which indexes and writes; `open(folder)`, which reads what was written and resolves to
// `{kinds, search(query, limit), close()}`, `variants` of `search` where there are any; and `indexBytes(folder)`, null where the
// index cannot be told from the stored texts. `search` gives ids, best first. tantivy is a program of its own, which `--tantivy`
// builds with cargo: it takes and prints what `measure.mjs` does.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Ours first: ratios are to it. */
export const PEERS = {
  communique: { title: "Communique", load: () => import("./communique.mjs") },
  plain: { title: "Communique, titles and texts alone", load: () => import("./communique.mjs") },
  fts5: { title: "SQLite FTS5", load: () => import("./fts5.mjs") },
  minisearch: { title: "MiniSearch", load: () => import("./minisearch.mjs") },
  orama: { title: "Orama", load: () => import("./orama.mjs") },
  flexsearch: { title: "FlexSearch", load: () => import("./flexsearch.mjs") },
  lunr: { title: "lunr", load: () => import("./lunr.mjs") },
  tantivy: {
    title: "tantivy",
    program: fileURLToPath(new URL("tantivy/target/release/tantivy-peer", import.meta.url)),
  },
};

/** @throws where there is no cargo, or what the peer depends on cannot be had */
export function buildTantivy() {
  const cwd = fileURLToPath(new URL("tantivy", import.meta.url));
  execFileSync("cargo", ["build", "--release", "--quiet"], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
