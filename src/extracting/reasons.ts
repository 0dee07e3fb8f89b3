/**
 * Why things were found, for a reader who asks: a sentence a finding, written by the code path that decided.
 * Kept beside the release, never in it; where nobody asks there is no such map and nothing is written.
 */

import type { DateMention, Person, Quote, Topic } from "../release.ts";

export type Finding = Person | DateMention | Topic | Quote;

/** Filled by `extract` for the records of one release, by identity. */
export type Reasons = Map<Finding, string>;
