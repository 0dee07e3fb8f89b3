/** The API's description as a page to read; made of the OpenAPI document, so that the two say the same. */
import { escapeHtml } from "./escape.ts";
import { pageHtml, type Site } from "./page-shell.ts";

/** What the page reads of an OpenAPI 3.1 document. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly responses?: Readonly<Record<string, Response>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

export interface ProblemKind {
  readonly name: string;
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
}

export function docsPageHtml(site: Site, description: ApiDescription, problems: readonly ProblemKind[]): string {
  const { info, paths = {}, components = {} } = description;
  const operations = Object.entries(paths).flatMap(([path, { get }]) => (get === undefined ? [] : [{ path, get }]));
  const contents = operations.map(
    ({ path, get }) =>
      `<li><a href="#${anchor(path)}"><code>${escapeHtml(path)}</code></a> ${escapeHtml(get.summary ?? "")}</li>`,
  );
  const schemas = Object.entries(components.schemas ?? {});
  const main = `<article class="docs">
<h1>The API</h1>
<p>${escapeHtml(info.description ?? "")}</p>
<p>Every address takes <code>GET</code>, <code>HEAD</code> and <code>OPTIONS</code>, and no other method. Answers carry an <code>ETag</code> of the archive’s generation: ask again with <code>If-None-Match</code> and nothing is sent or searched for twice. Machines read the same in <a href="${escapeHtml(site.root)}openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<h2 id="contents">Addresses</h2>
<ul class="contents">${contents.join("")}</ul>
${operations.map(({ path, get }) => operationHtml(site, path, get)).join("\n")}
<h2 id="problems">Problems</h2>
<p>What goes wrong is told as <code>application/problem+json</code> (RFC 9457). Compare <code>type</code>, which stays; show <code>detail</code>.</p>
${table(
  ["type", "status", "when"],
  problems.map((problem) => [
    `<code id="problem-${escapeHtml(problem.name)}">${escapeHtml(problem.type)}</code>`,
    String(problem.status),
    sentenceHtml(problem.meaning),
  ]),
)}
<h2 id="schemas">Shapes</h2>
${schemas.map(([name, schema]) => schemaHtml(name, schema)).join("\n")}
</article>`;
  return pageHtml(site, { title: "The API", kind: "docs", main });
}

function operationHtml(
  { root }: Site,
  path: string,
  { summary = "", parameters = [], responses = {} }: Operation,
): string {
  const rows = parameters
    .filter((parameter): parameter is Parameter => "name" in parameter)
    .map(({ name, in: place, description = "", schema = {} }) => [
      `<code>${escapeHtml(name)}</code>${place === "path" ? " (in the path)" : ""}`,
      sentenceHtml(description === "" ? (schema.description ?? "") : description),
      valuesHtml(schema),
    ]);
  const answers = Object.entries(responses).map(([status, response]) => [
    escapeHtml(status),
    sentenceHtml(response.description ?? ""),
    Object.entries(response.content ?? {})
      .map(([type, { schema }]) => `<code>${escapeHtml(type)}</code>${referenceHtml(schema)}`)
      .join("<br>"),
  ]);
  const [example] = Object.values(responses["200"]?.content ?? {}).flatMap(({ example: shown }) => shown ?? []);
  const tryIt = path.includes("{") ? "" : ` <a href="${escapeHtml(root + path.slice(1))}">Try it</a>`;
  return `<section id="${anchor(path)}">
<h2><code>GET ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}.${tryIt}</p>
${rows.length === 0 ? "" : table(["parameter", "meaning", "values"], rows)}
${table(["status", "meaning", "form"], answers)}
${example === undefined ? "" : `<details><summary>An answer</summary><pre tabindex="0">${escapeHtml(JSON.stringify(example, null, 2))}</pre></details>`}
</section>`;
}

function schemaHtml(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => [
    `<code>${escapeHtml(key)}</code>`,
    typeHtml(value),
    sentenceHtml(value.description ?? ""),
  ]);
  return `<section id="schema-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>
<p>${sentenceHtml(schema.description ?? "")}</p>${rows.length === 0 ? `<p>${typeHtml(schema)}</p>` : table(["key", "type", "meaning"], rows)}</section>`;
}

function referenceHtml(schema: Schema = {}): string {
  return schema.$ref === undefined ? "" : ` ${typeHtml(schema)}`;
}

/** What a value is: a type, or the name of a shape and the way to it. */
function typeHtml(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = escapeHtml(schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1));
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeHtml).join(" or ");
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escapeHtml(JSON.stringify(value))}</code>`).join(" or ");
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(typeHtml).join(", ")}]`;
  if (schema.items !== undefined) return `list of ${typeHtml(schema.items)}`;
  if (typeof schema.additionalProperties === "object") return `by name: ${typeHtml(schema.additionalProperties)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([key, value]) => `<code>${escapeHtml(key)}</code>: ${typeHtml(value)}`)
      .join(", ")} }`;
  return escapeHtml([schema.type ?? "anything"].flat().join(" or "));
}

/** A sentence of the description; what stands between backticks is code. */
function sentenceHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

/** What may stand for a parameter, in words. */
function valuesHtml(schema: Schema): string {
  const { default: usual, minimum, maximum, maxLength, examples = [], items } = schema;
  const values = (schema.enum ?? items?.enum ?? []).map((value) => `<code>${escapeHtml(String(value))}</code>`);
  return [
    values.join(" "),
    minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
      ? `${minimum} to ${maximum.toLocaleString("en")}`
      : "",
    usual === undefined || usual === "" ? "" : `default ${escapeHtml(String(usual))}`,
    maxLength === undefined ? "" : `at most ${maxLength.toLocaleString("en")} characters`,
    examples.length === 0
      ? ""
      : `such as ${examples.map((one) => `<code>${escapeHtml([one].flat().join(", "))}</code>`).join(" ")}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** @param rows HTML */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<div class="table" role="region" tabindex="0" aria-label="${heads.join(", ")}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function anchor(path: string): string {
  return escapeHtml(path.replaceAll(/[^a-z]+/gi, "-").replaceAll(/^-|-$/g, ""));
}
