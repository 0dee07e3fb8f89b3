/**
 * Words by which a text says that somebody speaks, language by language: verbs of saying, pronouns, small words
 * that stand between. Adding a language is adding an entry. Lower-case; lists only, no rules.
 */

interface SpeechWords {
  /** Verbs in the forms that have a speaker for subject: `said`. */
  readonly verbs: string;
  /** Forms that hang on a speaker named earlier in the sentence: `saying`. */
  readonly participles: string;
  /** What stands before the speaker without a verb: `according to`. */
  readonly sources: string;
  /** What stands before whoever holds a view, at the head of a sentence: `For Ann Lee, “…`. */
  readonly views: string;
  /** Pronouns of one man, of one woman, of several or of a body. */
  readonly he: string;
  readonly she: string;
  readonly they: string;
  /** Those that mean a body only, never one of the persons. */
  readonly it: string;
  /** Auxiliaries that may stand before the verb where the speaker comes behind it: `a déclaré X`. */
  readonly auxiliaries: string;
  /** Whether a verb alone says `he` or `she`: `«…», ha dicho.` */
  readonly dropsPronouns: boolean;
  /** Whether the verb always stands before the speaker behind speech: `”, lacht Ann Lee`. */
  readonly invertsAlways: boolean;
  /** Whether speech is also written with a dash at the head of its paragraph: `– Det är bra, säger X.` */
  readonly dashes: boolean;
}

/** Norwegian and Danish: the one is often taken for the other. */
const NORWEGIAN_AND_DANISH = `sier sa uttaler uttalte forteller fortalte forklarer forklarte skriver skrev mener understreker tilføyer legger
kommenterer påpeker fortsetter opplyser siger sagde udtaler udtalte fortæller forklarede understreger tilføjer
oplyser lover lovet håper svarer svarede avslutter understreget betoner betonte opplyste meddeler konstaterer
konstaterte tilføjede utdyper uddyber`;

