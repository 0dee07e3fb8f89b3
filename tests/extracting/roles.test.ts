import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeople } from "../../src/extracting/people.ts";
import { tokenize } from "../../src/extracting/tokens.ts";

/** `{ name: roles }` of everybody whom the text names. */
function rolesIn(text: string): Record<string, readonly string[]> {
  const people = findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null });
  return Object.fromEntries(people.map(({ name, roles }) => [name, roles]));
}

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  ["Minister for Trade and Tourism Carla Weston spoke.", { "Carla Weston": ["Minister for Trade and Tourism"] }],
  [
    "Minister of Foreign Affairs, Foreign Employment and Tourism Ada Brook spoke.",
    { "Ada Brook": ["Minister of Foreign Affairs, Foreign Employment and Tourism"] },
  ],
  ["Egyptian advocates like human rights lawyer Ada Brook were freed.", { "Ada Brook": ["human rights lawyer"] }],
  ["Talks with Knesset opposition leader Ada Brook failed.", { "Ada Brook": ["Knesset opposition leader"] }],
  ["Lawmakers Urge Secretary Ada Brook to act.", { "Ada Brook": ["Secretary"] }],
  ["White House Counsel Ada Brook resigned.", { "Ada Brook": ["White House Counsel"] }],
  ["It was signed into law Senator Ada Brook said.", { "Ada Brook": ["Senator"] }],
  ["He reported to the Office of the First Lady. Dr. Ada Brook agreed.", { "Ada Brook": [] }],
  ["A spokesman for Senator Ada Brook called.", { "Ada Brook": ["Senator"] }],
  [
    "Under-Secretary-General for Humanitarian Affairs Ada Brook flew in.",
    {
      "Ada Brook": ["Under-Secretary-General for Humanitarian Affairs"],
    },
  ],
  ["FBI Special Agent in Charge Ada Brook spoke.", { "Ada Brook": ["FBI Special Agent in Charge"] }],
  ["Immigration Minister Ada Brook must accept it.", { "Ada Brook": ["Immigration Minister"] }],
  ["Goalkeeping coach Ada Brook left the club.", { "Ada Brook": ["Goalkeeping coach"] }],
  ["They left with shop steward Ada Brook.", { "Ada Brook": ["shop steward"] }],
  ["It was Chief Justice Ada Brook who wrote it.", { "Ada Brook": ["Chief Justice"] }],
  ["Ask for DC Ada Brook.", { "Ada Brook": ["DC"] }],
  [
    "Arbetsmarknads- och integrationsminister Ada Brook sade nej.",
    { "Ada Brook": ["Arbetsmarknads- och integrationsminister"] },
  ],
  ["Vid bordet satt projektledare Ada Brook.", { "Ada Brook": ["projektledare"] }],
  [
    "La rectora de la Universidad de Huesca, Ada Brook, habló.",
    { "Ada Brook": ["rectora de la Universidad de Huesca"] },
  ],
  ["Le docteur Ada Brook dirigera la maison.", { "Ada Brook": ["docteur"] }],
  ["Il sindaco Ada Brook era presente.", { "Ada Brook": ["sindaco"] }],
  ["It was interim police chief Lt. Ada Brook.", { "Ada Brook": ["interim police chief", "Lt."] }],
  [
    "The head of the Federal Relief Agency (FRA), Ada Brook, said so.",
    { "Ada Brook": ["head of the Federal Relief Agency"] },
  ],
  [
    "Ada Brook left. As a member of the Committee on Trade, Brook spoke.",
    { "Ada Brook": ["member of the Committee on Trade"] },
  ],
  ["MINISTER FOR FOREIGN AFFAIRS\n\nADA BROOK\n\n17 August", { "Ada Brook": ["MINISTER FOR FOREIGN AFFAIRS"] }],
  ["They met New York billionaire Ada Brook.", { "Ada Brook": ["New York billionaire"] }],
  ["“Fine,” said NTA president and CEO Ada Brook.", { "Ada Brook": ["NTA president and CEO"] }],
  ["They thanked former deputy governor Ada Brook.", { "Ada Brook": ["former deputy governor"] }],
  ["Stadium trust chairman Ada Brook spoke.", { "Ada Brook": ["Stadium trust chairman"] }],
  ["Board of Trustees President Ada Brook spoke.", { "Ada Brook": ["Board of Trustees President"] }],
  ["It was decided by early childhood director Ada Brook.", { "Ada Brook": ["early childhood director"] }],
  [
    "Batting coach Ada Brook, bowling coach Cole Dunn and Eve Frost left.",
    { "Ada Brook": ["Batting coach"], "Cole Dunn": ["bowling coach"], "Eve Frost": [] },
  ],
  ["The press met captain Ada Brook.", { "Ada Brook": ["captain"] }],
  ["Chief Legal and Compliance Officer Ada Brook left.", { "Ada Brook": ["Chief Legal and Compliance Officer"] }],
  ["Ada Brook, Chief Legal and Compliance Officer, left.", { "Ada Brook": ["Chief Legal and Compliance Officer"] }],
  [
    "The new directors are: Ada Brook, president of Acme; and Cole Dunn, a banker.",
    { "Ada Brook": ["director", "president of Acme"], "Cole Dunn": ["director", "banker"] },
  ],
  ["The Oslo Museum of Art’s director, Ada Brook, left.", { "Ada Brook": ["Oslo Museum of Art’s director"] }],
  ["Last Friday’s speaker, Ada Brook, left.", { "Ada Brook": ["speaker"] }],
  ["Moo co-founder and Chief Technology Officer Ada Brook left.", { "Ada Brook": ["Chief Technology Officer"] }],
  ["WHO Regional Director Ada Brook left.", { "Ada Brook": ["WHO Regional Director"] }],
  ["It was Oslo University marine biologist Ada Brook.", { "Ada Brook": ["Oslo University marine biologist"] }],
  ["Ada Brook’s assistant Cole Dunn stays.", { "Ada Brook": [], "Cole Dunn": ["assistant"] }],
  ["The Honourable Justice Ada Brook spoke.", { "Ada Brook": ["Justice"] }],
  ["The Honourable Ada Brook, MP for Stroud, spoke.", { "Ada Brook": ["MP for Stroud"] }],
  ["Troop Commander Lt. Ada Brook spoke.", { "Ada Brook": ["Commander", "Lt."] }],
  ["It was Secretary Gen. Ada Brook.", { "Ada Brook": ["Secretary Gen."] }],
  ["Ada Brook, 5th Airlift Wing commander, spoke.", { "Ada Brook": ["5th Airlift Wing commander"] }],
  ["Ada Brook, commander, Carrier Strike Group 9, spoke.", { "Ada Brook": ["commander, Carrier Strike Group 9"] }],
  [
    "Ada Brook, chief executive, The Boston Food Bank, spoke.",
    { "Ada Brook": ["chief executive, The Boston Food Bank"] },
  ],
  ["Ada Brook, Dean of Law, University of Oslo, spoke.", { "Ada Brook": ["Dean of Law, University of Oslo"] }],
  [
    "Ada Brook, Chief Executive Officer (CEO) of Acme, spoke.",
    { "Ada Brook": ["Chief Executive Officer (CEO) of Acme"] },
  ],
  ["Ada Brook, R.N., FAAN, dean of nursing, spoke.", { "Ada Brook": ["dean of nursing"] }],
  ["Ada Brook, 47, formerly of Boston, owner of a farm, spoke.", { "Ada Brook": ["owner of a farm"] }],
  [
    "The list:\n\nAda Brook: Professor of Law\n\nCole Dunn: none",
    { "Ada Brook": ["Professor of Law"], "Cole Dunn": [] },
  ],
  [
    "Ada Brook, a partner in the firm’s Oslo office, and Cole Dunn left.",
    { "Ada Brook": ["partner in the firm’s Oslo office"], "Cole Dunn": [] },
  ],
  [
    "Ada Brook, founder of Acme, and Cole Dunn, trustee and treasurer, left.",
    { "Ada Brook": ["founder of Acme"], "Cole Dunn": ["trustee and treasurer"] },
  ],
  [
    "Assistant U.S. Attorney Ada Brook of the Fraud Section and Trial Attorney Cole Dunn left.",
    { "Ada Brook": ["Assistant U.S. Attorney"], "Cole Dunn": ["Trial Attorney"] },
  ],
  ["Ada Brook, Ed and Mary Moss Professor of Law, spoke.", { "Ada Brook": ["Ed and Mary Moss Professor of Law"] }],
  ["Ada Brook is the Mary Moss Curator of Prints.", { "Ada Brook": ["Mary Moss Curator of Prints"] }],
  ["The brigade will receive Ada Brook as commander.", { "Ada Brook": ["commander"] }],
  ["The guests welcomed Ada Brook to the director’s office.", { "Ada Brook": [] }],
  ["Ada Brook, who was mayor from 1970 to 1978, spoke.", { "Ada Brook": ["mayor"] }],
  ["Ada Brook is joining the museum in May as curator of Asian art.", { "Ada Brook": ["curator of Asian art"] }],
  ["Ada Brook assumes the role of provost on March 1.", { "Ada Brook": ["provost"] }],
  ["Ada Brook left to become director of the Fund.", { "Ada Brook": ["director of the Fund"] }],
  ["Ada Brook has run the unit since 2012 and was named deputy CEO.", { "Ada Brook": ["deputy CEO"] }],
  ["Ada Brook issued a call today to replace Cole Dunn as head of it.", { "Ada Brook": [], "Cole Dunn": [] }],
  [
    "Ada Brook, who is president, and Cole Dunn, who serves as treasurer, left.",
    { "Ada Brook": ["president"], "Cole Dunn": ["treasurer"] },
  ],
  ["Deans Ada Brook and Cole Dunn left.", { "Ada Brook": ["Dean"], "Cole Dunn": ["Dean"] }],
  [
    "Russian cosmonauts Ada Brook and Cole Dunn left.",
    { "Ada Brook": ["Russian cosmonaut"], "Cole Dunn": ["Russian cosmonaut"] },
  ],
  ["Investigator-in-charge Ada Brook left.", { "Ada Brook": ["Investigator-in-charge"] }],
  ["Ada Brook, formerly Solicitor-General for Hale, left.", { "Ada Brook": ["Solicitor-General for Hale"] }],
  ["Ada Brook, himself a former captain, left.", { "Ada Brook": ["former captain"] }],
  [
    "Ada Brook, formerly director of the Fund and before that a senior lecturer, left.",
    { "Ada Brook": ["director of the Fund", "senior lecturer"] },
  ],
  [
    "Ada Brook, a cardiologist who leads the institute and serves as professor of medicine, left.",
    { "Ada Brook": ["cardiologist", "professor of medicine"] },
  ],
  [
    "Ada Brook served for two long years as the Moo of the house and as pastor of Grace Church.",
    { "Ada Brook": ["pastor of Grace Church"] },
  ],
  ["The board appointed Ada Brook chief executive.", { "Ada Brook": ["chief executive"] }],
  ["They promoted Ada Brook to treasurer last week.", { "Ada Brook": ["treasurer"] }],
  ["Ada Brook will become president of Acme in May.", { "Ada Brook": ["president of Acme"] }],
  ["Ada Brook, who worked at a bank which failed, is now the head of trade.", { "Ada Brook": ["head of trade"] }],
  [
    "Ada Brook, of Ohio, to be United States Marshal for Ohio for the term of four years.",
    { "Ada Brook": ["United States Marshal for Ohio"] },
  ],
  [
    "The ambassadors are Ada Brook from India and Carla Weston from El Salvador.",
    { "Ada Brook": ["ambassador"], "Carla Weston": ["ambassador"] },
  ],
  [
    "Ada Brook and Carla Weston have been designated as Assistants to the Premier.",
    { "Ada Brook": ["Assistant to the Premier"], "Carla Weston": ["Assistant to the Premier"] },
  ],
  ["Today Ada Brook is the CEO. Carla Weston left.", { "Ada Brook": ["CEO"], "Carla Weston": [] }],
  ["New Jobs\n\nAda Brook to chief curator, Houston.", { "Ada Brook": ["chief curator"] }],
  ["Ada Brook was promoted to senior curator last year.", { "Ada Brook": ["senior curator"] }],
  ["He appointed Ada Brook, of the clergy of Lima, as sixth bishop of Cusco.", { "Ada Brook": ["bishop of Cusco"] }],
  [
    "It is signed by Representatives Ada Brook (R-MS), chair of the trade committee; Carla Weston (R-TX); and others.",
    { "Ada Brook": ["Representative", "chair of the trade committee"], "Carla Weston": ["Representative"] },
  ],
  ["In WASHINGTON DC Senator Ada Brook spoke.", { "Ada Brook": ["Senator"] }],
  ["The Minister for the Capital, Mr \n\nAda Brook, said so.", { "Ada Brook": ["Minister for the Capital"] }],
])("the whole of an office before a name: %s", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each<[text: string, roles: readonly string[]]>([
  [
    "a letter to Chairman of the Senate Committee on Finance Senator Ada Brook",
    ["Chairman of the Senate Committee on Finance", "Senator"],
  ],
  [
    "First Secretary of the Party and President of Cuba Ada Brook spoke",
    ["First Secretary of the Party", "President of Cuba"],
  ],
  [
    "Undersecretary of Commerce for Oceans and Atmosphere and NOAA Administrator Dr Ada Brook",
    ["Undersecretary of Commerce for Oceans and Atmosphere", "NOAA Administrator"],
  ],
  ["Democrats’ Spokesperson for Trade, Senator Ada Brook, said", ["Democrats’ Spokesperson for Trade", "Senator"]],
  [
    "Assistant to the President and Senior Advisor to the President Ada Brook spoke",
    ["Assistant to the President", "Senior Advisor to the President"],
  ],
])("two offices before one name are two: %s", (text, roles) => {
  expect(rolesIn(text)).toEqual({ "Ada Brook": roles });
});

test.each<[text: string, role: string]>([
  ["They called on Foreign Affairs Minister, Ada Brook, to step in.", "Foreign Affairs Minister"],
  ["in the case of Chinese consular officer, Ada Brook, who left", "Chinese consular officer"],
  ["The director of the budget office, Ada Brook, left.", "director of the budget office"],
  ["During her year as Chair of the Budget Committee, Ada Brook won.", "Chair of the Budget Committee"],
  ["La ministre des Affaires étrangères, Claire Martin, a parlé.", "ministre des Affaires étrangères"],
])("an office before a comma belongs to the name behind it: %s", (text, role) => {
  expect(Object.values(rolesIn(text))).toEqual([[role]]);
});

test.each<[text: string, role: string]>([
  [
    "Ada Brook, acting secretary of the Bureau of Democracy, Human Rights, and Labor, spoke.",
    "acting secretary of the Bureau of Democracy, Human Rights, and Labor",
  ],
  [
    "Dr. Ada Brook, OB/GYN Clinic Section Chief, Northfield Medical Center",
    "OB/GYN Clinic Section Chief, Northfield Medical Center",
  ],
  ["Ada Brook, Mayor of Fresno, California, said so.", "Mayor of Fresno, California"],
  ["“We grow,” said Ada Brook, CEO and co-founder of Acme.", "CEO and co-founder of Acme"],
  [
    "Ada Brook, M.D., Ph.D., professor of medicine at Northfield University, led it.",
    "professor of medicine at Northfield University",
  ],
  [
    "Ada Brook, R-Utah, chairwoman of the Energy and Natural Resources Committee, said",
    "chairwoman of the Energy and Natural Resources Committee",
  ],
  ["Ada Brook, 45, a former police officer of Fresno, was there.", "former police officer of Fresno"],
  ["- Ada Brook - Chief Executive, Acme Bank", "Chief Executive, Acme Bank"],
  ["Ada Brook (Chairwoman) opened it.", "Chairwoman"],
  ["Ada Brook, who’s the assistant director for trade, agreed.", "assistant director for trade"],
  [
    "Ada Brook, an esteemed leader in the field of women’s health, won.",
    "esteemed leader in the field of women’s health",
  ],
  ["Ada Brook is a former teacher and public servant with a strong will.", "former teacher and public servant"],
])("the whole of an office behind a name: %s", (text, role) => {
  expect(rolesIn(text)).toEqual({ "Ada Brook": [role] });
});

test("one title in the plural is each one's of the list, in the singular", () => {
  expect(rolesIn("U.S. Sens. Ada Brook (R-Utah), Peter Marlow (D-Vt.) and Carla Weston (I-Maine) wrote.")).toEqual({
    "Ada Brook": ["U.S. Sen."],
    "Peter Marlow": ["U.S. Sen."],
    "Carla Weston": ["U.S. Sen."],
  });
  expect(
    rolesIn("Backed by Senators Ada Brook (R-Utah); Peter Marlow (D-Vermont); and Carla Weston (D-Ohio)."),
  ).toEqual({
    "Ada Brook": ["Senator"],
    "Peter Marlow": ["Senator"],
    "Carla Weston": ["Senator"],
  });
  expect(rolesIn("Assistant U.S. Attorneys Ada Brook and Peter Marlow are prosecuting the case.")).toEqual({
    "Ada Brook": ["Assistant U.S. Attorney"],
    "Peter Marlow": ["Assistant U.S. Attorney"],
  });
  expect(rolesIn("Senator Ada Brook and Peter Marlow walked.")).toEqual({
    "Ada Brook": ["Senator"],
    "Peter Marlow": [],
  });
});

test("two offices behind two names are theirs in order, a plural one is both's", () => {
  expect(
    rolesIn(
      "Ada Brook (R-Ohio) and Peter Marlow (D-Iowa), Chairman and Ranking Member of the Subcommittee on Trade, met.",
    ),
  ).toEqual({
    "Ada Brook": ["Chairman"],
    "Peter Marlow": ["Ranking Member of the Subcommittee on Trade"],
  });
  expect(
    rolesIn("Ada Brook (D., Del.) and Peter Marlow (R., Pa.) are both former chairmen of the Trade Committee."),
  ).toEqual({
    "Ada Brook": ["former chairman of the Trade Committee"],
    "Peter Marlow": ["former chairman of the Trade Committee"],
  });
});

test("contacts are named as such, also several", () => {
  expect(rolesIn("It passed. Contact: Ada Brook and Peter Marlow, 202/224-1638.")).toEqual({
    "Ada Brook": ["Contact"],
    "Peter Marlow": ["Contact"],
  });
  expect(rolesIn("Media contact for Senator Weston - Ada Brook - 0400 100 200")["Ada Brook"]).toEqual([
    "Media contact",
  ]);
  expect(rolesIn("Voters may contact Ada Brook about it.")).toEqual({ "Ada Brook": [] });
});

test("lines and headings below or behind a name are its offices", () => {
  expect(rolesIn("ADA BROOK MP\n\nSHADOW MINISTER FOR TRADE\n\nFish prices rose again in the north.")).toEqual({
    "Ada Brook": ["MP", "SHADOW MINISTER FOR TRADE"],
  });
  expect(
    rolesIn("THE HON ADA BROOK QC MP SHADOW ATTORNEY-GENERAL SHADOW MINISTER FOR THE ARTS MEMBER FOR ISAACS"),
  ).toEqual({
    "Ada Brook": ["SHADOW ATTORNEY-GENERAL", "SHADOW MINISTER FOR THE ARTS", "MEMBER FOR ISAACS"],
  });
});

test("where commas and full stops are lost an office follows its name with a blank", () => {
  const filler = "the money will go to schools and roads in every county of the state ".repeat(8);
  expect(
    rolesIn(
      `${filler}Joining her will be Ada Brook deputy assistant secretary of the U S Department of Treasury Peter Marlow a financial advisor with the Planning Association and Carla Weston senior instructor in accounting at Northfield University said`,
    ),
  ).toEqual({
    "Ada Brook": ["deputy assistant secretary of the U S Department of Treasury"],
    "Peter Marlow": ["financial advisor with the Planning Association"],
    "Carla Weston": ["senior instructor in accounting at Northfield University"],
  });
});

test("a biography gives each office by itself, pronouns its person's", () => {
  expect(
    rolesIn(
      "Ada Brook currently serves as Director of Trade. She previously served as Deputy Mayor of Fresno, Chief of Staff to Governor Peter Marlow, and Counsel for the Senate, and was appointed as an arbitrator in 2019. Prior to that, she worked as an economist at the World Bank.",
    ),
  ).toEqual({
    "Ada Brook": [
      "Director of Trade",
      "Deputy Mayor of Fresno",
      "Chief of Staff to Governor Peter Marlow",
      "Counsel for the Senate",
      "arbitrator",
      "economist at the World Bank",
    ],
    "Peter Marlow": ["Governor"],
  });
  expect(rolesIn("Mr. Peter Marlow arrived. She is the mayor of Fresno.")).toEqual({ "Peter Marlow": [] });
  expect(rolesIn("Peter Marlow was the first judge to say so.")).toEqual({ "Peter Marlow": [] });
  expect(rolesIn("Acme named Ada Brook as chief executive officer.")).toEqual({
    "Ada Brook": ["chief executive officer"],
  });
});

test("a role is listed once, in its fullest and calmest writing", () => {
  expect(
    rolesIn("SENATOR ADA BROOK\n\nSen. Ada Brook met. Senator Ada Brook, the Senator for Tasmania, spoke."),
  ).toEqual({
    "Ada Brook": ["Senator for Tasmania"],
  });
});

test("a title before a surname goes to no namesake, and no given name is a title", () => {
  const text = "President Peter Marlow came with First Lady Jane Marlow. President Marlow spoke.";
  expect(rolesIn(text)).toEqual({ "Peter Marlow": ["President"], "Jane Marlow": ["First Lady"] });
  expect(Object.values(rolesIn("Dean R. Marlow agreed.")).flat()).toEqual([]);
});

test("what stands behind one name is not the next one's", () => {
  expect(rolesIn("Ada Brook, the director of trade, Peter Marlow and others met.")).toEqual({
    "Ada Brook": ["director of trade"],
    "Peter Marlow": [],
  });
  expect(rolesIn("With her were Ada Brook, Senator Peter Marlow and others.")).toEqual({
    "Ada Brook": [],
    "Peter Marlow": ["Senator"],
  });
});

test.each<[text: string, role: string]>([
  ["Ada Brook, a lawyer, spoke.", "lawyer"],
  ["Ada Brook, a wife and mother, agreed.", "wife and mother"],
  ["Ada Brook, the plant's night manager, left.", "plant's night manager"],
  ["Ada Brook, a 34-year-old nurse from Leeds, said so.", "34-year-old nurse from Leeds"],
  ["Ada Brook, 74, a retired dinner lady, laughed.", "retired dinner lady"],
  ["Ada Brook, 30, of Northfield, Ohio, a bookkeeper, was charged.", "bookkeeper"],
  ["Ada Brook, a pulmonologist at Northfield Hospital, examined them.", "pulmonologist at Northfield Hospital"],
  ["- Ada Brook, sound engineer: beaten on Monday", "sound engineer"],
  ["Ada Brook (Con, Priory), shadow cabinet member for culture, agreed.", "shadow cabinet member for culture"],
  ["Ada Brook, EGH, Cabinet Secretary for Foreign Affairs, opened it.", "Cabinet Secretary for Foreign Affairs"],
  [
    "Ada Brook, Special Rapporteur on the independence of judges and lawyers; and others",
    "Special Rapporteur on the independence of judges and lawyers",
  ],
  [
    "Ada Brook, deputy associate administrator for exploration, agreed.",
    "deputy associate administrator for exploration",
  ],
  ["Ada Brook, President, Service and Parts, said so.", "President, Service and Parts"],
  [
    "said Dr Ada Brook, World Health Organization (WHO) Regional Director for Africa.",
    "World Health Organization (WHO) Regional Director for Africa",
  ],
])("an apposition of any words behind a name is a role: %s", (text, role) => {
  expect(rolesIn(text)).toEqual({ "Ada Brook": [role] });
});

test.each<[text: string, role: string]>([
  ["It is headed by neuroscientist Ada Brook.", "neuroscientist"],
  ["It was delivered by student midwife Ada Brook.", "student midwife"],
  ["They met the local bus driver Ada Brook.", "local bus driver"],
  ["They thanked TV presenter Ada Brook.", "TV presenter"],
  ["He came with his best friend Ada Brook.", "best friend"],
  ["He thanked his predecessor Ada Brook.", "predecessor"],
  ["The room is named after the suffragette Ada Brook.", "suffragette"],
  ["There is a centre whose deputy is Ada Brook.", "deputy"],
  ["Chief Nursing Officer Ada Brook spoke.", "Chief Nursing Officer"],
  ["Between 2014 and 2017, the Governor of the North, Ada Brook, wrote twice.", "Governor of the North"],
  [
    "with the Director General for Asia, Pacific and African Affairs, Ada Brook;",
    "Director General for Asia, Pacific and African Affairs",
  ],
  [
    "Minister of State with responsibility for the OPW, Ada Brook, added",
    "Minister of State with responsibility for the OPW",
  ],
  ["Here came Secretary (Fisheries) Smt. Ada Brook.", "Secretary (Fisheries)"],
  ["Spc. Ada Brook sang.", "Spc."],
  ["said Supt. Ada Brook.", "Supt."],
  ["said Rear Adm. Ada Brook.", "Rear Adm."],
  ["Story by Sgt. 1st Class Ada Brook", "Sgt. 1st Class"],
  ["Later Ada Brook MSP asked about it.", "MSP"],
])("occupations, relations and ranks before a name: %s", (text, role) => {
  expect(rolesIn(text)).toEqual({ "Ada Brook": [role] });
});

test.each([
  "History will judge Ada Brook kindly.",
  "We shall remember Ada Brook.",
  "That was the good of our children Ada Brook said.",
  "Ada Brook was named as a foreign terrorist organization.",
  "The number of Ada Brook, a day later, was lost.",
  "They sailed in the tanker Ada Brook.",
])("verbs, things and others' relations are no roles: %s", (text) => {
  expect(Object.values(rolesIn(text)).flat()).toEqual([]);
});

test.each<[text: string, roles: readonly string[]]>([
  ["Chief of Defence Staff General Ada Brook spoke.", ["Chief of Defence Staff", "General"]],
  ["Commander of the Navy Vice Admiral Ada Brook spoke.", ["Commander of the Navy", "Vice Admiral"]],
  ["Secretary General Ada Brook spoke.", ["Secretary General"]],
  ["She was a lecturer at Northfield University (2009–2014) and a visiting scholar at Easton University.", []],
  [
    "Ada Brook was a lecturer at Northfield University (2009–2014) and a visiting scholar at Easton University.",
    ["lecturer at Northfield University", "visiting scholar at Easton University"],
  ],
  ["Ada Brook will succeed Peter Marlow as Chief Financial Officer on Monday.", ["Chief Financial Officer"]],
])("a rank behind an office, years in brackets, a succession: %s", (text, roles) => {
  expect(rolesIn(text)["Ada Brook"] ?? []).toEqual(roles);
});

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  [
    "For more information, please contact:\n\nAda Brook\nAcme Corp\n+44 20 7946 0000\n\nPeter Marlow\nWeston Partners\n+44 20 7946 0001",
    { "Ada Brook": ["contact"], "Peter Marlow": ["contact"] },
  ],
  [
    "Contacts\nMedia:\nAda Brook\nAcme Corp\n555-0100\n\nInvestors:\nPeter Marlow, CFA\n555-0101",
    { "Ada Brook": ["Media"], "Peter Marlow": ["Investors"] },
  ],
  [
    "For media enquiries contact Ada Brook or Peter Marlow in the office.",
    { "Ada Brook": ["media enquiries"], "Peter Marlow": ["media enquiries"] },
  ],
  ["Media enquiries\n\nAda Brook 0131 555 0172", { "Ada Brook": ["Media enquiries"] }],
  [
    "Press contacts\n\n- Ada Brook\nPhone 555 0100\nMail a@b.example\n- Peter Marlow\nPhone 555 0101",
    { "Ada Brook": ["Press contact"], "Peter Marlow": ["Press contact"] },
  ],
  [
    "Contacts\n\nSgt. Ada Brook\nMedia Relations Officer\n555-0100",
    { "Ada Brook": ["Sgt.", "Contact", "Media Relations Officer"] },
  ],
])("contact labels of all wordings reach every name of their block: %s", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test("a label gives its office to the name or the list behind it, and a line to nobody in the next", () => {
  expect(
    rolesIn("Treasury Observer: Ada Brook\nBoard Secretary: Peter Marlow\nFundraiser: Carla Weston, Poole"),
  ).toEqual({
    "Ada Brook": ["Treasury Observer"],
    "Peter Marlow": ["Board Secretary"],
    "Carla Weston": ["Fundraiser"],
  });
  expect(rolesIn("He joined the trustees – Ada Brook, Peter Marlow and Carla Weston – for tea.")).toEqual({
    "Ada Brook": ["trustee"],
    "Peter Marlow": ["trustee"],
    "Carla Weston": ["trustee"],
  });
  expect(
    rolesIn(
      "H.E. Ada Brook, President of the Republic of Northland and the Isles\nH.E. Peter Marlow, President of the Republic of Eastland",
    ),
  ).toEqual({
    "Ada Brook": ["President of the Republic of Northland and the Isles"],
    "Peter Marlow": ["President of the Republic of Eastland"],
  });
});

test("Swedish and German compounds of an office are offices", () => {
  expect(rolesIn("I dag mötte sjukvårdsminister Astrid Lindkvist och generaldirektör Nils Holm.")).toEqual({
    "Astrid Lindkvist": ["sjukvårdsminister"],
    "Nils Holm": ["generaldirektör"],
  });
  expect(rolesIn("Bundeskanzler Hans Weber sprach.")).toEqual({ "Hans Weber": ["Bundeskanzler"] });
});

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  ["It was opened by the Secretary to the President, Dr Ada Brook.", { "Ada Brook": ["Secretary to the President"] }],
  ["So said the Spokesperson for the Mayor, Ms Ada Brook.", { "Ada Brook": ["Spokesperson for the Mayor"] }],
  ["The Chief of Staff to the Governor, Ada Brook, spoke.", { "Ada Brook": ["Chief of Staff to the Governor"] }],
  ["The private secretary to the king, Ada Brook, spoke.", { "Ada Brook": ["private secretary to the king"] }],
  ["It was given to the President, Ada Brook.", { "Ada Brook": ["President"] }],
  [
    "Dr Carla Weston and the Minister for Housing, Ada Brook, spoke.",
    {
      "Carla Weston": [],
      "Ada Brook": ["Minister for Housing"],
    },
  ],
])("an office of somebody's office is one office: %j", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test("a plural inside a body's name is part of the office", () => {
  expect(rolesIn("Federal Officers Association President Ada Brook spoke.")).toEqual({
    "Ada Brook": ["Federal Officers Association President"],
  });
});

test("in a list of titled people each office is that of the name behind it", () => {
  const text =
    "With the Secretary to the President Dr. Ada Brook, Additional Secretary to the President Peter Marlow, " +
    "U.S. Ambassador to Chad, H.E. Ms. Carla Weston and others.";
  expect(rolesIn(text)).toEqual({
    "Ada Brook": ["Secretary to the President"],
    "Peter Marlow": ["Additional Secretary to the President"],
    "Carla Weston": ["U.S. Ambassador to Chad"],
  });
});

test.each([
  ["Sens. the Sens. Peter Marlow and Ada Brook spoke.", "Sen."],
  ["Sens. acting Sens. Peter Marlow and Ada Brook spoke.", "acting Sen."],
  ["Sens. and Sens. Peter Marlow and Ada Brook spoke.", "Sen."],
  ["Sens. Sens.: Peter Marlow and Ada Brook spoke.", "Sen."],
])("a title of others is no part of the one that is shared: %j", (text, role) => {
  expect(rolesIn(text)).toEqual({ "Peter Marlow": [role], "Ada Brook": [role] });
});

test("every role is a stretch of the text, one title for several aside", () => {
  const word = fc.constantFrom(
    ..."Senator Sens. Minister Ada Brook Peter Marlow , ; : ( ) of for the and to in Trade Finance Committee is was served as who former acting director He She Contact 45 Ph.D. U.S. 's MP , , . \n \n\n DIRECTOR OF ADA BROOK &".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(" ");
      const flat = text.replace(/\s+/g, " ");
      const ofOne = flat.replace(/\b(Sen|Senator)s\b/g, "$1");
      for (const { roles } of findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null })) {
        for (const role of roles) expect(flat.includes(role) || ofOne.includes(role)).toBe(true);
      }
    }),
  );
});

