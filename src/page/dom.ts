/** The page's elements, by the ids that the server's pages give them. */

/** The element with this id, of this kind; null where this page has none. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
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
  const names: unknown = JSON.parse(document.documentElement.dataset.fields ?? "[]");
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}
