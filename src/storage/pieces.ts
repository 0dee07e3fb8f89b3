/** Copies an archive into a folder in pieces: what is there already stays, the manifest comes last. */
import { join } from "node:path";
import { filesOf, MANIFEST_FILE, type Manifest, parseManifest, readManifest } from "../archive/manifest.ts";
import { filesIn, isPieceFile, pieceCount, pieceFile } from "../archive/pieces.ts";
import type { Source } from "../archive/source.ts";
import { CommuniqueError } from "../errors.ts";
import { range } from "../range.ts";
import { placeFile } from "./commit.ts";
import { type IndexFolder, reason, syncNames } from "./file-system.ts";
import { manifestNumbers } from "./manifests.ts";
import { isTemporary } from "./section-files.ts";

export interface PiecesSummary {
  /** Besides the manifest. */
  readonly files: number;
  /** How many of them were not there yet. */
  readonly written: number;
}

/**
 * Pieces of the generation that was there before stay, so that a page that has it open goes on; those of others go.
 *
 * @param pieceLength bytes a piece at most
 * @throws CommuniqueError USAGE where the folder holds an index that can be written; WRITE_FAILED, with what was there still whole;
 *   as reading the source does
 */
export async function writePieces(source: Source, folder: IndexFolder, pieceLength: number): Promise<PiecesSummary> {
  const { path, system } = folder;
  const manifest = await readManifest(source);
  const files = filesIn(source, manifest);
  const cut: Manifest = { ...manifest, pieceLength };
  try {
    await system.mkdir(path);
    const there = await system.readdir(path);
    if (manifestNumbers(there).length > 0)
      throw new CommuniqueError("USAGE", `${path} holds an index. Write the pieces into a folder of their own.`);
    const before = await manifestThere(folder);
    let written = 0;
    for (const { file, length } of filesOf(manifest)) {
      for (let number = 0; number < pieceCount(length, pieceLength); number++) {
        const offset = number * pieceLength;
        const bytes = await files.readRange(file, offset, Math.min(pieceLength, length - offset));
        const name = pieceFile(file, number, pieceLength);
        if (there.includes(name) && (await holds(folder, name, bytes))) continue;
        await placeFile(folder, name, bytes);
        written++;
      }
    }
    await syncNames(folder);
    await placeFile(folder, MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(cut, null, 2)}\n`));
    await syncNames(folder);
    const named = new Set([cut, ...(before === null ? [] : [before])].flatMap(piecesOf));
    for (const file of there)
      if ((isPieceFile(file) && !named.has(file)) || isTemporary(file))
        await system.unlink(join(path, file)).catch(() => undefined);
    return { files: piecesOf(cut).length, written };
  } catch (cause) {
    if (cause instanceof CommuniqueError) throw cause;
    throw new CommuniqueError("WRITE_FAILED", `Cannot write in ${path}: ${reason(cause)}`, { cause });
  }
}

function piecesOf({ pieceLength, ...manifest }: Manifest): string[] {
  if (pieceLength === undefined) return [];
  return filesOf(manifest).flatMap(({ file, length }) =>
    range(pieceCount(length, pieceLength)).map((number) => pieceFile(file, number, pieceLength)),
  );
}

async function holds({ path, system }: IndexFolder, file: string, bytes: Uint8Array): Promise<boolean> {
  return Buffer.compare(await system.readFile(join(path, file)), bytes) === 0;
}

async function manifestThere({ path, system }: IndexFolder): Promise<Manifest | null> {
  try {
    return parseManifest(new TextDecoder().decode(await system.readFile(join(path, MANIFEST_FILE))), MANIFEST_FILE);
  } catch {
    return null;
  }
}
