/**
 * Who is `he` and who `she`: forms of address, offices and frequent first names that tell. Lower-case, without
 * accents; a word in neither list tells nothing.
 */

import { NAMES_OF_MEN, NAMES_OF_WOMEN } from "./given-names.ts";

export type Gender = "he" | "she";

const MALE = `mr mister sir lord king prince father monsieur herr senor dom emperor sultan pope bishop archbishop rabbi imam congressman
chairman spokesman businessman councilman policeman fireman husband son brother uncle grandfather widower airman
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
gerald carl terry sean austin arthur lawrence jesse dylan bryan joe billy bruce albert willie gabriel logan alan
juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny tom tim jim bob bill mike dan dave
steve ken ron don rick ted ed fred greg jeff ben sam matt nick tony andy pete max luke leo carlos luis pedro miguel
antonio francisco manuel jorge mario fernando ricardo eduardo rafael pablo ahmed mohammed muhammad mohammad mohamed ali
hassan hussein omar abdullah ibrahim yusuf mustafa vladimir sergei dmitry dmitri ivan boris mikhail igor oleg volodymyr
petro viktor hans klaus jurgen wolfgang stefan karl heinz friedrich lars anders johan erik magnus sven olof gunnar ulf
per bjorn mats henrik fredrik pierre francois philippe laurent jacques emmanuel nicolas olivier giuseppe
giovanni marco luigi paolo silvio hiroshi kenji taro shinzo fumio yoshihide ichiro takeshi malcolm gareth
ian alistair angus duncan graham neil nigel simon trevor clive colin craig darren geoff geoffrey glenn hugh stuart
reg mitch chuck harry byron tobias hubert oscar gustav edmund edgar alfred ernest norman stanley
leonard howard warren harvey clifford chad brad todd derek troy curtis marvin calvin leon dean jay joel jon lamar lincoln rudy jakob elias mikael niklas`;

const FEMALE = `mrs ms miss mme mlle madame madam lady dame queen princess frau senora senorita sister mother congresswoman chairwoman
spokeswoman businesswoman councilwoman actress wife daughter aunt grandmother widow empress
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan
cheryl hannah martha jacqueline frances gloria ann teresa kathryn sara janice alice madison doris abigail
julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie isabella charlotte
rose alexis kayla hillary hilary jill dianne madeleine nikki debbie claire tammy
maxine kirsten kay lucy jane kate katie ellen eleanor elaine eileen fiona gillian glenda harriet heidi ingrid irene
jenny jo josephine joanna jodi kristin kristen lena lorraine louise lynne maggie marta meg mia michele
miriam molly monica nadia naomi natasha nina nora penny phyllis rita roberta rosa sally sheila silvia sonia stella sue
suzanne sylvia tanya tina valerie vanessa vera veronica vivian wendy yvonne zoe ana carmen lucia pilar dolores mercedes
fatima aisha leila amina khadija olga svetlana tatiana irina yulia ekaterina natalia elena oksana ursula angela birgit greta astrid karin kristina eva ulla annika ebba lotta camilla paulina johanna elisabeth brigitte nathalie
isabelle sophie celine chiara giulia francesca paola yoko keiko sachiko yuko masako julie theresa penelope
dot dorothea chloe zara marise mette sanna helena amelie ada agnes cecilia elin`;

