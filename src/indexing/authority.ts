/**
 * The authority file, `people.yaml`: what a person has settled about persons. It wins over inference. This module reads the
 * file's text; who is meant is found in `resolve-persons.ts`.
 */
import { isCollection } from "yaml";
import { z } from "zod";
import { cleanLine } from "../clean.ts";
import { CommuniqueError } from "../errors.ts";
import { parseYaml, yamlValue } from "../yaml.ts";
import { contradictionIn } from "./contradictions.ts";

/** Whose occurrences an entry speaks of, where several bear the name: those that all given parts fit. */
export interface Where {
  /** Words that the person's office in the release holds. */
  readonly office: string | null;
  /** The folder that the release is in, or one above it. */
  readonly folder: string | null;
  /** Ids of releases; `*` stands for any characters. */
  readonly release: readonly string[];
}

export interface AuthorityEntry {
  /** The preferred name. */
  readonly name: string;
  /** Names or ids that are this person as well. */
  readonly same: readonly string[];
  /** Names of which some occurrences are this person's. */
  readonly some: readonly { readonly name: string; readonly where: Where }[];
  /** Names or ids that are somebody else. */
  readonly not: readonly string[];
  readonly where: Where | null;
  /** Line in the file, from 1. */
  readonly line: number;
}

export interface Authority {
  /** Named in warnings. */
  readonly file: string;
  readonly people: readonly AuthorityEntry[];
  readonly notPersons: readonly string[];
}

export const NO_AUTHORITY: Authority = { file: "people.yaml", people: [], notPersons: [] };

const NAME_MISSING = "a name is missing";
const name = z.string(NAME_MISSING).transform(cleanLine).pipe(z.string().min(1, NAME_MISSING));
const names = z.union([name.transform((one) => [one]), z.array(name)]).default([]);
const conditions = { office: name.optional(), folder: name.optional(), release: names };
interface Conditions {
  readonly office?: string | undefined;
  readonly folder?: string | undefined;
  readonly release: readonly string[];
}
const saysWhere = ({ office, folder, release }: Conditions): boolean => (office ?? folder ?? release[0]) !== undefined;
const SAY_WHERE = "say an office, a folder or a release";
/** A name, or some of its occurrences. */
const one = z.union([name, z.strictObject({ name, ...conditions }).refine(saysWhere, SAY_WHERE)]);
const fileSchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name,
        same: z.union([one.transform((only) => [only]), z.array(one)]).default([]),
        not: names,
        where: z.strictObject(conditions).refine(saysWhere, SAY_WHERE).optional(),
      }),
    )
    .nullish(),
  "not-a-person": z.array(name).nullish(),
});

/**
 * @param file named in errors
 * @throws CommuniqueError CONFIG_INVALID, with the line and the entry
 */
export function parseAuthority(text: string, file: string): Authority {
  const written = parseYaml(text.replace(/^\uFEFF/, ""), { uniqueKeys: true });
  const { document, lines } = written;
  const [problem] = document.errors;
  if (problem !== undefined)
    throw invalid(
      file,
      lines.linePos(problem.pos[0]).line,
      (problem.message.split("\n")[0] ?? "").replace(/ at line.*$/, ""),
    );
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line;
    }
    return 1;
  };
  let value: unknown;
  try {
    value = yamlValue(written) ?? {};
  } catch (cause) {
    throw invalid(file, 1, (cause as Error).message);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = innermost(parsed.error.issues);
    throw invalid(file, lineOf(path), `${placeOf(path, value)}${message}`);
  }
  const people = (parsed.data.people ?? []).map(
    (entry, at): AuthorityEntry => ({
      name: entry.name,
      same: entry.same.filter((same) => typeof same === "string"),
      some: entry.same.flatMap((same) => (typeof same === "string" ? [] : [{ name: same.name, where: toWhere(same) }])),
      not: entry.not,
      where: entry.where === undefined ? null : toWhere(entry.where),
      line: isCollection(document.get("people", true)) ? lineOf(["people", at]) : 1,
    }),
  );
  const contradiction = contradictionIn(people);
  if (contradiction !== null) throw invalid(file, contradiction.line, contradiction.message);
  return { file, people, notPersons: parsed.data["not-a-person"] ?? [] };
}

function toWhere({ office, folder, release }: Conditions): Where {
  return { office: office ?? null, folder: folder ?? null, release };
}

/** Of what is wrong with each form that a value may have: what lies deepest, since it is the form that was meant. */
function innermost(issues: readonly z.core.$ZodIssue[]): { path: readonly PropertyKey[]; message: string } {
  let found: z.core.$ZodIssue | undefined;
  for (const issue of issues.flatMap(formsOf)) {
    const deeper = issue.path.length - (found?.path.length ?? -1);
    if (deeper > 0 || (deeper === 0 && found?.code === "invalid_type" && issue.code !== "invalid_type")) found = issue;
  }
  return found ?? { path: [], message: "not valid" };
}

function formsOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  return issue.errors.flat().flatMap((inner) => formsOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** `people, "Ada Lund", same: ` */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [top, at, ...rest] = path;
  if (top === undefined) return "";
  const entry = (value as { people?: readonly unknown[] } | null)?.people?.[Number(at)];
  const named = top === "people" && typeof entry === "object" && entry !== null && "name" in entry ? entry.name : null;
  const which =
    typeof at !== "number" ? [] : [typeof named === "string" ? JSON.stringify(cleanLine(named)) : `entry ${at + 1}`];
  return `${[String(top), ...which, ...rest.map(String)].join(", ")}: `;
}

function invalid(file: string, line: number, message: string): CommuniqueError {
  return new CommuniqueError("CONFIG_INVALID", `${file}, line ${line}: ${message}. Nothing was changed.`);
}
