/** Small words around offices and what they mean there. Lower-case. Lists only; no rules. */
import { wordSet } from "./word-list.ts";

/** What the office is for follows behind these, whatever it is. */
export const MATTER_LINKS: ReadonlySet<string> = wordSet(
  "of for de del des du der för für d' dell della dello dei degli delle di da das dos para voor van and och y et und",
);

/** What the office is for follows behind these where it is a name, or (`in`, `on`, `to`) a noun. */
export const PLACE_LINKS: ReadonlySet<string> = wordSet("in at with from under to on vid på i hos im bei en au aux");

export const ARTICLES: ReadonlySet<string> = wordSet(
  "a an the o il his her their our my its su sus la le les los las el der die das den det de",
);

export const POSSESSIVES: ReadonlySet<string> = wordSet(
  "his her their our my its hans hennes su sus seu sua suo sein seine ihr ihre",
);

export const CONJUNCTIONS: ReadonlySet<string> = wordSet("and och y et und e");

/** Small words at which an office's name is over. */
export const ENDINGS: ReadonlySet<string> = wordSet(
  `who whom whose which that what during after before while when where by as about but or into through regarding not can
could should may might must shall do does did today yesterday tomorrow tonight now then there this these those since because if than
here attended both will would are were be been being has have had is was it he she they we you i also only just
until between against among amongst amid below above without within alongside along including together via per over upon toward towards holiness eminence
som har ska att när men eller qui que quien dont où mais der-`,
);

/** Behind `in` and its like these say when or how, not what the office is for. */
export const CIRCUMSTANCES: ReadonlySet<string> = wordSet(
  `recent early late mid order response part addition particular general time least most last first present attendance turn
person advance total public private fact question their his her its this that these those all any some each a an one
two three four five six seven eight nine ten full front town recognition honor honour support light danger need both`,
);

/** Nouns and adjectives that stand before an office in small letters and say of what kind it is. */
export const KINDS: ReadonlySet<string> = wordSet(
  `human civil rights opposition consular climate campaign business community party team news health care healthcare emergency
school legal medical technical creative artistic marketing sales resources financial budget trade tax policy
investment research science technology information data product program programme project operations communications
intelligence military naval army navy air force space nuclear energy environment environmental education labour
labor labour immigration criminal crime drug narcotics customs border tourism transport transportation housing
agriculture fisheries water planning development county city town village municipal provincial territorial
university college faculty medicine law history physics chemistry biology economics engineering computer software
football basketball baseball hockey soccer rugby cricket tennis olympic gold world film television radio art music
jazz rock pop folk tribal indigenous aboriginal native presidential vice-presidential gubernatorial mayoral senatorial
congressional parliamentary cabinet government federal state local national international regional global foreign
domestic home interior justice defence defense security police fire prison court district appeals trial bankruptcy
supreme high chief senior junior deputy assistant associate acting interim former longtime long-time veteran
retired current incoming outgoing managing executive founding general special lead leading principal visiting
adjunct clinical emeritus honorary life career staff field branch division department section unit bureau office
group company corporate commercial industrial union student youth women women's men's children's
board committee commission council cabinet-level anti-corruption pro-democracy democracy peace aid relief
refugee migrant church religious catholic protestant muslim islamic jewish buddhist orthodox evangelical
spiritual rebel guerrilla separatist militia communist socialist republican democratic liberal conservative
independent far-right far-left prominent renowned distinguished award-winning noted respected esteemed famed celebrated
registered licensed certified commercial small family-owned private public press media diplomatic trade
road rail airline shipping mining oil gas coal bank banking insurance real estate property
ruling majority minority ranking whip floor conference caucus cultural social political economic strategic
majority-owned mission quality safety risk compliance audit revenue payload flight science-fiction
shop overseas operating works guest credit debt duty double nursing hospital clinical patient system systems administrative ambulatory top ex co first second third ward parish external internal sporting graduate undergraduate doctoral marine early childhood family daily weekly monthly bowling batting fielding goalkeeping swimming boxing skiing casting mining counseling counselling nursery assistant-general minority-owned local area site plant shift store
teknisk tekniska ekonomisk vetenskaplig politisk juridisk medicinsk vice biträdande tillförordnad tidigare ställföreträdande
avgående nuvarande förre förra tekniske ekonomiske`,
);

