/**
 * The words and endings by which the tenses of a language are known, a table a language: data only. Another language
 * is one more table; a language without one has no tense.
 */

export interface TenseTable {
  /** Words of what is to come. */
  readonly future: string;
  /** Words of what has been: auxiliaries, and the forms that the endings miss. */
  readonly past: string;
  readonly futureEnding?: RegExp;
  readonly pastEnding?: RegExp;
  /** A finite verb of the present: where a sentence has nothing of the past, it speaks of what is to come. */
  readonly presentEnding?: RegExp;
}

export const ENGLISH_TENSE: TenseTable = {
  future: `will shall upcoming forthcoming scheduled ll tomorrow plans invited deadline rsvp expected begins starts opens
    takes continue continues coming come slated due looking await gathers travels plays faces convenes departs awaits valid`,
  past: `was were had said did met held took made gave went came began told wrote sent spoke won left led ago became saw
    brought paid felt fell rose knew found got heard kept lost sat stood thought understood passed has have been since
    didn drew drove grew threw swore struck broke chose fought taught caught bought built sold ran shot
    flew hung laid lay leapt lent lit meant rang rode sang sank sought shook shone shrank slept slid sprang stole stuck
    swam swept tore woke wore withdrew undertook overcame`,
};

/** Forms of the third person that are hardly plural nouns. */
export const PRESENT: string = `goes comes meets joins arrives leaves expires retires appears becomes enters resumes
  concludes attends closes reopens relaunches premieres commences debuts assumes`;
/** Those that can be plural nouns too: verbs where a subject stands before them. */
export const PRESENT_OR_PLURAL: string = `ends airs hosts marks visits votes moves heads releases launches turns celebrates
  publishes speaks addresses hears decides lands runs stops sets steps shows stages performs holds gets gives kicks falls
  hits sees leads receives presents marches tours flies sails screens signs unveils introduces considers returns
  works talks fires welcomes honors honours competes battles`;
/** Verbs without an ending: present where a plural, a pronoun or `and` stands before them. */
export const BASE_FORMS: string = `go meet vote return begin start open end close leave arrive gather play face take hold resume
  expire join head travel run convene conclude become enter appear attend speak decide launch celebrate mark visit depart
  move reopen host kick premiere air`;
/** What sets another day: after these, `to Thursday` and `for Thursday` are ahead. */
export const RESCHEDULING: string = `set scheduled slated planned booked fixed moved postponed rescheduled adjourned extended
  delayed deferred shifted pushed remanded prolonged renewed arranged continued changed`;
/** After these what is done `by` or `until` a day is ahead, though they are past. */
export const BINDING: string = `${RESCHEDULING} named appointed elected reappointed suspended banned barred ordered told given
  granted asked urged instructed required promised pledged agreed vowed`;
/** Before a day that qualifies something to come: `preparations for the June 29 summit`. */
export const AHEAD_LEADS: string = `preparations preparation prepare prepares preparing prepared ahead advance plans planning
  candidates candidate upcoming register registration tickets deadline forward run runup`;
/** What is known by its day beforehand: `the September 12 election`. */
export const AWAITED_NOUNS: string = `summit election elections primary primaries vote referendum ballot poll polls runoff
  caucus deadline hearing trial game match final concert ceremony convention conference festival race inauguration`;
/** What has a day of its own once it has happened: `the October 7 attacks`. */
export const REPORTED_NOUNS: string = `attack attacks massacre shooting shootings earthquake coup bombing bombings invasion
  collapse disaster storm flood floods fire crash killing killings death deaths statement letter report ruling decision
  announcement raid arrest arrests incident accident explosion
  blast assault memo decree takeover agreement ceasefire order speech strike strikes`;

const SCANDINAVIAN_PRESENT = /^\p{Ll}{2,}(?:er|r|s)$/u;

export const TENSES: ReadonlyMap<string, TenseTable> = new Map<string, TenseTable>([
  ["en", ENGLISH_TENSE],
  [
    "sv",
    {
      future: "ska skall kommer tillträder inbjuds föreslås väntas blir",
      past: `var hade har blev möttes sade sa höll hölls fick gick kom tog togs gav gavs såg skrev beslöt bjöd drog föll
        försvann förklarade stod satt lät slog vann åkte reste lade sålde köpte gjorde skedde började hörde körde
        lärde förde styrde`,
      pastEnding: /\p{L}{3}(?:ade|ades|dde|ddes|kte|ktes|lte|ltes)$/u,
      presentEnding: SCANDINAVIAN_PRESENT,
    },
  ],
  ...["da", "nb", "nn", "no"].map((code): [string, TenseTable] => [
    code,
    {
      future: "skal vil kommer ventes forventes blir bliver",
      past: `var havde hadde har blev ble sagde sa holdt fik fikk gik gikk kom tog tok gav ga så skrev traff traf møttes
        mødtes`,
      pastEnding: /\p{L}{3}(?:ede|edes|tte|ttes|gte|kte|lte)$/u,
      presentEnding: SCANDINAVIAN_PRESENT,
    },
  ]),
  [
    "de",
    {
      future: "wird werden soll sollen",
      past: `wurde wurden hatte hatten hat haben war waren fand fanden kam kamen ging gab sprach sprachen traf trafen nahm
        nahmen hielt hielten begann begannen empfing unterzeichneten sagte erklärte betonte dankte`,
      pastEnding: /\p{L}{3}(?:ierte|elte|erte|igte|chte|tete)n?$/u,
      presentEnding: /^\p{Ll}{3,}t$/u,
    },
  ],
  [
    "nl",
    {
      future: "zal zullen wordt worden",
      past: "was waren werd werden had hadden heeft hebben kwam ging zei sprak bezocht ontving nam gaf",
      presentEnding: /^\p{Ll}{3,}t$/u,
    },
  ],
  [
    "fr",
    {
      future: "sera seront aura auront prochainement",
      past: "a ont était étaient fut furent avait avaient été",
      futureEnding: /\p{L}{2}[eitdvru]r(?:a|ont)$/u,
    },
  ],
  [
    "es",
    {
      future: "será serán",
      past: "fue fueron ha han había habían era dio dieron hizo tuvo vino dijo",
      futureEnding: /\p{L}{2}r(?:á|án|emos)$/u,
      pastEnding: /\p{L}{2}(?:ó|aron|ieron)$/u,
    },
  ],
  [
    "pt",
    {
      future: "será serão",
      past: "foi foram tem tinha havia era disse fez teve veio deu",
      futureEnding: /\p{L}{2}r(?:á|ão)$/u,
      pastEnding: /\p{L}{2}(?:ou|aram|iram|eram|iu)$/u,
    },
  ],
  [
    "it",
    {
      future: "sarà saranno",
      past: "ha hanno è stato stata fu era erano aveva",
      futureEnding: /\p{L}{2}r(?:à|anno)$/u,
    },
  ],
]);
