/** The file that a release was read from, as an attachment that no browser runs. */
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Response } from "express";
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";

/** Formats that hold no script of their own; HTML, SVG and the rest go out as bytes. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".txt": "text/plain",
  ".md": "text/plain",
};

/**
 * Sends the original of the release with this id. The path comes from the archive, never from the request.
 *
 * @param originalFile the absolute file for a path of the archive; null where it may not be had
 * @throws CommuniqueError NOT_FOUND
 */
export async function sendOriginal(
  response: Response,
  engine: Engine,
  id: string,
  originalFile: (path: string) => string | null,
): Promise<void> {
  const path = await engine.originalPath(id);
  const file = path === null ? null : originalFile(path);
  // A pipe or a folder in the file's place would never end, or not begin.
  const isThere =
    file !== null &&
    (await stat(file).then(
      (found) => found.isFile(),
      () => false,
    ));
  if (path === null || file === null || !isThere) {
    throw new CommuniqueError("NOT_FOUND", `There is no original file for the release ${JSON.stringify(id)}.`);
  }
  response.attachment(basename(path));
  response.set({
    "Content-Type": MEDIA_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
  });
  await new Promise<void>((resolve, reject) => {
    response.sendFile(file, { dotfiles: "allow", cacheControl: false }, (error) => (error ? reject(error) : resolve()));
  });
}
