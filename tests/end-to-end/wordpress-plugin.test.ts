/** The plugin in examples/wordpress: there is no PHP here, so its syntax tree is looked at, and its script is run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
// biome-ignore lint/correctness/noUnresolvedImports: a bundle of CommonJS, whose exports are not seen without running it
import php from "php-parser";
import { expect, test } from "vitest";
import { PROJECT } from "./command-line.ts";

const SOURCE = readFileSync(join(PROJECT, "examples/wordpress/communique-search.php"), "utf8");
const TREE = new php.Engine({ parser: { version: "7.4", suppressErrors: false } }).parseCode(SOURCE, "plugin.php");

/** Any node, with what the kinds have that are looked at here. */
type Any = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** All nodes in or below a value, those above first. */
function nodesIn(value: unknown): Any[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return "kind" in value ? [value as Any, ...below] : below;
}

const nameOf = (node: unknown): string => {
  const { name } = node as { readonly name: unknown };
  return typeof name === "string" ? name : nameOf(name);
};

/** What a constant of the plugin holds: a list of texts, or a text. */
function constant(name: string): unknown {
  const found = nodesIn(TREE).find(({ kind, name: own }) => kind === "constant" && nameOf({ name: own }) === name);
  if (found === undefined) throw new Error(`the plugin has no constant ${name}`);
  const { kind, items, value } = found.value as Any;
  return kind === "array" ? nodesIn(items).flatMap((node) => (node.kind === "string" ? [node.value] : [])) : value;
}

test("is PHP that 7.4 takes, and runs for WordPress alone", () => {
  expect(TREE.errors).toEqual([]);
  expect(SOURCE).toContain("defined( 'ABSPATH' ) || exit;");
});

test("puts nothing into HTML that is not its own, or escaped", () => {
  const safe = new Set(["esc_attr", "esc_html", "esc_html__", "esc_url", "get_block_wrapper_attributes"]);
  const renderers = nodesIn(TREE).filter(
    ({ kind, name }) => kind === "function" && ["render", "render_block"].includes(nameOf({ name })),
  );
  const written = nodesIn(renderers.map(({ body }) => body)).flatMap((node) => {
    if (node.kind === "return") return [node.expr];
    const isMarkup = node.kind === "assign" && nameOf(node.left) === "attributes";
    return isMarkup ? [node.right] : [];
  });
  const parts: string[] = [];
  const look = (value: unknown): void => {
    const node = value as Any;
    if (node.kind === "bin") for (const side of [node.left, node.right]) look(side);
    else if (node.kind === "retif") for (const side of [node.trueExpr, node.falseExpr]) look(side);
    else if (node.kind === "call") parts.push(`${nameOf(node.what)}()`);
    else parts.push(node.kind === "variable" ? `$${nameOf(node)}` : node.kind);
  };
  written.forEach(look);
  expect(written.length).toBeGreaterThan(5);
  const doubtful = parts.filter((part) => part !== "string" && !safe.has(part.replace(/\(\)$/, "")));
  // Names come from lists of the plugin's own; the other two are made of such parts by the same functions.
  expect([...new Set(doubtful)].sort()).toEqual(["$attributes", "$html", "$name"]);
  expect(SOURCE).not.toMatch(/\b(?:echo|print|printf|eval|unserialize)\b/);
});

test("knows attributes that the component has, and no address", () => {
  const documented = readFileSync(join(PROJECT, "docs/COMPONENT.md"), "utf8").split("## Properties")[0] ?? "";
  const names = [...(constant("VALUES") as string[]), ...(constant("FLAGS") as string[])];
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
  expect(names).not.toContain("archive");
  expect(names).not.toContain("api");
});

test("has a block whose script the editor can run", () => {
  type Block = { edit(of: { attributes: object; setAttributes(changed: object): void }): unknown; save(): unknown };
  const registered: Record<string, Block> = {};
  const changed: object[] = [];
  const wp = {
    blocks: { registerBlockType: (name: string, block: Block) => Object.assign(registered, { [name]: block }) },
    element: { createElement: (type: unknown, props: unknown, ...children: unknown[]) => ({ type, props, children }) },
    blockEditor: { useBlockProps: () => ({}), InspectorControls: "InspectorControls" },
    components: { TextControl: "text", ToggleControl: "toggle", PanelBody: "panel", Placeholder: "placeholder" },
  };
  new Function("window", constant("EDITOR") as string)({ wp });
  const attributes = {
    export: "press",
    placeholder: "",
    topic: "",
    person: "",
    facets: true,
    dialog: false,
    eager: false,
  };
  const tree = registered["communique/search"]?.edit({ attributes, setAttributes: (change) => changed.push(change) });
  const controls = controlsIn(tree);
  for (const { props } of controls) props.onChange("new");
  expect(changed).toEqual(Object.keys(attributes).map((name) => ({ [name]: "new" })));
  expect(JSON.stringify(tree)).toContain("Readers search in press here.");
  expect(registered["communique/search"]?.save()).toBeNull();
});

type Control = { readonly props: { onChange(value: string): void } };

function controlsIn(tree: unknown): Control[] {
  if (typeof tree !== "object" || tree === null) return [];
  const { type, children } = tree as { readonly type?: unknown; readonly children?: readonly unknown[] };
  return type === "text" || type === "toggle" ? [tree as Control] : (children ?? []).flatMap(controlsIn);
}
