/** What the pages of an export load besides the archive: style, logo and modules, under names made of their content. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SiteConfig } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { accentCss } from "../rendering/accent.ts";

/** Where the package has what it built. */
const BUILT: string = fileURLToPath(new URL("../", import.meta.url));
const SEARCH_MODULE = "communique-search.js";
const PAGES_MODULE = "archive-pages.js";
const STARS_MODULE = "stars-page.js";
const READER_MODULE = "archive-browser.js";
/** The licences of what the modules were bundled from ask to be handed on. */
const LICENCES = "LICENSES.txt";

export interface SiteAssets {
  /** By path below the export's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly styles: readonly string[];
  /** Those of the search page: what it shows besides the component, which has a style of its own. */
  readonly searchStyles: readonly string[];
  readonly logo: string | null;
  /** The module of the search page, and that of the pages of persons and topics. */
  readonly search: string;
  readonly pages: string;
  /** The module of the pages of releases. */
  readonly stars: string;
  /** The modules that a search loads in any case besides that of its page. */
  readonly loaded: readonly string[];
}

/** @param built the folder with `page/` and `bundled/` @throws CommuniqueError WRITE_FAILED where something was not built */
export async function siteAssets(
  { logo, accent }: Pick<SiteConfig, "logo" | "accent">,
  built: string = BUILT,
): Promise<SiteAssets> {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, extension: string, bytes: Uint8Array): string => {
    const path = `assets/${name}-${digest([bytes])}${extension}`;
    files.set(path, bytes);
    return path;
  };
  const page = add("page", ".css", await readBuilt(join(built, "page/page.css")));
  const shell = add("shell", ".css", await readBuilt(join(built, "page/style/shell.css")));
  const own = accent === null ? [] : [add("site", ".css", Buffer.from(accentCss(accent)))];
  const picture = logo === null ? null : add("logo", extname(logo).toLowerCase(), await readFile(logo));
  const modules = await modulesFrom(join(built, "bundled"), [SEARCH_MODULE, PAGES_MODULE, STARS_MODULE]);
  // One name for all: they import one another by their own.
  const folder = `assets/modules-${digest([...modules.values()])}`;
  for (const [name, bytes] of modules) files.set(`${folder}/${name}`, bytes);
  return {
    files,
    styles: [page, ...own],
    searchStyles: [shell, ...own],
    logo: picture,
    search: `${folder}/${SEARCH_MODULE}`,
    pages: `${folder}/${PAGES_MODULE}`,
    stars: `${folder}/${STARS_MODULE}`,
    loaded: importedAtOnce(modules, [SEARCH_MODULE, READER_MODULE])
      .filter((name) => name !== SEARCH_MODULE)
      .map((name) => `${folder}/${name}`),
  };
}

/** Some modules and all that these import, but for what they load on use. */
function importedAtOnce(modules: ReadonlyMap<string, Uint8Array>, entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const name of found) {
    const text = Buffer.from(modules.get(name) ?? []).toString();
    for (const [, imported = ""] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) found.add(imported);
  }
  return [...found];
}

/** The modules and all that they import, as the bundler writes it: `"./name.js"`, beside each other. */
async function modulesFrom(folder: string, entries: readonly string[]): Promise<Map<string, Uint8Array>> {
  const modules = new Map<string, Uint8Array>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (modules.has(name)) continue;
    const bytes = await readBuilt(join(folder, name));
    modules.set(name, bytes);
    for (const [, imported = ""] of Buffer.from(bytes)
      .toString()
      .matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      if (existsSync(join(folder, imported))) waiting.push(imported);
  }
  modules.set(LICENCES, await readBuilt(join(folder, LICENCES)));
  return new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readBuilt(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommuniqueError("WRITE_FAILED", `${file} is missing. Install or build Communique again.`, { cause });
  }
}

function digest(contents: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const bytes of contents) hash.update(bytes);
  return hash.digest("hex").slice(0, 16);
}