test.each([
  "of ",
  "and ",
  "Minister of ",
  "Trade, ",
  "Ann Lee, director of trade and ",
  "Ann Lee was ",
  "as director ",
  "Contact: Ann Lee ",
  "Media\n",
  "\n- Ann Lee",
  "Ann Lee, a very ",
  "the small bus driver ",
])(
  "a quarter of a million characters of %j end in time",
  (unit) => {
    const text = `Ann Lee ${unit.repeat(250_000 / unit.length)}`;
    expect(findPeople({ tokens: tokenize(text), title: null, givenPeople: [], language: null }).length).toBeLessThan(3);
  },
  20_000,
);

test("an office between two names is that of whom it stands before", () => {
  const text = "Our Director of Intelligence Ada Brook, the Acting Director of the Office of Policy Carla Weston.";
  expect(rolesIn(text)).toEqual({
    "Ada Brook": ["Director of Intelligence"],
    "Carla Weston": ["Acting Director of the Office of Policy"],
  });
});

test("attorneys general are one each", () => {
  expect(rolesIn("Deputy Attorneys General Ada Brook and Carla Weston handled it.")).toEqual({
    "Ada Brook": ["Deputy Attorney General"],
    "Carla Weston": ["Deputy Attorney General"],
  });
});

test("who is addressed by his first name is not who the sentence is about", () => {
  const text =
    "ADA BROOK: Thanks.\n\nQ Ada, the President made it clear. Ada, the mayor of Hale is here.\n\nADA BROOK: No.";
  expect(rolesIn(text)).toEqual({ "Ada Brook": [] });
  expect(rolesIn("Ada Brook came. Ada, the mayor of Hale, spoke.")).toEqual({ "Ada Brook": ["mayor of Hale"] });
});

