/**
 * Front matter: the block of metadata at the head of a text. YAML and JSON are parsed; languages that run code are refused.
 * A block that does not parse is read line by line, as far as it makes sense, and said.
 */
import matter from "gray-matter";
import { cleanLabel, excerpt } from "../clean.ts";
import { parseYaml, yamlValue } from "../yaml.ts";
import { type Metadata, toMetadata } from "./metadata.ts";

export interface FrontMatter {
  readonly metadata: Metadata;
  /** The text after the block. */
  readonly body: string;
  /** Why the block was not read as it should be, null where it was. */
  readonly problem: string | null;
}

/** More than this is no front matter, UTF-16 code units. */
const LONGEST_BLOCK = 100_000;
/** Most lines that are read one by one. */
const MOST_LINES = 500;

/** Every language of gray-matter's that is not data alone: these would run what the file says. */
const refuse = (): never => {
  throw new Error("front matter may not be a program");
};
const yaml = (text: string): object => {
  const parsed = parseYaml(text, { uniqueKeys: false });
  const [problem] = parsed.document.errors;
  if (problem !== undefined) throw problem;
  return toObject(yamlValue(parsed));
};
const engines = {
  yaml,
  yml: yaml,
  json: (text: string): object => toObject(JSON.parse(text)),
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
};

/** Splits a text with `\n` line ends into its front matter and the rest. Never throws. */
export function splitFrontMatter(source: string): FrontMatter {
  const text = source.replace(/^\s*(?=---)/, "");
  const block = blockOf(text) ?? tomlBlock(text);
  if (block === null) return { metadata: {}, body: source, problem: null };
  const body = text.slice(block.end);
  try {
    // gray-matter would take `constructor` and the like for engines, as every object has them.
    if (block.language !== "" && !Object.hasOwn(engines, block.language))
      throw new Error(`${block.language} is not parsed`);
    // Only the block goes in: gray-matter copies what it is given. Options keep it from its cache.
    const { data } = matter(`---${block.language}\n${block.text}\n---\n`, { engines, language: "yaml" });
    return { metadata: toMetadata(data), body, problem: null };
  } catch (error) {
    const reason = excerpt(error instanceof Error ? (error.message.split("\n")[0] ?? "") : "", 120);
    const isData = block.language === "" || block.language === "toml" || /^(?:ya?ml|json)$/.test(block.language);
    const metadata = isData ? readLines(block.text) : {};
    return { metadata, body, problem: `Front matter was read line by line: ${reason}` };
  }
}

function toObject(value: unknown): object {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new Error("no names in it");
  return value;
}

interface Block {
  readonly language: string;
  readonly text: string;
  readonly end: number;
}

/** A block needs its closing line: a rule of dashes at the head of a plain text is none. */
function blockOf(text: string): Block | null {
  const open = /^---[ \t]*([a-z]{0,20})[ \t]*\n/i.exec(text);
  if (open === null) return null;
  const start = open[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(start, start + LONGEST_BLOCK));
  if (closing === null) return null;
  const inner = text.slice(start, start + closing.index);
  const language = (open[1] ?? "").toLowerCase();
  // Two rules around prose are no front matter either.
  const hasNames =
    language !== "" || inner.trim() === "" || /^[^\S\n]*["']?[\p{L}_][^\n:]{0,80}:|^[^\S\n]*[{&]/mu.test(inner);
  return hasNames ? { language, text: inner, end: start + closing.index + closing[0].length } : null;
}

function tomlBlock(text: string): Block | null {
  if (!text.startsWith("+++\n")) return null;
  const closing = text.slice(0, LONGEST_BLOCK).indexOf("\n+++", 3);
  if (closing < 0) return null;
  const lineEnd = text.indexOf("\n", closing + 1);
  return { language: "toml", text: text.slice(4, closing), end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** `name: value` and `- item` lines (`name = value` in TOML); whatever else stands there is left out. */
function readLines(block: string): Metadata {
  const found = new Map<string, string | string[]>();
  let list: string[] | null = null;
  for (const line of block.split("\n", MOST_LINES)) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    const pair = /^\s{0,2}["']?([\p{L}_][\p{L}\p{N}_ .:-]{0,60}?)["']?\s*[:=](?:\s+(.*)|)$/u.exec(line);
    if (item !== null) {
      list?.push(unquote(item[1] ?? ""));
    } else if (pair !== null) {
      const value = (pair[2] ?? "").trim();
      list = value === "" ? [] : null;
      found.set(pair[1] ?? "", list ?? bracketed(value) ?? unquote(value));
    }
  }
  return toMetadata(Object.fromEntries([...found].map(([name, value]) => [name, value.length === 0 ? null : value])));
}

function bracketed(value: string): string[] | null {
  const inner = /^\[(.*)\]$/.exec(value)?.[1];
  return inner === undefined
    ? null
    : inner
        .split(",")
        .map(unquote)
        .filter((item) => item !== "");
}

/** A value without its outer quotation marks and with its escapes read: the inner marks are what broke the YAML. */
function unquote(value: string): string {
  const inner = /^(["'])(.*)\1$/s.exec(value.trim());
  if (inner === null) return cleanLabel(value);
  return cleanLabel(
    (inner[2] ?? "")
      .replace(/\\n/g, " ")
      .replace(/\\(["'\\])/g, "$1")
      .replace(/^"(.*)"$/, "“$1”"),
  );
}
