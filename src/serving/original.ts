/** The file that a release was read from, as an attachment that no browser runs. */
import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import contentDisposition from "content-disposition";
import { CommuniqueError } from "../errors.ts";
import type { Answer } from "./exchange.ts";
import { fileAnswer } from "./file-answer.ts";
import type { Call } from "./route.ts";

/** Formats that hold no script of their own; HTML, SVG and the rest go out as bytes. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".txt": "text/plain",
  ".md": "text/plain",
};

/**
 * The original of the release with the call's id. Its path comes from the archive, never from the request.
 *
 * @param originalFile the absolute file for a path of the archive; null where it may not be had
 * @throws CommuniqueError NOT_FOUND
 */
export async function originalAnswer(
  { asked, engine, id }: Call,
  originalFile: (path: string) => string | null,
): Promise<Answer> {
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
  return fileAnswer(asked, file, {
    "content-type": MEDIA_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
    "content-disposition": contentDisposition(basename(path)),
    "content-security-policy": "sandbox; default-src 'none'",
  });
}