test("who is addressed in a transcript's question does not ask it", () => {
  const text = "ADA BROOK: Thanks.\n\nJOURNALIST: Ms Brook, is it true?\n\nADA BROOK: No.\n\nAIDE: Ada, we have to go.";
  expect(rolesIn(text)).toEqual({ "Ada Brook": [] });
});

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  ["The group's artistic director, Ada Brook, came home.", { "Ada Brook": ["artistic director"] }],
  ["Their new artistic director, Ada Brook, came home.", { "Ada Brook": ["artistic director"] }],
  ["She was a friend of the panel said Ada Brook.", { "Ada Brook": [] }],
  ["The port director, Ada Brook, came home.", { "Ada Brook": ["port director"] }],
  ["It was a letter of the mayor, Ada Brook.", { "Ada Brook": ["mayor"] }],
  ["“We are glad,” said head of communications Ada Brook.", { "Ada Brook": ["head of communications"] }],
  ["“We are glad,” said vice president of sales Ada Brook.", { "Ada Brook": ["vice president of sales"] }],
  ["“We are glad,” said chief of staff Ada Brook.", { "Ada Brook": ["chief of staff"] }],
  ["Hale Works has named Ada Brook its new press secretary.", { "Ada Brook": ["press secretary"] }],
  [
    "“We are glad,” says Ada Brook of the University of Hale, principal investigator for the north.",
    { "Ada Brook": ["principal investigator for the north"] },
  ],
  [
    "Coroner Ada Brook, matron Nora Quill and Pastor Peter Marlow came.",
    {
      "Ada Brook": ["Coroner"],
      "Nora Quill": ["matron"],
      "Peter Marlow": ["Pastor"],
    },
  ],
])("reads the office of %s", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});

test.each<[text: string, roles: Record<string, readonly string[]>]>([
  [
    "The board named Ada Brook, Cole Dunn and Eve Frost as chief medical officer, chief operating officer and general counsel, respectively.",
    {
      "Ada Brook": ["chief medical officer"],
      "Cole Dunn": ["chief operating officer"],
      "Eve Frost": ["general counsel"],
    },
  ],
  [
    "Ada Brook, M.D., and Cole Dunn were named president and treasurer, respectively.",
    { "Ada Brook": ["president"], "Cole Dunn": ["treasurer"] },
  ],
  [
    "The chief of staff and the press secretary, Ada Brook and Cole Dunn respectively, left.",
    { "Ada Brook": ["chief of staff"], "Cole Dunn": ["press secretary"] },
  ],
  ["Ada Brook and Cole Dunn won 55 and 45 votes, respectively.", { "Ada Brook": [], "Cole Dunn": [] }],
])("of two lists each one has his own: %s", (text, roles) => {
  expect(rolesIn(text)).toEqual(roles);
});
