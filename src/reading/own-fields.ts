/** The user's own fields: from metadata names, from HTML selectors (`css:.dept`) and from parts of the path (`path:1`). */

import { cleanLine } from "../clean.ts";
import { isDateOrInterval } from "../edtf.ts";
import type { FieldValue, MetadataValue } from "../release.ts";
import { foldName, labels, type Metadata } from "./metadata.ts";
import { parseWrittenDate } from "./written-date.ts";

export interface FieldRule {
  /** Where the value is looked for; the first source that has one gives it. */
  readonly from: readonly string[];
  readonly facet: boolean;
  readonly type: "text" | "number" | "date";
}

export interface FieldSources {
  readonly path: string;
  readonly metadata: Metadata;
  readonly select: ((selector: string) => readonly string[]) | null;
}

/** The values of all own fields that the file has; a field without a value of its type is left out. */
export function ownFields(
  rules: Readonly<Record<string, FieldRule>>,
  sources: FieldSources,
): Readonly<Record<string, FieldValue>> {
  const fields: Record<string, FieldValue> = {};
  for (const [name, rule] of Object.entries(rules)) {
    for (const source of rule.from) {
      const value = toFieldValue(valuesAt(source, sources), rule.type);
      if (value === null) continue;
      fields[name] = value;
      break;
    }
  }
  return fields;
}

function valuesAt(source: string, { path, metadata, select }: FieldSources): readonly string[] {
  if (source.startsWith("css:")) return (select?.(source.slice(4)) ?? []).map(cleanLine);
  const part = /^path:(-?\d+)$/.exec(source)?.[1];
  if (part !== undefined) {
    const parts = path.split("/");
    const index = Number(part);
    return [parts[index > 0 ? index - 1 : parts.length + index] ?? ""];
  }
  const folded = foldName(source);
  const named = Object.entries(metadata).find(([name]) => foldName(name) === folded)?.[1] ?? null;
  return valueLabels(named);
}

/** A text is one value here, commas and all: only lists hold several. */
function valueLabels(value: MetadataValue): readonly string[] {
  if (typeof value === "string") return [cleanLine(value)];
  if (typeof value === "boolean") return [String(value)];
  return labels(value);
}

function toFieldValue(values: readonly string[], type: FieldRule["type"]): FieldValue | null {
  const present = values.filter((value) => value !== "");
  if (type === "number") {
    const number = present.map((value) => Number(value.replace(/(?<=\d)[,\s](?=\d{3}\b)/g, ""))).find(Number.isFinite);
    return number ?? null;
  }
  const kept = type === "date" ? present.map(toTime).filter((time) => time !== null) : present;
  return kept.length === 0 ? null : [...new Set(kept)];
}

/** A day however it is written; a year, a month or an interval as EDTF has them. */
function toTime(value: string): string | null {
  return isDateOrInterval(value) ? value : parseWrittenDate(value);
}
