/** Elements by the ids that rendering gives them, and what a page says of itself. */

/** The element with this id, of this kind; null where there is none. */
export function byId<Kind extends HTMLElement>(
  root: Document | ShadowRoot,
  id: string,
  kind: new () => Kind,
): Kind | null {
  const element = root.getElementById(id);
  return element instanceof kind ? element : null;
}

/** The nearest element around where an event happened; null where none is. */
export function around<Kind extends Element = HTMLElement>({ target }: Event, selector: string): Kind | null {
  return target instanceof Element ? target.closest<Kind>(selector) : null;
}

/** The search page's address as seen from here, whole. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset.root ?? "./", location.href);
}

export function siteTitle(): string {
  return document.documentElement.dataset.title ?? "";
}

/** The archive's own fields, which are filters. */
export function fieldNames(): readonly string[] {
  return listed("fields");
}

/** Those of them that are offered as orders. */
export function sortNames(): readonly string[] {
  return listed("sorts");
}

function listed(key: "fields" | "sorts"): readonly string[] {
  const names: unknown = JSON.parse(document.documentElement.dataset[key] ?? "[]");
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