export const SPEECH_WORDS: Readonly<Record<string, SpeechWords>> = {
  en: {
    verbs: `said say says stated states added adds noted notes explained explains announced announces
told tells asked asks replied replies remarked remarks commented comments concluded concludes continued continues
urged urges emphasized emphasised emphasizes stressed stresses declared declares argued argues insisted insists wrote write
writes observed observes responded responds reiterated reiterates acknowledged acknowledges warned warns testified called
calls expressed expresses agreed agrees recalled recalls underscored underscores underlined highlighted highlights pointed
confirmed confirms affirmed affirms reaffirmed claimed claims admitted admits pledged vowed vows predicted predicts joked
lamented laments quipped exclaimed proclaimed cautioned cautions countered counters contended contends maintained maintains
suggested suggests complained complains praised praises promised promises shared shares tweeted posted described describes
hailed criticised criticized condemned condemns slammed blasted charged alleged alleges asserted asserts began remembered
recounted believes believe believed thanked thanks welcomed welcomes cited cites quoted noted opined summarized summarised
mused retorted interjected echoed reported revealed reveals reflected put reads stipulated accused accuses hoped hopes
puts ask urge describe denied denies apologised apologized apologises apologizes regretted regrets blamed blames prayed prays
begged begs bragged guessed estimated estimates calculated wished wishes spoke speaks talked talks derided derides mocked ridiculed likened likens hails dismissed dismisses denounced denounces defended rejected feared conceded concedes clarified outlined boasted repeated
swore felt feels found finds write conclude argue warn insist explain laughed smiled sighed grinned chuckled shouted whispered enthused reasoned speculated jokes recalls
attested attests stresses underlines reaffirms tell implored pleaded demanded demands elaborated concurred decried deplored
lauded applauded marvelled marveled surmised assured assures held holds ruled rules proposed proposes recommended recommends
advised advises thinks thought considers considered reckons reckoned confessed confesses confided
mentioned beamed cheered cried cries yelled protested objected pleads testifies hinted implied ventured wondered fumed gushed
bemoaned quips muses scoffed tweets emailed texted commends commended congratulated congratulates specifies specified
bellowed roared thundered termed dubbed labelled labeled branded conveyed conveys`,
    participles: `saying adding noting stating writing explaining calling declaring stressing emphasizing emphasising arguing
warning urging commenting remarking telling asking concluding insisting observing pointing describing pledging vowing
promising citing quoting asserting claiming cautioning joking reiterating proclaiming announcing responding replying confirming acknowledging conceding admitting proclaiming remembering recalling emphasising predicting demanding praising
criticising criticizing condemning accusing denouncing dismissing blaming thanking lamenting complaining threatening hailing deriding mocking`,
    sources: "according to|in the words of|as told by",
    views: "For",
    he: "he",
    she: "she",
    they: "they",
    it: "it we",
    auxiliaries: "as and has had have also then later further",
    dropsPronouns: false,
    invertsAlways: false,
    dashes: false,
  },
  sv: {
    verbs: `säger sa sade säjer menar tillägger förklarar förklarade skriver skrev kommenterar kommenterade konstaterar
konstaterade berättar berättade betonar betonade fortsätter avslutar uppger uppgav svarar svarade understryker framhåller
poängterar anser hävdar lovar tror hoppas påpekar meddelar meddelade framhöll tillade utropar svarar lovade`,
    participles: "",
    sources: "enligt",
    views: "För",
    he: "han",
    she: "hon",
    they: "de",
    it: "vi",
    auxiliaries: "har",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: true,
  },
  no: {
    verbs: NORWEGIAN_AND_DANISH,
    participles: "",
    sources: "ifølge",
    views: "For",
    he: "han",
    she: "hun",
    they: "de",
    it: "vi",
    auxiliaries: "har",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: true,
  },
  da: {
    verbs: NORWEGIAN_AND_DANISH,
    participles: "",
    sources: "ifølge",
    views: "For",
    he: "han",
    she: "hun",
    they: "de",
    it: "vi",
    auxiliaries: "har",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: true,
  },
  fr: {
    verbs: `dit déclaré déclare affirmé affirme indiqué indique précisé précise ajouté ajoute souligné souligne expliqué explique
estimé estime rappelé rappelle annoncé annonce répondu répond conclu conclut écrit assuré assure insisté insiste poursuit
commenté commente lancé confié réagi noté note déclarait ajoutait réjoui réjouie réjouit félicité félicitée félicite promis promet salué salue souhaité souhaite
reconnu reconnaît témoigné témoigne martelé martèle soutenu soutient plaidé plaide détaillé détaille relevé relève raconté raconte
résumé résume exclamé exclamée exclame prévenu prévient déploré déplore dénoncé dénonce regretté regrette espéré espère`,
    participles: "déclarant ajoutant précisant soulignant affirmant rappelant expliquant",
    sources: "selon|d'après|d’après",
    views: "Pour",
    he: "il",
    she: "elle",
    they: "ils elles",
    it: "nous on",
    auxiliaries: "a ont avait s'est s’est également ensuite aussi encore",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: true,
  },
  de: {
    verbs: `sagte sagt gesagt erklärte erklärt betonte betont ergänzte ergänzt meinte meint schrieb schreibt äußerte äußert
kommentierte kommentiert unterstrich unterstreicht begrüßte mahnte forderte warnte teilte lobte so berichtet berichtete
führte hob bekräftigte resümiert resümierte freut erläuterte erläutert versicherte kündigte würdigte dankte dankt lobt fasst freute kritisierte kritisiert
verwies appellierte bilanzierte stellte fügte resümiert konstatierte schilderte`,
    participles: "",
    sources: "laut|nach den worten von",
    views: "Für",
    he: "er",
    she: "sie",
    they: "",
    it: "wir es",
    auxiliaries: "hat haben",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: false,
  },
  es: {
    verbs: `dijo dice afirmó afirma señaló señala explicó explica añadió agregó declaró indicó indica aseguró asegura subrayó
destacó destaca comentó manifestó expresó sostuvo aseveró apuntó recordó concluyó escribió advirtió respondió puntualizó
precisó enfatizó dicho decía afirmado asegurado señalado explicado añade añadido agrega agregado declara declarado indicado
subraya subrayado destacado comenta comentado manifiesta manifestado expresa expresado sostiene sostenido apunta apuntado recuerda
recordado concluye concluido escribe escrito advierte advertido responde respondido precisa precisado remarcó remarca remarcado
recalcó recalca recalcado resaltó resalta resaltado reiteró reitera reiterado insistió insiste insistido celebró lamentó lamenta
reconoció reconoce admitió anunció anuncia anunciado relató contó opinó opina matizó pidió prosiguió continuó`,
    participles: "diciendo añadiendo señalando",
    sources: "según",
    views: "Para",
    he: "él",
    she: "ella",
    they: "ellos ellas",
    it: "",
    auxiliaries: "ha han había también",
    dropsPronouns: true,
    invertsAlways: true,
    dashes: true,
  },
  pt: {
    verbs: `disse diz afirmou afirma declarou explicou explica acrescentou destacou destaca ressaltou comentou observou concluiu
escreveu respondeu salientou sublinhou referiu lembrou enfatizou reforçou dito declara acrescenta ressalta comenta observa conclui escreve responde salienta sublinha refere lembra
reforça pontuou completou completa contou conta avaliou avalia garantiu garante frisou frisa considerou considera defendeu defende
alertou alerta adiantou adianta celebrou comemorou comemora`,
    participles: "dizendo acrescentando afirmando",
    sources: "segundo|de acordo com",
    views: "Para",
    he: "ele",
    she: "ela",
    they: "eles elas",
    it: "",
    auxiliaries: "tem",
    dropsPronouns: true,
    invertsAlways: true,
    dashes: true,
  },
  it: {
    verbs: `detto dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea commentato commenta dice ricordato ricorda concluso conclude precisato precisa osservato osserva evidenziato evidenzia ribadito ribadisce scritto
scrive risposto raccontato racconta assicurato assicura annunciato annuncia proseguito prosegue disse`,
    participles: "",
    sources: "secondo",
    views: "Per",
    he: "lui",
    she: "lei",
    they: "loro",
    it: "",
    auxiliaries: "ha hanno poi anche",
    dropsPronouns: true,
    invertsAlways: true,
    dashes: false,
  },
  nl: {
    verbs:
      "zegt zei aldus verklaarde verklaart vertelt vertelde stelt benadrukt benadrukte schrijft schreef meldt voegt reageert concludeert besluit liet laat vindt",
    participles: "",
    sources: "volgens",
    views: "Voor",
    he: "hij",
    she: "zij ze",
    they: "",
    it: "wij we",
    auxiliaries: "heeft",
    dropsPronouns: false,
    invertsAlways: true,
    dashes: false,
  },
};

