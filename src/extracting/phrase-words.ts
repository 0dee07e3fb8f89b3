/** Words that make no phrase, or stand at no end of one. Lists only; English and Swedish, whose releases they were gathered from. */
import { COMMON_WORDS } from "./common-words.ts";

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by for from to with without within into onto over under about above after before
   between among against during through throughout across along around as and or but nor so yet if then than when where while who
   whom whose which what why how is are was were be been being am do does did done has have had having will would shall should can
   could may might must not no yes all any each every some many much more most other another such own same both either neither
   few several first second third one two three four five six seven eight nine ten new good great best better major key
   important including include includes included also only just even still very too again further once here there now today
   yesterday tomorrow week month year weeks months years days day time times last next ago recently currently i you he she it we
   they me him her us them my your his its our their mine s t re ve ll d m said says say told statement statements released
   release press news media contact office information please visit website www http https com gov org click page immediate mr mrs
   ms dr sen sens rep reps senator senators president secretary minister prime honourable honorable hon chairman director need
   needs want make makes made making take takes taken taking get gets got give given go going come came see know think work
   working works worked help helps support continue continues continued ensure provide provides provided providing use used using
   well dear madam sincerely effect beyond joint full total senate house like back way ways part number millions million billion
   thousand percent per cent however because since until upon up out off down according regarding following follow thank thanks
   applause laughter question questions people country nation things thing lot place january february march april june july august
   september october november december monday tuesday wednesday thursday friday saturday sunday spokesman spokeswoman
   spokesperson united america american americans australians europeans british russians available print friendly version email phone fax tel telephone washington d.c mailto pdf read
   och att det som för den med till har inte ett från var vid kan ska skall kommer genom också mot under eller efter men han hon
   jag dem vår våra sin sitt sina detta denna dessa när där hur vad nya mer är säger bland annat samt inom utan över får blir
   blev finns regeringen av en på om så de oss vi ni sig bli varit vara hade skulle måste mycket många både dock även andra
   hela allt alla något några ingen inga kronor miljoner miljarder procent minister statsminister statsråd pressekreterare
   pressmeddelande januari februari mars april maj juni juli augusti september oktober november december`.split(/\s+/),
);

/** Verbs above all: `urges`, `fund`ing is a noun's; a phrase does not begin with them. */
export const NEVER_FIRST: ReadonlySet<string> = new Set(
  `accept accepts achieve achieves acknowledge act acts add added adding adds address addresses adopt affect affects agree agreed
   allow allowed allowing allows announce announced announces announcing applaud applauded applauds apply approve approved approves
   approving ask asked asks attend attended attends attending authorize authorizes authorizing avoid ban bans become becomes begin
   begins believe believed benefit boost boosts bring bringing brings build building builds buy call called calling calls care
   cause causes celebrate celebrates change changes choose commend commends comply condemn condemned condemns confirm confirmed
   congratulate congratulates consider considered cost costs cover covers create created creates creating cut cuts cutting decide
   decided deliver delivered delivering delivers demand demands deserve develop developing discuss discussed discusses drive drop
   eliminate enable enables encourage encourages encouraging end ended ending ends engage enhance enhances enjoy establish
   established establishes establishing exceed expand expands expect expected explore express expressed expresses extend extends
   face faces facing fail failed fails fall feel fight fighting fill find finding finds finish fix force forces forward fully
   gain gather grow hail hails handed happen hear held highlight highlights hire hires hiring hold holding holds hope hopes
   identify implement implementing improve improves improving increase increases increasing inform introduce introduced introduces
   introducing invest investing invite issue issued issues join joined joins keep keeping keeps know known knows lack laud lauds
   launch launched launches lead leading leads learn leave let lift limit list live look looking looks lose lost love lower
   maintain manage mean means meet meeting meets move moved moves moving must note noted notes offer offered offers offering open
   opened opens oppose opposes order outline pass passed passes passing pay paying pays plan plans play praise praises prepare
   preserve preserves press pressing prevent preventing promote promotes promoting propose proposed proposes protect protecting
   protects prove pursue push pushes pushing put puts putting raise raised raises raising reach reached reaches read receive
   received receives receiving reduce reduces reducing regarding reiterate reiterated reject rejected rejects remain remains remind
   remove replace report request require required requires requiring resolve respond restore restoring result return reveal review
   run running save saves saving seek seeking seeks seem seems send sending sends serve served serves serving set sets setting
   share shared shares show showed shows sign signed signs signing speak speaking speaks spend stand standing stands start started
   starts stay stop stopping strengthen strengthens strengthening strongly submit submitted succeed suffer suffers talk talking talks
   tell thanked touts tours travel travels treat tried tries try trying turn turned understand understood underscore underscored
   urge urged urges urging view visit visited visits vote voted votes wait walk wanted wants watch welcome welcomed welcomes win
   wish won write wrote written unveils unveiled secures secured hears joined votes backs blasts calls seeks slams praises honors
   responds introduces announces tops names named obtain obtained prior largest including later approximately nearly almost really
   always never often ever already perhaps rather quite absolutely actually certainly clearly multiple entire whole various
   different certain particular recent previous current upcoming early late earlier left right long short big small little
   high low real true sure able likely unable hard easy simple ready less least additional numerous countless innocent peaceful
   affected göra hela många stora större viktiga`.split(/\s+/),
);

/** Adjectives and verbs that no noun phrase ends with. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  `national federal international local regional state public private social economic political environmental medical military
   general global annual special common human rural urban foreign domestic american australian european african asian british
   chinese russian japanese korean iraqi iranian indian canadian mexican cuban german french swedish israeli palestinian muslim
   christian democratic republican bipartisan civil criminal legal judicial presidential congressional parliamentary federal
   digital nuclear natural commercial industrial agricultural financial fiscal strong stronger strategic senior junior high low
   long short large small big early late open close free clean clear real true full north south east west northern southern
   eastern western hire begins preserves begin find means suffer affect fund act call vote meet help become remain seem based
   executive deputy assistant chief acting former vice associate under royal united democratic mental
   physical primary secondary higher lower additional joint key main top critical essential basic central annual monthly daily
   weekly community communities efforts issues issue side sides uppdrag stora svenska nationella statliga rätt uppvisar`.split(
    /\s+/,
  ),
);

/** Heads of names, which alone name nothing: `the Ministry`. */
const NEVER_ALONE = `ministry department committee subcommittee commission council agency administration government parliament bill
  act state states member members board bureau authority union party chair congress court cabinet office assembly embassy treasury
  university college school institute center centre county city town district province federation republic kingdom association
  society company corporation inc ltd group fund foundation bank army navy force forces corps church minister ministers governor
  mayor ambassador commissioner leader opposition labor labour liberal democrats republicans nationals internet english`;

let common: ReadonlySet<string> | null = null;

/** Whether English releases write the word small. */
export function isCommonWord(word: string): boolean {
  common ??= new Set([...COMMON_WORDS.split(/\s+/), ...NEVER_ALONE.split(/\s+/)]);
  return common.has(word);
}
