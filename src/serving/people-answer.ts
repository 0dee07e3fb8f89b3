/** People as their answer: JSON, JSON lines or CSV. */
import { csvTable } from "../csv.ts";
import type { PersonEntry } from "../release.ts";
import { type Answer, jsonAnswer, nextPage, textAnswer, withHeaders } from "./exchange.ts";
import { FORMAT_TYPES, formatOf, jsonLines } from "./formats.ts";
import { PEOPLE_FORMATS, parsePeople } from "./parameters.ts";
import type { Call } from "./route.ts";

const COLUMNS = ["id", "name", "aliases", "offices", "releases"];

/** @throws CommuniqueError USAGE */
export async function peopleAnswer({ asked, engine, parameters }: Call): Promise<Answer> {
  const { q, limit, offset, format: named } = parsePeople(parameters);
  // One more tells whether there is another page.
  const found = await engine.people(q, limit + 1, offset);
  const answer = formatted(found.slice(0, limit), formatOf(asked, named, PEOPLE_FORMATS));
  if (limit === 0 || found.length <= limit) return answer;
  const next = nextPage(asked, "api/people", (parameters) => parameters.set("offset", String(offset + limit)));
  return withHeaders(answer, next);
}

function formatted(people: readonly PersonEntry[], format: (typeof PEOPLE_FORMATS)[number]): Answer {
  switch (format) {
    case "json":
      return jsonAnswer({ people });
    case "jsonl":
      return textAnswer(FORMAT_TYPES.jsonl, jsonLines(people));
    case "csv":
      return textAnswer(FORMAT_TYPES.csv, csvTable([COLUMNS, ...people.map(cells)]));
  }
}

/** Several values of a cell are parted by semicolons; an office has its days behind it. */
function cells({ id, name, aliases, offices, releases }: PersonEntry): string[] {
  const held = offices.map(({ title, from, to }) => (from === null ? title : `${title} (${from}/${to ?? ""})`));
  return [id, name, aliases.join("; "), held.join("; "), String(releases)];
}
