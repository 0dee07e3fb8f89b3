/** Which files an update takes as they were. */
import { expect, test } from "vitest";
import type { FileEntry } from "../src/archive/stored-records.ts";
import { isUntouched, NOT_READ } from "../src/extracted.ts";
import type { SourceFile } from "../src/reading/discover.ts";

const FILE: SourceFile = { path: "a.txt", realPath: "/press/a.txt", size: 12, modifiedMs: 5, ocrText: null };
const ENTRY: FileEntry = { path: "a.txt", digest: "d1", releases: ["a.txt"], skipped: [], warnings: [] };
const TIME = { size: 12, modifiedMs: 5, digest: "d1" };

test("a file of the same size and time is taken as it was", () => {
  expect(isUntouched(FILE, ENTRY, TIME)).toBe(true);
});

test.each([
  ["is new", FILE, undefined, TIME],
  ["has no known time", FILE, ENTRY, undefined],
  ["has another size", { ...FILE, size: 13 }, ENTRY, TIME],
  ["has another time", { ...FILE, modifiedMs: 6 }, ENTRY, TIME],
  ["has an OCR text beside it", { ...FILE, ocrText: "/press/a.pdf.txt" }, ENTRY, TIME],
  ["is not the one that the index was made of", FILE, { ...ENTRY, digest: "d2" }, TIME],
  ["was not read", FILE, { ...ENTRY, digest: null }, { ...TIME, digest: NOT_READ }],
  [
    "has the text of another, which may be gone",
    FILE,
    { ...ENTRY, releases: [], skipped: [{ path: "a.txt", reason: "same-text", message: "" }] },
    TIME,
  ],
] as const)("a file is looked at that %s", (_, file, before, known) => {
  expect(isUntouched(file, before, known)).toBe(false);
});
