/** How hits can be ordered: see `SortOrder`. */

const ORDERS = ["relevance", "newest", "oldest"] as const;

/** @param fields the archive's own */
export function sortOrders(fields: readonly string[]): [string, ...string[]] {
  return [...ORDERS, ...fields.flatMap((field) => [field, `-${field}`])];
}