/** What is said, as a thing: a text that says one of these at its end introduces speech. */
export const SPEECH_NOUNS =
  "statement statements remarks remark comments comment response letter message text words speech testimony quote reaction";

/** Also what stands behind `Ann Lee's` before a colon that leads up to her words. */
export const OWN_WORDS =
  "answer reply advice conclusion warning verdict assessment description explanation promise observation question";

/** What can be quoted but is nobody: its author speaks. */
export const WRITINGS =
  "statement letter release report op-ed column memo note text resolution document message article editorial post tweet testimony";

/** Capitalised words that head a line or stand in a name and are nobody who speaks: `Note:`, `Congressional Record`. */
export const NO_SPEAKERS = `note notes source sources example examples warning caption photo picture title titles subject theme summary
background headline headlines slogan motto quote quotes objective aim mission vision goal text statement statements remark remarks comment comments excerpt
excerpts highlights transcript definition contact update fact facts myth claim reality topic lesson message lyrics verse chorus
prayer pledge oath speech speeches briefing interview hearing debate question questions answer answers record war battle day week
month year anniversary century era act bill amendment law laws code treaty agreement accord protocol charter resolution
declaration statute regulation regulations rule rules clause section article constitution proclamation media tag tags keywords hashtag hashtags category categories rating`;

