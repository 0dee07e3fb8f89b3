/** Answers as the API's description shows them: a small archive of invented releases. */
import type { Hit, PersonEntry, ReleaseEntry, Results, Suggestion } from "../release.ts";
import type { Status } from "./schemas.ts";

const GENERATION = "9f2c1d7ab3e84c05";
const TEXT =
  "KARSUND, May 3, 2021 – No ice pilot went out today. “We wait for the fog to lift,” said Harbour Minister Ana Ryu.";

const EXAMPLE_HIT: Hit = {
  id: "press/2021/fog.html",
  score: 7.31,
  related: false,
  title: "Fog keeps ice pilots ashore",
  published: "2021-05-03",
  language: "en",
  url: "releases/press%2F2021%2Ffog.html",
  source: "https://press.example/2021/fog",
  original: true,
  people: [{ id: "ana-ryu", name: "Ana Ryu" }],
  topics: ["pilotage"],
  fields: {},
  copies: [],
  versions: 0,
  versionIds: [],
  newest: null,
  snippets: [
    {
      field: "text",
      start: 23,
      end: 51,
      text: TEXT.slice(23, 51),
      highlights: [[3, 12]],
      fragment: null,
      html: "…No <mark>ice pilot</mark> went out today.…",
    },
  ],
};

export const EXAMPLE_RESULTS: Results = {
  query: { text: "ice pilots", understood: "ice pilots", ignored: [] },
  total: 1,
  related: 0,
  relaxed: false,
  offset: 0,
  limit: 10,
  next: null,
  timedOut: false,
  generation: GENERATION,
  didYouMean: null,
  hits: [EXAMPLE_HIT],
  facets: {
    people: [{ value: "ana-ryu", label: "Ana Ryu", count: 1 }],
    topics: [{ value: "pilotage", label: "pilotage", count: 1 }],
    years: [{ value: "2021", label: "2021", count: 1 }],
  },
  unlisted: {},
};

export const EXAMPLE_RELEASE: ReleaseEntry = {
  id: "press/2021/fog.html",
  path: "press/2021/fog.html",
  mediaType: "text/html",
  title: "Fog keeps ice pilots ashore",
  section: "Harbour",
  published: "2021-05-03",
  publishedFrom: "text",
  dateline: "KARSUND",
  language: "en",
  people: [{ id: "ana-ryu", name: "Ana Ryu", aliases: [], roles: ["Harbour Minister"], mentions: [[105, 112]] }],
  topics: [{ name: "pilotage", source: "thesaurus", mentions: [[26, 35]] }],
  dates: [{ value: "2021-05-03", kind: "published", text: "May 3, 2021", start: 9, end: 20 }],
  quotes: [{ speaker: "Ana Ryu", text: "We wait for the fog to lift,", start: 53, end: 81 }],
  turns: [],
  abbreviations: [],
  text: TEXT,
  headings: [],
  pages: [],
  omitted: [],
  draft: false,
  embargo: null,
  fields: {},
  metadata: {},
  url: "releases/press%2F2021%2Ffog.html",
  source: "https://press.example/2021/fog",
  original: true,
  copies: [],
  versions: 0,
  versionIds: [],
  newest: null,
};

export const EXAMPLE_PERSON: PersonEntry = {
  id: "ana-ryu",
  name: "Ana Ryu",
  aliases: ["Minister Ryu"],
  offices: [{ title: "Harbour Minister", from: "2021-05-03", to: "2022-01-17", releases: 12 }],
  releases: 12,
  with: [{ id: "john-ashdown", name: "John Ashdown", count: 3 }],
  evidence: [],
};

export const EXAMPLE_SUGGESTIONS: readonly Suggestion[] = [
  { kind: "person", text: "Ana Ryu", value: "ana-ryu", count: 12, highlights: [[4, 6]] },
];

export const EXAMPLE_STATUS: Status = {
  state: "ready",
  generation: GENERATION,
  releases: 4_210,
  languages: ["en"],
  fields: {},
  skipped: 2,
  warnings: 0,
  progress: null,
  failure: null,
};

export const EXAMPLE_SIMILAR: readonly Hit[] = [{ ...EXAMPLE_HIT, snippets: [] }];
