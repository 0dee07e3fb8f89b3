/**
 * WordPress's export file (WXR: RSS 2.0 with names of its own, "Tools → Export"): many posts in one. Its XML is read in one pass
 * that goes on after errors, keeps what posts have and nothing else, and knows no entities but XML's own.
 */
import { Parser } from "htmlparser2";
import { cleanLabel } from "../clean.ts";
import type { Post } from "./wordpress.ts";
import { toHtml } from "./wordpress-text.ts";

export interface WordPressExport {
  readonly posts: readonly Post[];
  /** Why the rest of the file was not read; null where it was. */
  readonly problem: string | null;
}

/** Any version of the format. */
const NAMESPACE = /^https?:\/\/wordpress\.org\/export\//;
/** What is read of a post; what else there is (comments, fields of plugins) may not be meant for readers. */
const POST_PARTS: ReadonlySet<string> = new Set([
  "title",
  "link",
  "guid",
  "pubDate",
  "dc:creator",
  "content:encoded",
  "excerpt:encoded",
  "category",
  "wp:post_date",
  "wp:post_date_gmt",
  "wp:status",
  "wp:post_type",
  "wp:post_password",
]);
const AUTHOR_PARTS: ReadonlySet<string> = new Set(["wp:author_login", "wp:author_display_name"]);
/** A post's parts stand four deep, what belongs to comments seven. The parser's time grows with the square. */
const DEEPEST = 100;
const MOST_POSTS = 300_000;

/** An element that holds others, while it is open. */
interface Holder {
  readonly name: "item" | "wp:author";
  readonly depth: number;
  readonly parts: Map<string, string>;
  readonly terms: Map<string, string[]>;
}

/** A part of one, while it is open. */
interface Part {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Null where the XML is no export of WordPress. Never throws. Time: one pass. */
export function readWordPressExport(source: string): WordPressExport | null {
  const posts: Post[] = [];
  const authors = new Map<string, string>();
  let language: string | null = null;
  let depth = 0;
  let isExport: boolean | null = null;
  let problem: string | null = null;
  let holder: Holder | null = null;
  let part: Part | null = null;
  const finish = ({ name, parts, terms }: Holder): void => {
    if (name === "item") posts.push(toPost(parts, terms, authors, language));
    else authors.set(parts.get("wp:author_login") ?? "", parts.get("wp:author_display_name") ?? "");
    holder = null;
    part = null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        isExport ??= name === "rss" && Object.values(attributes).some((value) => NAMESPACE.test(value));
        problem ??= stopOf(depth, posts.length);
        if (!isExport || problem !== null) return parser.pause();
        if (name === "item" || (name === "wp:author" && holder === null)) {
          if (holder !== null) finish(holder); // One that was not closed.
          holder = { name, depth, parts: new Map(), terms: new Map() };
        } else if (holder !== null && depth === holder.depth + 1) {
          const isRead = (holder.name === "item" ? POST_PARTS : AUTHOR_PARTS).has(name);
          part = isRead ? { name, depth, attributes, text: "" } : null;
        } else if (holder === null && name === "language") {
          part = { name, depth, attributes, text: "" };
        }
      },
      ontext(data) {
        if (part !== null && depth === part.depth) part.text += data;
      },
      onclosetag() {
        if (part !== null && depth === part.depth) {
          if (holder === null) language = part.text;
          else if (part.name === "category") addTerm(holder.terms, part);
          else holder.parts.set(part.name, part.text);
          part = null;
        }
        if (holder !== null && depth === holder.depth) finish(holder);
        depth--;
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  if (isExport !== true) return null;
  return { posts, problem: problem ?? (depth > 0 ? "the file is cut short" : null) };
}

function stopOf(depth: number, posts: number): string | null {
  if (depth > DEEPEST) return "its elements are nested too deep";
  return posts >= MOST_POSTS ? "it has more posts than are read" : null;
}

function addTerm(terms: Map<string, string[]>, { attributes, text }: Part): void {
  const taxonomy = attributes.domain ?? "category";
  // Plugins for sites in several languages keep the name of each there; its tag is in the address.
  const label = taxonomy === "language" ? (attributes.nicename ?? "") : text;
  const labels = terms.get(taxonomy) ?? [];
  labels.push(cleanLabel(label));
  terms.set(taxonomy, labels);
}

function toPost(
  parts: ReadonlyMap<string, string>,
  terms: ReadonlyMap<string, readonly string[]>,
  authors: ReadonlyMap<string, string>,
  language: string | null,
): Post {
  const get = (name: string): string => parts.get(name)?.trim() ?? "";
  const login = get("dc:creator");
  const author = authors.get(login) || login;
  return {
    guid: parts.get("guid") ?? null,
    type: get("wp:post_type"),
    status: get("wp:status"),
    hasPassword: get("wp:post_password") !== "",
    title: get("title"),
    content: toHtml(get("content:encoded") || get("excerpt:encoded")),
    link: get("link"),
    dates: [get("wp:post_date"), get("wp:post_date_gmt"), get("pubDate")],
    authors: author === "" ? [] : [author],
    terms,
    language: terms.get("language")?.[0] ?? language,
  };
}
