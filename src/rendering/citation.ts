/** A release as one cites it. */

export interface Cited {
  readonly title: string;
  /** Who issued or keeps it; empty where that is not known. */
  readonly organisation: string;
  /** As people read it; empty without one. */
  readonly date: string;
  /** Whole, to the passage. */
  readonly address: string;
}

/** In one line: title, organisation, date, address; what is not known is left out. */
export function citation({ title, organisation, date, address }: Cited): string {
  const name = title.trim().replace(/\s+/g, " ");
  const sentence = /[.!?。！？…]$/u.test(name) ? name : `${name}.`;
  const issued = [organisation, date].filter(Boolean).join(", ");
  return [sentence, issued === "" ? "" : `${issued}.`, address].filter(Boolean).join(" ");
}
