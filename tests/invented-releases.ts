/** Releases of an invented league of ports, with spans that are computed, so that they hold whatever the text says. */
import type { ReleaseEntry, Span } from "../src/release.ts";
import { releaseEntry } from "./fake-engine.ts";

/** Every place where one of the words stands in the text. */
function placesOf(text: string, words: readonly string[]): Span[] {
  return words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, "g"))].map((match): Span => [match.index, match.index + word.length]),
  );
}

const SUMMIT = `Harbour summit ends with accord on fishing

VALMERE, 18 September 2016 – Minister Ilsa Varnholt and Director Tomas Okeke met today at the Harbour summit to discuss the fishing accord and port security.

What was agreed

- A common register of vessels
- Joint patrols from March 2017
- A review every two years

Port	Vessels	Patrols
Valmere	212	14
Ost Haven	97	6

"We have waited eleven years for this," Minister Varnholt said. Mr Okeke called the accord a beginning.`;

export function inventedReleases(): ReleaseEntry[] {
  const [dateStart, dateEnd] = placesOf(SUMMIT, ["18 September 2016"])[0] ?? [0, 0];
  const [marchStart, marchEnd] = placesOf(SUMMIT, ["March 2017"])[0] ?? [0, 0];
  const summit = releaseEntry({
    id: "league/2016/harbour-summit.html",
    title: "Harbour summit ends with accord on fishing",
    text: SUMMIT,
    published: "2016-09-18",
    publishedFrom: "text",
    dateline: "VALMERE",
    section: "League of Ports",
    headings: placesOf(SUMMIT, ["Harbour summit ends with accord on fishing", "What was agreed"]),
    people: [
      {
        id: "ilsa-varnholt",
        name: "Ilsa Varnholt",
        aliases: ["Minister Varnholt"],
        roles: ["Minister for Ports"],
        mentions: placesOf(SUMMIT, ["Minister Ilsa Varnholt", "Minister Varnholt"]),
      },
      {
        id: "tomas-okeke",
        name: "Tomas Okeke",
        aliases: ["Mr Okeke"],
        roles: ["Director of the Coast Guard"],
        mentions: placesOf(SUMMIT, ["Tomas Okeke", "Mr Okeke"]),
      },
    ],
    topics: [
      { name: "fishing", source: "thesaurus", mentions: placesOf(SUMMIT, ["fishing accord"]) },
      { name: "port security", source: "text", mentions: placesOf(SUMMIT, ["port security"]) },
    ],
    dates: [
      { value: "2016-09-18", kind: "published", text: "18 September 2016", start: dateStart, end: dateEnd },
      { value: "2017-03", kind: "event", text: "March 2017", start: marchStart, end: marchEnd },
    ],
    source: "https://ports.example/2016/harbour-summit",
    copies: ["league/2016/harbour-summit-copy.txt"],
    fields: { ministry: ["Ports"] },
  });
  const others = Array.from({ length: 45 }, (_, index) => {
    const year = 2010 + (index % 6);
    return releaseEntry({
      id: `league/${year}/notice-${index}.txt`,
      title: `Notice to mariners ${index + 1}: ${["lights at Ost Haven", "dredging of the northern channel", "winter pilotage"][index % 3]}`,
      text: `The Harbour Office informs masters and pilots that works will be carried out between the outer mole and the fish market. ${index % 2 === 0 ? "Director Tomas Okeke asks all vessels to keep a distance of two cables." : "Details are posted in the harbour master's office."} This notice replaces the one before it, and remains in force until it is withdrawn.`,
      published: `${year}-0${1 + (index % 9)}-1${index % 10}`,
      people: index % 2 === 0 ? [{ id: "tomas-okeke", name: "Tomas Okeke", aliases: [], roles: [], mentions: [] }] : [],
      topics: [{ name: ["lights", "dredging", "pilotage"][index % 3] ?? "", source: "given", mentions: [] }],
      fields: { ministry: [index % 3 === 0 ? "Ports" : "Fisheries"] },
    });
  });
  const japanese = releaseEntry({
    id: "league/2015/ja.txt",
    title: "港湾連盟の発足について",
    text: "港湾連盟は本日、ヴァルメアで発足した。",
    language: "ja",
    published: "2015-04-02",
  });
  const arabic = releaseEntry({
    id: "league/2014/ar.txt",
    title: "بيان صحفي",
    text: "اجتمع الوزراء اليوم.",
    language: "ar",
    published: "2014-05-01",
  });
  return [summit, japanese, arabic, ...others];
}

const SCRIPT = `<script>document.title="run"</script><img src=x onerror="document.title='run'">"'`;

/** A release that tries to run script from every field that it has. */
export function hostileRelease(): ReleaseEntry {
  const text = `${SCRIPT} hostile text\n\n- ${SCRIPT}\n\n${SCRIPT}\t${SCRIPT}\n\n${SCRIPT}`;
  return releaseEntry({
    id: `${SCRIPT}/../x`,
    path: `${SCRIPT}.txt`,
    title: `hostile ${SCRIPT}`,
    text,
    section: SCRIPT,
    dateline: SCRIPT,
    language: SCRIPT,
    published: SCRIPT,
    headings: [[text.length - SCRIPT.length, text.length]],
    people: [{ id: SCRIPT, name: SCRIPT, aliases: [SCRIPT], roles: [SCRIPT], mentions: [[0, SCRIPT.length]] }],
    topics: [{ name: SCRIPT, source: "given", mentions: [[2, 20]] }],
    dates: [{ value: SCRIPT, kind: "event", text: SCRIPT, start: 1, end: 9 }],
    fields: { ministry: [SCRIPT] },
    source: "javascript:document.title='run'",
    copies: [SCRIPT],
  });
}
