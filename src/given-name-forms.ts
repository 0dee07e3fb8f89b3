/**
 * Given names that stand for one another: short forms, and spellings of one name. From general knowledge; a list only.
 * `Pat` is short for Patrick and for Patricia, but these two are nobody's forms of each other.
 */
import { fold } from "./analysis/normalize.ts";

/** `formal: short forms`. A short form may stand under several names. */
const SHORT_FORMS = `
abraham: abe bram; adelaide: addie; agnes: aggie; albert: al bert bertie; alejandro: ali alex ale; alexander: alex alec al sandy sasha xander alek;
alexandra: alex sandra sasha lexi; alfred: al alf fred alfie; alice: ali; alison: ali; amanda: mandy; andrew: andy drew; angela: angie;
anthony: tony ant; antony: tony; antonio: tony toni tono; antoine: tony; anton: tony; arnold: arnie; arthur: art artie; augustus: gus; barbara: barb babs barbie;
bartholomew: bart; beatrice: bea; benedict: ben; benjamin: ben benny bennie benji bibi; bernard: bernie; bernardo: bernie; bertram: bert;
bradley: brad; calvin: cal; cameron: cam; carolyn: carol; caroline: carrie carol; catherine: cathy cate kate katie cat;
charles: chuck charlie charley chas; charlotte: lottie; chester: chet; christina: chris tina chrissy; christine: chris tina chrissy;
christopher: chris kit topher; clarence: clare; clifford: cliff; clinton: clint; constance: connie; cornelius: neil; curtis: curt;
cynthia: cindy; daniel: dan danny; david: dave davey davy; deborah: deb debbie debby; debra: deb debbie; delores: dee; dennis: denny; dominic: dom; donald: don donny donnie;
dorothy: dot dottie; douglas: doug; dwight: ike; edgar: ed eddie; edmund: ed ted eddie; edward: ed eddie ted teddy ned; edwin: ed eddie; eduardo: eddie lalo;
eleanor: ellie nell nora; elizabeth: liz beth betsy betty lizzie eliza libby liza bess lisa; emily: em; emmanuel: manny; emanuel: manny; enrique: kike quique; ernest: ernie; eugene: gene; evelyn: evie;
ezekiel: zeke; florence: flo; frances: fran francie frankie; francis: frank fran frankie; francisco: paco pancho frank; franklin: frank; frederick: fred freddie freddy; fredrick: fred;
gabriel: gabe; gareth: gary; gary: gaz; geoffrey: geoff; george: georgie; gerald: gerry jerry; gerard: gerry jerry; gertrude: trudy; gilbert: gil;
gordon: gord gordy; gregory: greg; guillermo: memo bill; gustavo: gus tavo; harold: hal harry; harriet: hattie; henry: hank harry hal; herbert: herb bert; herschel: hersch; howard: howie; hubert: hugh bert;
ignacio: nacho; immanuel: manny; irving: irv; isaac: ike; isabella: bella izzy; isabel: belle; jacob: jake; jacqueline: jackie; james: jim jimmy jamie jimmie jem; jane: janie; janet: jan; janice: jan;
jason: jay; jeffrey: jeff; jennifer: jen jenny jenn; jeremiah: jerry; jeremy: jerry; jerome: jerry; jesus: chuy; jessica: jess jessie; jesse: jess; joan: joanie; joanne: jo; john: jack johnny jon johnnie; jonathan: jon jonny jonathon;
jose: pepe joe; joseph: joe joey jo; joshua: josh; judith: judy judi; julian: jules; julia: julie; justin: jus; katherine: kate kathy katie kat kay kathie kit katy; kathleen: kathy kate kath; kathryn: kathy kate katie; kenneth: ken kenny; kevin: kev; kimberly: kim; kimberley: kim;
lawrence: larry laurie lawrie; leonard: len lenny leo; leopold: leo; leroy: roy; leslie: les; lester: les; lewis: lew lou; lillian: lily lil; louis: lou louie; louise: lou; lucille: lucy; luis: lucho; lydia: liddy; madeleine: maddie;
manuel: manny manolo; marcus: marc mark; margaret: maggie meg peggy marge margie greta; maria: mary; marjorie: marge margie; martin: marty; martha: marty; matthew: matt; maurice: moe; maxwell: max; maximilian: max; melanie: mel; melissa: missy; melvin: mel; michael: mike mick mickey mikey micky; michelle: shelly; milton: milt; miriam: mimi;
mitchell: mitch; mohammed: mo; morris: moe; mortimer: mort; nancy: nan; natalie: nat; natalia: natasha; nathan: nate nat; nathaniel: nate nat nathan; nicholas: nick nicky nico; nicole: nikki; nikolai: kolya; nikki: nik; norman: norm; oliver: ollie; oscar: ossie; pamela: pam;
patricia: pat patty patti tricia trish; patrick: pat paddy patty; paula: polly; pedro: perico; penelope: penny; percival: percy; peter: pete; philip: phil pip; priscilla: cilla; rachel: rae; rafael: rafa rafi; ralph: rafe; ramon: ray; randall: randy; randolph: randy; raymond: ray; raymundo: ray; rebecca: becky becca; reginald: reg reggie; richard: dick rick rich ricky richie rik; ricardo: rick ricky; robert: bob rob bobby robbie bert robby; roberto: bob beto; rodney: rod; roderick: rod; rodolfo: rudy; roger: rog; roland: rollie; ronald: ron ronnie ronny; rosemary: rose rosie; rosalind: roz; rudolph: rudy; rudolf: rudy; russell: russ rusty; ruth: ruthie;
samantha: sam; samuel: sam sammy; sandra: sandy; salvatore: sal; sarah: sadie sally; sebastian: seb; seymour: sy; shirley: shirl; sidney: sid; solomon: sol; stanley: stan; stephanie: steph; stephen: steve stevie; steven: steve stevie; stewart: stew stu; stuart: stu; suleiman: sol; susan: sue susie suzy; susanna: sue; suzanne: sue suzy; sylvester: sly; sylvia: syl; tamara: tammy; terence: terry; terrence: terry; terrance: terry; teresa: terry tess tessa terri; theresa: terry tess terri; theodore: ted teddy theo; thaddeus: thad; thomas: tom tommy thom; timothy: tim timmy; tobias: toby; ulysses: lyss; ursula: uschi; valerie: val; vernon: vern; veronica: ronnie; victor: vic; victoria: vicky tori vicki; vincent: vince vinnie vinny; virginia: ginny ginger; vivian: viv; vladimir: volodya; walter: walt wally; warren: warr; wendell: wen; wilfred: wilf fred; wilhelm: willi willy; wilhelmina: minnie; willard: will; william: bill will billy willie willy liam; winifred: winnie; winston: win; woodrow: woody; yevgeny: zhenya; zachary: zach zack zac; zachariah: zach zack
`;

