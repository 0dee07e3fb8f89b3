/** The places where a text names its persons, in the order of the text: what the search for roles starts from. */

import type { KnownPerson } from "./register.ts";

export interface NamedPlace {
  readonly person: KnownPerson;
  /** Where the honorific or office directly before the name starts; `first` where none does. */
  readonly titleFirst: number;
  /** Words `[first, last)` are the name. */
  readonly first: number;
  readonly last: number;
  /** More than a surname or a first name. */
  readonly full: boolean;
}