/** Of other languages; those that men bear in one and women in another are left out. */
const WORLD_MALE = `abdel abdelaziz abdoulaye abdul achim adebayo adewale adil adnan adrien akbar akira alain alassane albrecht alejandro aleksandar aleksander
aleksandr alessandro alexandre alexei alexey alfonso alfredo alphonse alvaro amadou amin amir anatolii anatoly andreas andrei andres andrey andrzej
anil antoine anton antonin antti anwar arash aristides arjun armando armin arnaud arne arno artem artur arturo arun asger asim aslan athanasios
atsushi augusto aurelio axel aziz babatunde baptiste bashar bashir bastian bastien bela benedikt benoit bernd bernhard bertrand bilal bogdan bohdan
boutros bruno burak camillo carsten cedric cesar chidi chinedu christoph christophe christos claudio clemens cristian cyril cyrille daisuke damien
danilo danylo dario darius davide denis denys desmond detlef didier diego dieter dietmar dimitar dimitri dimitrios dimitris dinesh dirk domenico
dragan dusan eberhard edouard eiji einar ekrem emil emilio emmanuel endre enrico enrique ernesto erwin esteban etienne evgeny fabian fabien fabio
fabrice faisal farid farouk fathi federico felipe felix ferenc ferhat fernand filip flavio florian francesco franck franco franz frederic frederik
fritz gabor gaetano gaston genadi gennady georg georges georgi georgios gerard gerardo gerd gerhard gianni gilles giorgos goran gotthard gregoire
guido guillaume guillermo gunter gunther gustavo habib hakan hakon halil hamid hannes hannu haris haruki hasan heikki heiko heinrich helge helmut
hendrik henri henryk herve hideo hikmet hironobu hisashi hitoshi holger horst hubert hugo humberto husam iain ibrahima ignacio ilir ilkka imran imre
ioannis ismail issa istvan iurii ivica jaakko jacek jakub jamal jamil janne janos janusz jarle jaroslav jaroslaw javier jens jeroen jiri joachim
joao joaquin jochen joerg johann johannes jonas joris josef josep jozef juha julien junichi jurgen juri jussi kaare kamal kamil karim kasper katsuya
kazuo kemal khaled khalid kimmo kjell klaas kofi koichi koji konrad konstantin konstantinos kostas krister kristjan krzysztof kwaku kwame lamine
laszlo laurens laurentiu leif leonid leopold lionel loic lorenzo luc luca lucien ludovic ludwig lukas maciej mahamat mahmoud mahmud makoto malik
mamadou manfred mansour manuel marc marcel marcelo marcin marek mario markku marko markus maros martti masahiro masato mathias mathieu matteo
matthias matthieu maurice mauricio maurizio maxim maxime mehdi mehmet mendel michal michel mihai mikko mikolaj milan milos milosz mircea mirko
miroslav moritz moshe moussa murat mustapha mykola nabil nadir naoki naoto nasser nawaz niall nicolae nikola nikolai nikolaos nikos nils nobuo
norbert obinna olaf oleksandr oleksii oleksiy oluwaseun ondrej orhan osman osvaldo otmar otto ousmane pascal pasi patricio patrik pavel pavlo pavol
pawel pekka philipp pietro piotr predrag radoslaw radovan rafal rahul raimo rainer rajesh rajiv rakesh ralf ramon ramzi raul reinhard reinhold rene
reza riccardo richard roberto rodrigo roland rolf romain roman romeo ruben rudolf rui ruslan salah salem salim salman sami samir sandro sanjay
satoshi sebastian sebastien segun selim serge sergey sergio serhii serhiy shigeru shinji shoichi siegfried sigmar simeon slobodan soren sotiris
stanislav stanislaw stavros stefano stephane stylianos sulaiman suleiman sunil suresh sven-erik szymon tadeusz takahiro takashi tamas taras tarek
tariq tarmo taro tatsuya tayyip teruo theodoros thibault thierry thorsten tibor timo tobias tomas tomasz tomislav torsten toru toshio traian tsutomu
tuomas urmas uwe vaclav valdis valentin valery vasileios vasily vasyl vikram viktor vincenzo vitali vitaliy vivek vlad vladislav vojtech volker
waldemar werner wilfried wilhelm willem wim wojciech yannick yannis yasser yasuhiro yiannis yoshio yoshiro youssef yuri yurii yusuke yves zbigniew
zdenek zhivko zoltan zoran zubair`;

