/**
 * Words of the lines above a headline, in the languages that releases are read in: kinds of releases and pages, nouns that head the
 * names of those who issue them. Lower-case, without accents, separated by blanks. Lists only; no rules.
 */

/** Words that alone never make a headline: `News and media`, `NOTA À IMPRENSA`, `Mitteilung der Pressestelle`. */
export const KINDS = `news media press latest newsroom release releases centre center room official statement statements bulletin bulletins
notice notices announcement announcements information info public advisory alert note notes update updates archive archives home
immediate communication communications affairs relations office department division unit desk team service section events article
articles story stories blog research publication publications speeches remarks detail details page contact contacts joint photo video
national international local general corporate company investor investors english use text version translation unofficial provisional
draft editor editors journalists newsdesk newsdesks topics transcript backgrounder handout brief
communique communiques presse note aux redactions redaction avis journalistes information actualites actualite dossier espace salle
service communication declaration officiel officielle officiels porte-parole bureau compte rendu reunion
comunicado comunicados nota notas prensa boletin oficial oficiales informativo informativa informativos aviso medios comunicacion
gabinete noticias noticia sala declaracion hecho hechos relevante relevantes referencia
comunicado imprensa nota notas noticias noticia boletim informativo oficial oficiais assessoria comunicacao sala aviso pauta
declaracao fato facto relevante
comunicato comunicati stampa nota ufficio ufficiale avviso notizie notizia dichiarazione giornalisti redazioni bollettino
pressemitteilung pressemitteilungen pressemeldung pressemeldungen presseinformation presseinformationen presseaussendung
presseerklarung pressenotiz pressedienst pressestelle pressebericht pressetext medieninformation medieninformationen
medienmitteilung medienmitteilungen mitteilung mitteilungen meldung meldungen kommunique nachricht nachrichten aktuelles erklarung
bekanntmachung hinweis hinweise offentlichkeitsarbeit presse- veroffentlichung einer insiderinformation insiderinformationen
pressmeddelande pressmeddelanden pressinformation pressinbjudan pressrum presskontakt pressmeddelandet meddelande meddelanden
nyhet nyheter debattartikel uttalande kungorelse
pressemelding pressemeldinger pressemeddelelse pressemeddelelser meddelelse kunngjoring nyhed nyheder frettir frettatilkynning
lehdistotiedote tiedote tiedotteet mediatiedote uutiset uutinen
persbericht persberichten perscommunique mededeling nieuws nieuwsbericht persmededeling
komunikat komunikaty prasowy prasowa informacja aktualnosci
and & the of for to by in from on de da do das dos del della dei di la le les l' et und der die des von vom fur och av i en e y a al o os
no nr n`;

/** Nouns that head an organisation's name in English: they come last, or before `of` and `for`. */
export const ENGLISH_BODIES = `bank reserve union federation association foundation institute institutes institution service services trust
police constabulary league club society court tribunal board organisation organization assembly borough county district town
municipality group holding holdings limited chamber observatory centre center museum gallery laboratory laboratories hospital
infirmary church diocese archdiocese forces army navy command administration directorate presidency nations community industries
partners technologies systems republic kingdom department ministry office government senate parliament commission council committee
authority agency embassy bureau secretariat university corporation company college school academy survey orchestra opera theatre
theater zoo library archives brigade guard coastguard sheriff clinic workers congress alliance network coalition
consortium registry inspectorate ombudsman treasury observatories airport railway railways airlines shipyard brewery pharmaceuticals
bancorp bancshares ventures
gmbh ag ab a/s as asa oy oyj llc llp plc corp co nv n.v sa s.a s.a.s sas spa s.p.a se kgaa kg kk k.k inc ltd pty bv b.v ltda s.r.l srl
fc afc rfc cfc sc cf fk bk if ifk sk hc rc cc acf ssc`;

/** Kinds of clubs that a name begins with, in capitals: `FC Halmar`. */
export const CLUB_STARTS = `fc afc sc sv vfb vfl tsv ac as rc ca cd cf rcd ifk ik bk fk nk hc tsg`;

/** Of other languages, where they mostly come first: `Ministère public de Genève`, `Staatsanwaltschaft Augsburg`, `Region Syd`. */
export const OTHER_BODIES = `ministere tribunal cour parquet prefecture mairie ville commune conseil gouvernement presidence assemblee
agence institut universite ecole academie chambre syndicat federation confederation association fondation groupe societe banque
autorite direction secretariat gendarmerie departement region croix-rouge ambassade consulat diocese archidiocese republique
hopital musee
ministerio fiscalia gobierno consejo consejeria ayuntamiento diputacion juzgado presidencia cancilleria secretaria procuraduria
universidad instituto agencia banco comision congreso camara asamblea sindicato federacion confederacion asociacion fundacion
guardia policia subdelegacion delegacion generalitat xunta contraloria defensoria superintendencia embajada consulado obispado
arzobispado alcaldia gobernacion municipalidad intendencia republica audiencia
procuradoria prefeitura governo policia agencia associacao fundacao federacao conselho embaixada universidade comissao presidencia
assembleia sindicato republica
procura tribunale presidenza consiglio comune regione provincia questura prefettura carabinieri universita istituto agenzia autorita
corte ministero governo banca commissione fondazione associazione federazione sindacato ambasciata repubblica azienda diocesi
arcidiocesi senato
ministerium staatsanwaltschaft generalstaatsanwaltschaft amtsgericht landgericht oberlandesgericht polizei polizeiprasidium
bundespolizei feuerwehr bundesrat bundestag landtag regierung universitat hochschule kanton gemeinde landkreis stiftung verband
gewerkschaft stadtwerke flughafen bistum erzbistum botschaft bundesregierung staatskanzlei regierungsrat stadtverwaltung zoll
hauptzollamt landeskriminalamt bundeskriminalamt kommission
regeringen regeringskansliet polisen polismyndigheten aklagarmyndigheten region kommun stiftelsen rikspolisstyrelsen riksbanken
sveriges tingsratten hovratten universitet kommissionen
kommune politiet departementet styrelsen foreningen
gemeente provincie ministerie rechtbank politie universiteit stichting
ministerstwo prokuratura sad policja urzad komenda uniwersytet`;

