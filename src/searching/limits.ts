/** What one query may ask, so that none takes long: whatever is typed is answered, and `ignored` says what went over. */
export const LIMITS = {
  /** Characters of a query. */
  length: 2_000,
  /** Words and clauses. */
  clauses: 100,
  /** Parentheses within each other. */
  depth: 20,
  /** Words, phrases, persons and dates that have to be near others. */
  near: 16,
  /** Words that one of them may be from the next. */
  distance: 1_000,
  /** Words that others count for which are written nearly so. */
  fuzzy: 10,
  /** Letters in which such a word may differ. */
  slips: 2,
  /** Different terms of the archive that all unfinished words stand for together. */
  expansions: 5_000,
  /** Words that may be taken for others because hardly a release holds them; the first ones. */
  forgiven: 10,
  /** Words of what may be a mistyped beginning of a name or title: of more, none is suggested that is nearly so. */
  mistyped: 16,
  /** Words of which it is looked up whether releases write them as two; the first ones. */
  compounds: 10,
  /** Parts of a query of which it is said each by itself that they were ignored. */
  ignored: 20,
  /** Milliseconds, unless a caller sets another time. */
  time: 10_000,
} as const;