/** Behind a name: letters of degrees, orders and houses, which are neither name nor office. */
export const POST_NOMINALS: ReadonlySet<string> = wordSet(
  `qc kc sc mp m.p mhr mha mla mlc phd ph ph.d md m.d d.o esq ao am oam ac obe cbe mbe kbe obm rn cpa cfa jd j.d usn usa usaf
usmc ret mba m.b.a dvm dds frs psm mph m.p.h llb llm llp do ma m.a ba b.a bsc msc dphil sj s.j csc frcs cmg kcmg om
mbbs rd np pe p.e aia faia edd ed.d`,
);

/** A verb before `as` that makes what follows somebody's office: `served as`. */
export const SERVING: ReadonlySet<string> = wordSet(
  `serve serves served serving work works worked working appointed elected reelected re-elected nominated named confirmed hired
installed selected designated sworn inaugurated retired resigned continue continues continued tenure stint term
time year years career role position post service acted acts acting return returned returns joined joins began
begins started career-long stood stands known succeed succeeds succeeded move moves moved transition transitions transitioned step steps
stepped stepping replace replaces replaced join joining return returning retire retires retiring resign resigns begin beginning
start starting serving working acting moving transitioning spend spends spent fired dismissed ousted removed suspended`,
);

/** Verbs with a position for their object: `assumes the role of`. */
export const HOLDING: ReadonlySet<string> = wordSet(
  `assume assumes assumed assuming hold holds held holding take takes took taken taking fill fills filled filling accept accepts
accepted accepting occupy occupies occupied leave leaves left leaving vacate vacates vacated relinquish relinquishes relinquished`,
);

/** Offices and occupations that are verbs too. */
export const VERBS_TOO: ReadonlySet<string> = wordSet(
  `judge coach guide host cook head chair pilot star partner counsel nurse author anchor champion guard page steward mate sponsor
father mother volunteer chief pioneer usher mentor tutor rival deputy page squire model agent captain skipper whip`,
);

/** Verbs in the passive after which an office may follow with no `as`: `was appointed director`. */
export const APPOINTING: ReadonlySet<string> = wordSet(
  "appointed reappointed re-appointed elected reelected re-elected named renamed nominated confirmed made promoted chosen installed designated",
);

/** Verbs of which somebody may be the object who then is an office's holder: `welcomed Ann Lee as director`. */
export const MAKING: ReadonlySet<string> = wordSet(
  `appoint appoints appointing elect elects electing name names naming nominate nominates nominating promote promotes promoting
designate designates designating select selects selected selecting choose chooses chose pick picks picked hire hires hired hiring
recruit recruits recruited tap taps tapped retain retains retained reappoints add adds added adding bring brings brought
receive receives received welcome welcomes welcomed welcoming introduce introduces introduced announce announces announced
announcing confirm confirms confirming unveil unveils unveiled sign signs signed swore`,
);

/** Forms of `to be` and `to become` before an office. */
export const COPULAS: ReadonlySet<string> = wordSet(
  "is was became becomes become be remain remains remained been am are were är var blev blir",
);

/** Between a subject and its verb. */
export const ADVERBS: ReadonlySet<string> = wordSet(
  `also currently previously presently now then later formerly first most recently once still both himself herself who has had have
long already subsequently initially additionally since all will to would again`,
);

/** Kinds of text: the first word of a heading, no part of the office behind it. */
export const KINDS_OF_TEXT: ReadonlySet<string> = wordSet(
  "transcript release releases statement statements news media press remarks speech interview doorstop subject from by dear memo",
);

/** Nouns that make a line the label of contacts. */
export const CONTACT_NOUNS: ReadonlySet<string> = wordSet(
  `contact contacts enquiry enquiries inquiry inquiries queries query kontakt kontakter presskontakt presskontakter pressekontakt
contacto contactos contato contatos ansprechpartner ansprechpartnerin`,
);

/** Words of a label of contacts that say of what kind they are. */
export const CONTACT_KINDS: ReadonlySet<string> = wordSet(
  `media press news public investor investors analyst analysts shareholder primary secondary staff company general corporate
relations affairs communications communication main office desk team prensa presse medios`,
);

/** Of these and of what they end: a line of its own, with a colon or above a name, is a label too: `Media:`, `Investors`. */
export const DESKS: ReadonlySet<string> = wordSet(
  "media press investor investors analysts relations office desk prensa presse",
);

/** Words that stand in a label of contacts and are not part of it: `For more information or to request interviews, please contact`. */
export const CONTACT_FILLERS: ReadonlySet<string> = wordSet(
  `for more further additional information info details please to request requests arrange interview interviews or and the our only
all any with an a be directed is as follows para más per mer för vidare ytterligare`,
);

