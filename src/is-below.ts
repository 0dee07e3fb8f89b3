import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder, or lies in it however deep. Both are absolute; links are not followed. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