/** Words right before marks that make what stands between them a name or a word spoken of. */
export const NAMING =
  "titled entitled called named dubbed theme themed slogan motto motif term terms phrase so-called labeled labelled known nicknamed heading headlined webinar seminar workshop symposium the a an";

/** Words behind marks that make what stands between them a thing's name. */
export const NAMED_THINGS = `program programme act bill initiative campaign report award awards conference series event project policy
movement rule rules clause amendment strategy plan fund package system list list-serve scheme tour forum summit exhibition book
film movie article song section provision law doctrine approach agenda category categories designation seminar workshop
document column editorial tax programs programmes policies initiatives provisions projects`;

/** Bodies, in small letters: `the group said`. */
export const BODIES = `group body museum gallery library hospital clinic theatre theater zoo airport archive observatory orchestra diocese
church parish prosecution constabulary brigade inspectorate laboratory lab trust fund insurer lender carmaker brewer publisher studio
festival movement jury panel tribunal company ministry department agency organisation organization committee commission council coalition
association union party government administration delegation board bank office team court university institute foundation
embassy police federation alliance bureau authority firm corporation network centre center society caucus campaign league
chamber assembly parliament secretariat service charity consortium family publication newspaper magazine times post journal
regulator watchdog inquiry inquest taskforce startup nonprofit operator retailer airline manufacturer developer supplier
organisers organizers broadcaster presidency palace consulate club website channel outlet station portal tabloid`;

/** Of these the ones that a text calls so after it has named them. */
export const FIRMS =
  "company firm corporation business manufacturer airline retailer developer operator organisation organization charity association union institute foundation club agency";

/** One of a people or a public calling, as a text calls somebody whom it has named: `the Finn`. */
export const PEOPLES = `official politician finn swede dane norwegian icelander briton scot irishman welshman englishman scotsman frenchman dutchman pole turk
spaniard serb croat czech slovak slovene bosnian german austrian italian belgian portuguese hungarian romanian bulgarian greek
russian ukrainian belarusian georgian armenian latvian lithuanian estonian american canadian mexican cuban jamaican bahamian
brazilian argentine argentinian chilean peruvian colombian venezuelan ecuadorian uruguayan paraguayan bolivian australian
kiwi aussie indian pakistani bangladeshi chinese japanese korean thai filipino indonesian malaysian singaporean vietnamese
kazakh uzbek iranian iraqi israeli egyptian moroccan tunisian algerian kenyan ethiopian ugandan tanzanian nigerian ghanaian
senegalese ivorian cameroonian zambian zimbabwean namibian`;

/** Several speakers as one: `the lawmakers wrote`. */
export const COLLECTIVES =
  "sens reps lawmakers senators members leaders ministers officials authors signatories congressmen representatives lawmaker legislators pair duo two three parties sides groups";

/** Whom a text speaks of without a name: `a passenger`. Who `she` is behind them is not named either. */
export const UNNAMED_PERSONS = `man woman boy girl child teenager pensioner nurse doctor teacher educator pupil student parent patient resident
neighbour neighbor passenger passer-by bystander witness survivor victim worker farmer fisherman shopkeeper owner driver officer official source
lawyer refugee migrant villager tenant customer volunteer soldier veteran prisoner detainee editor reporter journalist researcher scientist
engineer manager employee colleague friend fan supporter protester caller visitor tourist hiker diplomat analyst trader shopper commuter
mother father son daughter brother sister uncle aunt grandmother grandfather wife husband widow`;

/** What a text calls a person by calling or play: `the midfielder said`. */
export const SPEAKING_PARTS = `player athlete striker midfielder defender winger goalkeeper forward champion runner swimmer
cyclist sprinter author writer novelist poet artist singer actor actress musician composer student pupil teacher farmer
volunteer nurse scientist researcher engineer veteran soldier pensioner winner survivor owner pilot`;