const WORLD_FEMALE = `adriana agata agathe agnieszka aicha aisling akiko alba aleksandra alena alessandra alessia alexandra alina alisa aliya alma aminata amira anais
anastasia anastasiia aneta angela angelika anita anja anjali anke anna-lena annalena anneke annette annika antje antonella antonia anya arlette
astrid asuka athena aurelie aurora aya ayako ayse azra barbara barbora beata beatrice beatriz benedicte bente berit bernadette betul biljana
birgitta birgitte blanca blanka bojana bozena brigid brigitta bronislava burcu camila carine carla carlotta carola carolina caroline catalina
catarina caterina cathrine cecile cecilie chantal charlotta chiaki chiara chimamanda chinwe christelle christiane christina cinzia clara clarissa
claudia clemence clementine concepcion consuelo corinna corinne cornelia cristina dagmar dagny daniela danuta daria delphine denisa denise desislava
dilara dilma dominika donata dorota dorothee dragana dunja dzenana ebru edith edyta eglantine eija eilidh eirini ekaterini elaine elena eleni
eleonora elfriede elin elina elisa elisabetta elise elissa elke ella elmira elodie elsa elvira elzbieta emilia emilie emine emma eniko erika
erzsebet esperanza estelle esther eszter eugenia eugenie eunice evelina evgenia ewa fabienne farah farida fatma fatou fatoumata federica felicitas
filiz fionnuala flavia fleur florence florentina franca franziska frederica frederique freya frida friederike fumiko funda galina genevieve
georgette georgia gergana gertrud gesine ghislaine giovanna gisela gitte giuliana giuseppina graciela grainne graziella gro guadalupe gudrun gulsen
gunilla gwenaelle hadiza halina hana hanna hanne haruka hatice hedda hedwig hege heike helene helga helle henriette henrike hilda hilde hildegard
hiroko ikram ilaria ildiko ilona ilse imane imelda ines inga inge ingeborg inger ingrid inna ioana iolanda irmgard iryna isabel isabela isabelle
isolde ivana ivanka iveta izabela jadranka jadwiga jana jannike jaroslava jasmina jelena jessika jette jitka joelle johanne jolanta josefa josefina
josiane juana judit jule julia juliana juliane juliette justyna jutta kaja kalina kamala kamila karina karine karolina katalin katarina katarzyna
kateryna katharina kathrin katja katrin katrine kazuko kerstin khadija kinga kirsi kirsten kjersti klara klaudia kristiina krystyna kumiko kyoko
laetitia lana lara larisa larissa latifa laure laurence lea leena leila leticia lidia lidija liesbeth lieve liisa liliana lina line lisbeth
liselotte liv ljiljana ljudmila lotte louisa luciana lucie lucienne lucija ludmila luisa lydia lynda madalena madeleine magali magda magdalena
magdalene maia maija maike mairead maja malgorzata malika malin manon manuela marcela margareta margarethe margarita margaux margherita margit
margrethe margriet mariam mariana marianna marianne mariella marietta marija marika marilena marina marine mariya marjo marjolein marlene marlies
marta martina martine maryam maryna mathilde mayumi mechthild meera meike melanie melinda mercy merete merve meryem mette michaela micheline michiko
mihaela miia milena milica mina mireille mirela miriam mirja mirjam misaki mojca monika monique muriel myriam nada nadezhda nadia nadine naima najat
naoko narges natalija nataliya natascha nathalia nazanin nele nermin ngozi nicoletta nicolette nikolina nilufer ninja noemi noriko nuria oddny odile
oksana olena olga olivia orla ornella outi paivi paloma paola pascale paula pauliina paulina pauline pernille perrine petra pia pilar piroska priya
raffaella ragnhild rania raquel rasa regina reiko renata renate riikka rikke rosa rosalia rosanna roswitha rozalia ruta ruzena ryoko sabina sabine
sabrina sadako saida saija saliha samia samira sandrine sanja sanna saoirse sari satu seraina serena severine shabana shanta shirin sidsel sigrid
silje silke silvana silvie simona simonetta sinead siobhan sirje slavica snezana snjezana sofia sofie solange soledad solene solveig sonja soraya
stefania stefanie stephanie sunita sunniva susana susanna susanne svenja svitlana sylvaine sylvia sylvie tamara tanja tarja tatiana tatjana teodora
tereza terttu therese theresia tiina tilda tina tomoko torill tuula ulla ulrike ursula urszula uschi ute vaida valentina valeria valerie vasiliki
veronika veronique vesna vibeke victoria vigdis viktoria viktoriya vilma virginie viviana viviane vlasta wanda wangari wiebke wiktoria wilhelmina
yael yamina yasmin yasmina yelena yolanda yoshiko yuka yukari yukiko yumiko yuriko zainab zaneta zdenka zehra zeinab zeynep zsofia zuzana zuzanna`;

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(/\s+/).map((word) => [word, "he"] as const),
  ...FEMALE.split(/\s+/).map((word) => [word, "she"] as const),
]);

/** What one word tells, in lower case and without accents; null where it tells nothing. */
export function genderOfWord(word: string): Gender | null {
  return GENDERS.get(word) ?? null;
}

let world: ReadonlyMap<string, Gender> | null = null;
let english: ReadonlyMap<string, Gender> | null = null;

/** What a given name tells: as a word of its own, or as a name of other languages. */
export function genderOfGivenName(name: string): Gender | null {
  world ??= gendersOf(WORLD_MALE, WORLD_FEMALE);
  return GENDERS.get(name) ?? world.get(name) ?? null;
}

/** The same, and what any name of the English-speaking world tells that only men or only women have borne. Weaker: names cross over. */
export function genderOfEnglishName(name: string): Gender | null {
  english ??= gendersOf(NAMES_OF_MEN, NAMES_OF_WOMEN);
  return genderOfGivenName(name) ?? english.get(name) ?? null;
}

function gendersOf(men: string, women: string): ReadonlyMap<string, Gender> {
  return new Map([
    ...men.split(/\s+/).map((name) => [name, "he"] as const),
    ...women.split(/\s+/).map((name) => [name, "she"] as const),
  ]);
}
