/** The same value to every call, made at the first. @param make what throws is not kept */
export function onceMade<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
