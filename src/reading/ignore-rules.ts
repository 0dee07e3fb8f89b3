/** What is left out by its path: `.communiqueignore` files, in gitignore's syntax, at the root and in any folder below it. */
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

export interface IgnoreRules {
  /** Whether a file or folder is left out: by a rule for itself or for a folder above it. The innermost file has the last word. */
  ignores(absolutePath: string, isFolder: boolean): Promise<boolean>;
}

/**
 * The rules below a root; each folder's file is read once.
 *
 * @param patterns as if they stood at the head of the root's file
 */
export function ignoreRules(root: string, patterns: readonly string[] = []): IgnoreRules {
  const read = new Map<string, Promise<Ignore | null>>();
  const rulesIn = (folder: string): Promise<Ignore | null> => {
    const known = read.get(folder) ?? readRules(folder, folder === root ? patterns : []);
    read.set(folder, known);
    return known;
  };
  return {
    async ignores(absolutePath, isFolder) {
      let ignored = false;
      for (const folder of foldersAbove(absolutePath, root)) {
        const rules = await rulesIn(folder);
        if (rules === null) continue;
        const result = rules.test(relative(folder, absolutePath).split(sep).join("/") + (isFolder ? "/" : ""));
        ignored = result.ignored || (ignored && !result.unignored);
      }
      return ignored;
    },
  };
}

/** From the root down to the folder that the path is in. */
function foldersAbove(absolutePath: string, root: string): string[] {
  const folders: string[] = [];
  for (let at = absolutePath; at !== root && dirname(at) !== at; ) {
    at = dirname(at);
    folders.unshift(at);
  }
  return folders;
}

async function readRules(folder: string, patterns: readonly string[]): Promise<Ignore | null> {
  const text = await readFile(join(folder, ".communiqueignore"), "utf8").catch(() => "");
  return text === "" && patterns.length === 0 ? null : ignore().add(patterns).add(text);
}