/** Verbs as headings write them before a title: `Lawmakers Urge Secretary Lee`. */
export const HEADING_VERBS: ReadonlySet<string> = wordSet(
  `urge urges ask asks call calls press presses tell tells meet meets welcome welcomes host hosts honor honors honour thank thanks join
joins praise praises applaud applauds commend commends congratulate congratulates demand demands want wants see support oppose back
blast slam introduce remind confirm nominate elect visit greet brief invite criticize question pressure oppose opposes by`,
);

/** In capitals or with one behind an office: an address begins. */
export const ADDRESS_WORDS: ReadonlySet<string> = wordSet(
  "po p.o tel ph phone fax email e-mail mobile cell contact website ends box",
);

/** Members of a parliament: what stands before them is where they are from or their party. */
export const MEMBERS: ReadonlySet<string> = wordSet(
  "senator senators sen sens representative representatives rep reps congressman congresswoman congressmen",
);

/** Before examples: `opposition leaders, including Ann Lee`. */
export const EXAMPLES: ReadonlySet<string> = wordSet("including like namely");

/** Behind a name, in capitals: the seat of a member of a parliament, which is an office. */
export const SEATS: ReadonlySet<string> = wordSet("MP MSP MEP TD MLA MLC MHR MNA MPP");

/** Ranks and ways of address in short, which go with a name as an office does: `Spc. Ann Lee`, `Supt. Bo Wu`. */
export const RANKS: ReadonlySet<string> = wordSet(
  `pvt pfc spc cpl lcpl sgt ssgt msgt tsgt smsgt cmsgt sfc lt capt maj col gen brig adm cmdr cdr lcdr ltc ltg ens cst const
insp supt det ps cmsaf csm amb elder`,
);

/** Ways of address that stand as an office of their own behind another: `Leader Senator Ann Lee`. */
export const ADDRESSES: ReadonlySet<string> = wordSet(
  `senator sen senators sens representative rep representatives reps congressman congresswoman ambassador professor judge
justice governor gov councillor councilman councilwoman captain colonel admiral`,
);

/** Second parts of an office of two heads: `Director General`, `Chief Executive Officer`. */
export const SECOND_HEADS: ReadonlySet<string> = wordSet(
  `general officer executive president secretary director chief manager counsellor counselor commander minister governor assistant
chancellor justice advocate administrator elect sergeant major designate emeritus`,
);

/** Behind `for` these begin a span of time. */
export const NUMBER_WORDS: ReadonlySet<string> = wordSet(
  "one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty",
);

/** Plural heads and what one of them is. */
export const SINGULARS: ReadonlyMap<string, string> = new Map(
  `senators:senator sens:sen representatives:representative reps:rep congressmen:congressman congresswomen:congresswoman
chairmen:chairman chairwomen:chairwoman co-chairmen:co-chairman co-chairs:co-chair cochairs:cochair chairs:chair ministers:minister
presidents:president secretaries:secretary directors:director managers:manager commissioners:commissioner
members:member leaders:leader heads:head chiefs:chief officers:officer advisers:adviser advisors:advisor
ambassadors:ambassador governors:governor govs:gov mayors:mayor nominees:nominee delegates:delegate candidates:candidate
attorneys:attorney prosecutors:prosecutor judges:judge justices:justice professors:professor agents:agent
defendants:defendant spokesmen:spokesman spokespersons:spokesperson administrators:administrator administrators:administrator
cosponsors:cosponsor co-sponsors:co-sponsor sponsors:sponsor authors:author co-authors:co-author founders:founder
co-founders:co-founder contacts:contact scientists:scientist researchers:researcher economists:economist lawyers:lawyer
activists:activist journalists:journalist reporters:reporter detectives:detective inspectors:inspector
meps:mep assistants:assistant trustees:trustee vice-presidents:vice-president lawmakers:lawmaker legislators:legislator councillors:councillor councilmembers:councilmember
commanders:commander generals:general brothers:brother sisters:sister sons:son daughters:daughter parents:parent
children:child students:student astronauts:astronaut counterparts:counterpart partners:partner owners:owner engineers:engineer
analysts:analyst experts:expert envoys:envoy teachers:teacher artists:artist forskarna:forskare statsråden:statsråd
ministrarna:minister ministrar:minister mps:mp solicitors:solicitor deans:dean provosts:provost bishops:bishop`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [plural = "", singular = ""] = pair.split(":");
      return [plural, singular];
    }),
);
