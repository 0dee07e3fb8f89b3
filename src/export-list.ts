/** Which files of a folder are an export's: the list that lies beside them. */

export const EXPORT_LIST = "communique-export.json";
const FORMAT = "communique-export";
const VERSION = 1;

export interface ExportList {
  /** Paths below the folder, `/`-separated. */
  readonly files: readonly string[];
  /** Those that the last export had no more, and since when (ISO 8601). */
  readonly former: Readonly<Record<string, string>>;
}

export function listText({ files, former }: ExportList): string {
  const list = { format: FORMAT, version: VERSION, files: files.toSorted(), former };
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** Null where it is no list; names that lead out of the folder are not an export's. */
export function parseList(text: string): ExportList | null {
  let value: Partial<ExportList> & { format?: unknown; version?: unknown };
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { format, version, files, former } = value ?? {};
  if (format !== FORMAT || version !== VERSION || !Array.isArray(files) || typeof former !== "object") return null;
  const dates = Object.entries(former ?? {}).filter(
    ([name, since]) => isBelow(name) && !Number.isNaN(Date.parse(since)),
  );
  return { files: files.filter(isBelow), former: Object.fromEntries(dates) };
}

function isBelow(name: unknown): boolean {
  return (
    typeof name === "string" && name.split("/").every((part) => !["", ".", ".."].includes(part) && !/[\\:]/.test(part))
  );
}