/** One name, spelled in several ways. */
const SPELLINGS = `
stephen steven stephan stefan; mohammed muhammad mohamed mohammad muhammed mohamad mohammod mohd; catherine katherine kathryn katharine cathryn; jeffrey geoffrey jeffery jeffry;
philip phillip; alan allan allen; brian bryan; eric erik erick; marc mark; sara sarah; ann anne; lawrence laurence; yusuf yousef yousuf youssef yusef;
aleksandr alexander aleksander oleksandr; alexei aleksey alexey aleksei; sergei sergey serhiy; dmitri dmitry dmitriy dimitri dmytro; mikhail mykhailo; nikolai nikolay mykola; volodymyr vladimir wolodymyr; yevgeny evgeny yevgeniy evgeni; andrei andrey andriy; yuri yuriy iurii;
ahmed ahmad; hussein hussain husain hossein; hassan hasan; abdullah abdallah abdulla; ali aly; said saeed sayeed; ibrahim ebrahim; omar umar; osama usama; mahmud mahmoud; khaled khalid; mustafa mostafa moustafa; jon jonathan jonathon; zoe zoey; teresa theresa; debra deborah; antony anthony; jesse jessie; michele michelle; elisabeth elizabeth; lynn lynne; glen glenn; graham graeme; lewis louis; nicolas nicholas; frederic frederick fredrick fredric; rafael raphael; sean shaun shawn; terence terrence terrance; tracy tracey; joanne joann; carl karl; kurt curt; johann johan; franz frans; juergen jurgen; jorg joerg; hillary hilary; stewart stuart; francois françois; jeremiah jeremia; neil neal; reginald reggie; gregory gregor; isabel isabelle isobel; julia yulia iulia; kristin kristen; christine christina
`;

function read(list: string): string[][] {
  return list.split(";").map((line) =>
    line
      .split(/[\s:]+/)
      .filter((name) => name !== "")
      .map(fold),
  );
}

/** The names whose form a name can be, itself among them. */
const FORMAL: ReadonlyMap<string, readonly string[]> = formalNames();

function formalNames(): Map<string, string[]> {
  const formal = new Map<string, string[]>();
  for (const [name = "", ...shorts] of read(SHORT_FORMS))
    for (const short of shorts) formal.set(short, [...(formal.get(short) ?? []), name]);
  return formal;
}

const SPELLED: ReadonlyMap<string, string> = new Map(
  read(SPELLINGS).flatMap((names) => names.map((name): [string, string] => [name, names[0] ?? name])),
);

/** One spelling for all of a given name. */
function spelling(given: string): string {
  return SPELLED.get(given) ?? given;
}

/** What a given name can be short for, in one spelling, itself first. */
export function formalGiven(given: string): readonly string[] {
  const formal = FORMAL.get(given);
  const own = spelling(given);
  return formal === undefined ? [own] : [own, ...formal.map(spelling).filter((name) => name !== own)];
}

const KNOWN: ReadonlySet<string> = new Set([...read(SHORT_FORMS), ...read(SPELLINGS)].flat());

/** Whether a word is a given name here: so `Senator Jim` says nothing of a surname. */
export function isGivenName(word: string): boolean {
  return KNOWN.has(word);
}

export type GivenRelation = "equal" | "spelling" | "nickname" | "initial";

function withoutHyphens(given: string): string {
  return given.includes("-") ? given.replaceAll("-", "") : given;
}

/** How two given names, folded, can be one person's; null where they cannot. */
export function relateGiven(a: string, b: string): GivenRelation | null {
  if (a === b) return "equal";
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? "initial" : null;
  if (withoutHyphens(a) === withoutHyphens(b)) return "spelling";
  if (!KNOWN.has(a) || !KNOWN.has(b)) return null;
  if (spelling(a) === spelling(b)) return "spelling";
  const formalOfB = formalGiven(b);
  return formalGiven(a).some((name) => formalOfB.includes(name)) ? "nickname" : null;
}
