/**
 * What WordPress publishes, however it was saved: one post to one document. The site's export file is read by
 * `wordpress-export.ts`, saved answers of its API by `wordpress-api.ts`.
 */
import { cleanLabel, cleanLine, cutAt } from "../clean.ts";
import type { Document, Skipped } from "../release.ts";
import { documentOf } from "./document.ts";
import { parseElements } from "./elements.ts";
import { readFragment } from "./html.ts";
import { toMetadata } from "./metadata.ts";
import { isRecordId, type RecordOptions, type RecordPlace, skippedRecord } from "./record.ts";
import { parseWrittenDate } from "./written-date.ts";

/** A post as WordPress tells of it, before anything is known to be right. */
export interface Post {
  /** What never changes of a post, wherever it is saved: WordPress's `guid`. Null where that is not told. */
  readonly guid: string | null;
  /** `post`, `page`, or what a plugin or theme calls its own. */
  readonly type: string;
  readonly status: string;
  readonly hasPassword: boolean;
  /** HTML. */
  readonly title: string;
  /** HTML. */
  readonly content: string;
  readonly link: string;
  /** The site's own time first, then others of the same moment. */
  readonly dates: readonly string[];
  /** As they are shown. */
  readonly authors: readonly string[];
  /** Labels by taxonomy; `category` and `post_tag` are WordPress's own. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Of the site, or of the post where that is known. */
  readonly language: string | null;
}

/** Types of WordPress's own that are parts of a site and no posts. */
const PARTS: ReadonlySet<string> = new Set([
  "attachment",
  "revision",
  "nav_menu_item",
  "custom_css",
  "customize_changeset",
  "oembed_cache",
  "user_request",
]);
/** Types whose posts have no address but the one by which they are edited: fields, forms, templates and the like. */
const NO_ADDRESS = /[?&]post_type=[^&#]*&p=\d/;
const UNFINISHED: ReadonlySet<string> = new Set(["draft", "pending", "future"]);
/** The category of what was given none. */
const NO_CATEGORY = /^uncategori[sz]ed$/i;
/** Of the HTML of a title, in UTF-16 code units. */
const LONGEST_TITLE = 5_000;

/**
 * The document of a post. What is not finished is a draft; what is private or has a password is skipped as not public; null for
 * what is no post or in no other way published (menus, attachments, revisions, the trash), as there is nothing to tell of it.
 *
 * @throws Error where its HTML is made to harm
 */
export function documentFromPost(
  post: Post,
  place: RecordPlace,
  mediaType: string,
  options: RecordOptions,
): Document | Skipped | null {
  const { type, status, link } = post;
  if (PARTS.has(type) || (status === "publish" && NO_ADDRESS.test(link))) return null;
  if (status === "private" || post.hasPassword) return skippedRecord(place, "not-public", "it is private");
  if (status === "") return skippedRecord(place, "unreadable", "it does not say whether it is published");
  if (status !== "publish" && !UNFINISHED.has(status)) return null;
  const title = titleOf(post.title);
  const body = readFragment(post.content);
  if (body.text === "" && title === "") return skippedRecord(place, "empty", "no text");
  const { category = [], post_tag: tags = [], ...terms } = Object.fromEntries(post.terms);
  const metadata = toMetadata({
    ...terms,
    title,
    date: post.dates.find((date) => parseWrittenDate(date) !== null) ?? null,
    author: post.authors,
    categories: category.filter((label) => !NO_CATEGORY.test(label)),
    tags,
    link,
    language: post.language,
    type,
    status,
    ...(status === "publish" ? {} : { draft: true }),
  });
  const guid = cleanLabel(post.guid ?? "");
  const id = isRecordId(guid) ? guid : `${place.path}#${place.line ?? 1}`;
  return documentOf(place.path, mediaType, { ...body, metadata, trusted: metadata }, options, id).document;
}

function titleOf(html: string): string {
  if (!/[<&]/.test(html)) return cleanLine(html);
  return cleanLine(parseElements(cutAt(html, LONGEST_TITLE)).body?.textContent ?? "");
}
