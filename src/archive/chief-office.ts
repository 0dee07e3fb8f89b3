import type { PersonEntry } from "../release.ts";

/** The office that most releases attest, the latest of several; null where none is known. */
export function chiefOffice(offices: PersonEntry["offices"]): string | null {
  let chief: PersonEntry["offices"][number] | null = null;
  for (const office of offices)
    if (
      chief === null ||
      office.releases > chief.releases ||
      (office.releases === chief.releases && (office.to ?? "") >= (chief.to ?? ""))
    )
      chief = office;
  return chief?.title ?? null;
}