/** Ends of compounds that head an organisation's name: `Havnevesenet`, `Bundesgerichtshof`, `Räddningstjänsten`. */
export const BODY_ENDS = `gericht gerichtshof anwaltschaft ministerium prasidium behorde werke feuerwehr verband kammer direktion polizei universitat
verwaltung amt agentur myndigheten verket styrelsen departementet kansliet namnden ratten tjansten forbundet inspektionen polisen
direktoratet tilsynet vesenet etaten ministeriet forvaltningen virasto ministerio laitos yliopisto keskus`;

/** Small adjectives inside such names end so: `Tribunal judiciaire de Lyon`, `Agence régionale de santé`. */
export const ADJECTIVE_ENDS = `al ale ales aux aire aires ique iques if ive ifs ives eur eure ienne ien eres public publics publique
ico ica icos icas ar or ora publico publica ico ica ano ana ivo iva ale ali are ari iale ieri ere`;

/** What the name of a Japanese office or company ends with, or begins with. */
export const JAPANESE_BODY_ENDS = `省 庁 局 府 委員会 協会 大学 株式会社 裁判所 検察庁 財団 財団法人 組合 大使館 本部 機構 事務所 研究所 病院 銀行 警察署 市役所 県庁 課 室`;
export const JAPANESE_BODY_STARTS = `株式会社 一般社団法人 公益財団法人 独立行政法人 国立大学法人 日本銀行`;

/** What tells when a release may be printed, in any language: `Pour diffusion immédiate`, `Zur sofortigen Veröffentlichung`. */
export const RELEASE_ORDERS = [
  "for (?:immediate |general |public |national |local )?(?:release|publication|distribution|broadcast|use)",
  "immediate release",
  "release (?:date|time)",
  "(?:strictly )?(?:under )?embargo(?:ed)?",
  "pour (?:diffusion|publication) immediate",
  "(?:diffusion|publication) immediate",
  "para (?:su )?(?:publicacion|difusion|divulgacion|divulgacao|publicacao) (?:inmediata|imediata)",
  "(?:per|da) (?:la )?(?:pubblicazione|diffusione) immediata",
  "zur (?:sofortigen )?(?:veroffentlichung|verwendung|freigabe)(?: frei| freigegeben)?",
  "sperrfrist",
  "for omedelbar (?:publicering|spridning)",
  "voor onmiddellijke (?:publicatie|verspreiding)",
] as const;

/** What a headline tells of and a letterhead does not. */
export const OCCASIONS = `meeting statement remarks speech address visit report session summit talks call briefing ceremony conference launch
review hearing agreement update results appointment notice opening closing closure inquiry for on to with day week month year
vote strike death nomination expansion vacancies anniversary interview transcript decision minutes`;

/** Verbs of headlines, which capitals hide: `HIGHWAY BILL PASSES SENATE`. */
export const HEADLINE_VERBS = `accepts accuses addresses adopts advances affirms aids aims amends announces appeals applauds appoints approves
asks assails attends awards backs bans becomes begins blasts blocks boosts breaks brings builds buys calls celebrates challenges charges
cheers clears closes commends completes condemns confirms congratulates considers continues criticizes cuts decides defends delays
delivers demands denies discusses donates earns elects ends endorses enters exceeds expands explains extends faces falls files finds
fines gains gets gives goes grants hails halts heads hears helps hires holds honors honours hosts improves increases introduces invests
investigates invites issues joins keeps kicks launches leads leaves lifts loses makes marks meets moves names needs nominates offers
opens opposes orders outlines passes pays plans pledges praises presents probes promotes proposes protects proves provides publishes
pushes puts questions raises reaches reacts receives recognizes reduces rejects releases renews reopens replaces reports requests
requires resigns responds returns reveals reviews rises rules runs salutes says secures seeks selects sells sends sets settles shows
signs slams speaks sponsors stands starts stays stops strengthens submits succeeds sues supports suspends takes targets tells testifies
thanks tours treats unveils updates upholds urges visits voices votes vows wants warns welcomes wins withdraws works
approved cleared confirmed honored honoured screened sentenced charged jailed named elected appointed arrested`;

/** Plurals in names that are no verbs: `Ministry of Foreign Affairs and Trade`. */
export const NAME_PLURALS = `affairs states nations services rights arts sciences sports resources works industries communications relations
customs fisheries waters forests parks ports mines lands prisons elections veterans technologies systems prosecutors workers reporters
teachers nurses farmers physicians engineers states' churches schools islands universities`;

/** Words of headlines that no organisation's name has. */
export const NO_NAME = `sen sens senator senators rep reps judge by in at from over under after as into out against your our my his her how why
what who when`;
