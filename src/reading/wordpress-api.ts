/** Posts as WordPress's API has them (`/wp-json/wp/v2/posts`, of pages and other types too), saved as JSON: one, or a list. */
import { z } from "zod";
import { cleanLabel } from "../clean.ts";
import type { Post } from "./wordpress.ts";

const rendered = z.looseObject({ rendered: z.string() });
const term = z.looseObject({ name: z.string(), slug: z.string().catch(""), taxonomy: z.string() });
/** What was left out of an answer (`_fields=`) or is of another form is absent; names come with `_embed`. */
const postSchema = z.looseObject({
  type: z.string(),
  status: z.string(),
  link: z.string(),
  title: rendered,
  content: rendered.extend({ protected: z.boolean().catch(false) }),
  guid: rendered.nullable().catch(null),
  date: z.string().catch(""),
  date_gmt: z.string().catch(""),
  password: z.string().catch(""),
  _embedded: z
    .looseObject({
      author: z.array(z.looseObject({ name: z.string() }).nullable().catch(null)).catch([]),
      "wp:term": z.array(z.array(term.nullable().catch(null)).catch([])).catch([]),
    })
    .nullable()
    .catch(null),
});

/** Whether a record is a post, right or wrong: no other record has its text inside `content`. */
export function isPost(record: unknown): boolean {
  const { content } = (record ?? {}) as { readonly content?: unknown };
  return typeof content === "object" && content !== null && Object.hasOwn(content, "rendered");
}

/** @throws Error with the key that is wrong */
export function postOf(record: unknown): Post {
  const result = postSchema.safeParse(record);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "not a post"}`);
  }
  const { guid, type, status, title, content, link, date, date_gmt: gmt, password, _embedded: embedded } = result.data;
  const terms = new Map<string, string[]>();
  for (const { name, slug, taxonomy } of embedded?.["wp:term"].flat().filter((one) => one !== null) ?? []) {
    const labels = terms.get(taxonomy) ?? [];
    labels.push(cleanLabel(taxonomy === "language" ? slug : name));
    terms.set(taxonomy, labels);
  }
  return {
    guid: guid?.rendered ?? null,
    type,
    status,
    hasPassword: content.protected || password !== "",
    title: title.rendered,
    content: content.rendered,
    link,
    dates: [date, gmt],
    authors: embedded?.author.flatMap((author) => author?.name ?? []) ?? [],
    terms,
    language: terms.get("language")?.[0] ?? null,
  };
}
