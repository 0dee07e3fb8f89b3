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

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(/\s+/).map((word) => [word, "he"] as const),
  ...FEMALE.split(/\s+/).map((word) => [word, "she"] as const),
]);

/** What one word tells, in lower case and without accents; null where it tells nothing. */
export function genderOfWord(word: string): Gender | null {
  return GENDERS.get(word) ?? null;
}

let ofGivenNames: ReadonlyMap<string, Gender> | null = null;

/** The same, and what any given name tells that only men or only women have borne. Weaker: names cross over. */
export function genderOfGivenName(name: string): Gender | null {
  ofGivenNames ??= new Map([
    ...NAMES_OF_MEN.split(/\s+/).map((one) => [one, "he"] as const),
    ...NAMES_OF_WOMEN.split(/\s+/).map((one) => [one, "she"] as const),
  ]);
  return GENDERS.get(name) ?? ofGivenNames.get(name) ?? null;
}
