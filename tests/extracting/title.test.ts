import { describe, expect, it } from "vitest";
import { findTitle, type TitleInput } from "../../src/extracting/title.ts";

const title = (text: string, rest: Partial<TitleInput> = {}): string =>
  findTitle({
    given: null,
    text,
    section: null,
    headings: [],
    dateline: null,
    path: "news/harbour-opens.txt",
    ...rest,
  });

describe("findTitle", () => {
  it("takes the given title without the site's name", () => {
    expect(title("x", { given: "Harbour opens | Ministry of Ports" })).toBe("Harbour opens");
    expect(title("x", { given: "Remarks by the Mayor | Port Hale, NL" })).toBe("Remarks by the Mayor | Port Hale, NL");
  });

  it("is never empty, though separators stand in a row", () => {
    expect(title("", { given: "! A - :" })).toContain("A");
    expect(title("\nText.", { given: "Harbour | : " })).toContain("Harbour");
  });

  it("takes the headline in the text, not what stands around it", () => {
    expect(
      title("FOR IMMEDIATE RELEASE\nMay 3, 2031\nContact: Ann Bell\n\nHARBOUR OPENS IN PORT HALE\n\nIt opened today."),
    ).toBe("HARBOUR OPENS IN PORT HALE");
  });

  it("drops a date that a list put before the headline, and the half of a doubled one", () => {
    expect(title("05 03 2031 Mayor Opens Harbour in Port Hale\n\nIt opened today.")).toBe(
      "Mayor Opens Harbour in Port Hale",
    );
    expect(title("Mayor Opens Old Harbour in Port Ha Mayor Opens Old Harbour in Port Hale\n\nIt opened today.")).toBe(
      "Mayor Opens Old Harbour in Port Hale",
    );
    expect(title("Mayor Opens Old Harbour…\n\nMayor Opens Old Harbour in Port Hale\n\nIt opened today.")).toBe(
      "Mayor Opens Old Harbour in Port Hale",
    );
  });

  it("names the event that the first sentence tells of", () => {
    const text =
      "On May 3, at around 2:54 p.m. for 45 minutes, Mr. Jon Vik, Minister, held a Norland-Kingdom of Estmark (KOE) Ports Ministers' Meeting with Ms. Ada Lund. They met.";
    expect(title(text)).toBe("Norland-Kingdom of Estmark Ports Ministers' Meeting");
  });

  it("passes over letterheads and labels", () => {
    expect(title("PORT COMMISSION – PRESS RELEASE 2031/61\n\nHARBOUR OPENS IN PORT HALE\n\nIt opened today.")).toBe(
      "HARBOUR OPENS IN PORT HALE",
    );
    expect(title("報道発表資料\n港湾局\n\n新港の開所式について\n\n本日、開所式を行いました。")).toBe(
      "新港の開所式について",
    );
  });

  it("passes over an organisation's name that stands above the headline", () => {
    expect(title("PORT OF HALE – NEWS FROM THE QUAY\n\nNew Harbour Master takes over\n\nIt is Ann Bell.")).toBe(
      "New Harbour Master takes over",
    );
    expect(
      title("NORLAND PORTS COMMISSION\nOffice of the Spokesperson\nTranscript\n\nYear-end briefing\n\nMR. VIK: Hello."),
    ).toBe("Year-end briefing");
    expect(title("Statement of the Norland Ports Commission\n\nHarbours and their future\n\nIt rains.")).toBe(
      "Statement of the Norland Ports Commission",
    );
  });

  it("goes from the subject to the verb, over an office between", () => {
    expect(
      title(
        "On May 3, Ms. Ada Lund, Chair of the Ports Commission (NPC), held talks by video with all of the ports. They agreed.",
      ),
    ).toBe("Ada Lund held talks by video with all of the ports");
  });

  it("begins with the subject, not with the day", () => {
    expect(
      title("On April 21, at around 9:30 a.m., Ms. Ada Lund spoke with the heads of the ports. They agreed."),
    ).toBe("Ms. Ada Lund spoke with the heads of the ports");
  });

  it("else shortens the first sentence at a clause", () => {
    expect(
      title(
        "The harbour of Port Hale opened its gates to all ships of the northern fleet, which had waited for a long time in the cold.",
      ),
    ).toBe("The harbour of Port Hale opened its gates to all ships of the northern fleet");
  });

  it("takes the site's name off before and after a given title", () => {
    expect(title("x", { given: "Ministry of Ports | Harbour opens" })).toBe("Harbour opens");
    expect(title("x", { given: "Norland Times - Harbour opens", headings: ["Harbour opens"] })).toBe("Harbour opens");
    expect(title("Harbour opens\n\nIt opened.", { given: "Harbour opens – Norland Times" })).toBe("Harbour opens");
    expect(title("x", { given: "Harbour opens – and closes" })).toBe("Harbour opens – and closes");
    expect(title("x", { given: "The 10<sup>th</sup> Harbour" })).toBe("The 10th Harbour");
  });

  it.each(["Microsoft Word - harbour_v3.doc", "Untitled", "Press Release", "harbour-final.pdf", "Document1"])(
    "looks for a better title than %s",
    (given) => {
      expect(title("HARBOUR OPENS IN PORT HALE\n\nIt opened today.", { given })).toBe("HARBOUR OPENS IN PORT HALE");
    },
  );

  it.each([
    [
      "a label and a date on its line",
      "FOR IMMEDIATE RELEASE May 3 2031 Mayor Opens Harbour in Port Hale\n\nIt opened.",
    ],
    ["a label in capitals", "PRESS RELEASE Mayor Opens Harbour in Port Hale\n\nIt opened."],
    ["a name plate", "United States Senator Ann Bell\n\nMayor Opens Harbour in Port Hale\n\nIt opened."],
    ["a contact", "Ann Bell News Contact Jon Vik\n\nMayor Opens Harbour in Port Hale\n\nIt opened."],
    ["a message's head", "From: Ann Bell\nTo: News desks\nSubject: Mayor Opens Harbour in Port Hale\n\nIt opened."],
    [
      "the site's name after it",
      "Mayor Opens Harbour in Port Hale Senator Ann Bell\n\nMayor Opens Harbour in Port Hale\n\nIt.",
    ],
    [
      "the site's name before it",
      "U S Senator Ann Bell Mayor Opens Harbour in Port Hale\n\nMayor Opens Harbour in Port Hale 05 03\n\nIt.",
    ],
    ["a second line", "Mayor Opens Harbour in\nPort Hale\n\nIt opened today."],
  ])("finds the headline beside %s", (_, text) => {
    expect(title(text)).toBe("Mayor Opens Harbour in Port Hale");
  });

  it.each([
    ["a bank's masthead in two languages", "BANK OF NORLAND\nTe Peeke Matua o Norland"],
    ["a council and its section", "Hale Borough Council\nNews and media"],
    [
      "a ministry, a number, a place and a day",
      "MINISTRY OF PORTS OF NORLAND\nOfficial Communiqué 011-31\n\nHale, 24 June 2031",
    ],
    ["a company and its listing", "June 24, 2031\nNorland Heavy Industries, Ltd.\n(NSE First Section, code: 7099)"],
    [
      "a number and a case",
      "PORTS COMMISSION\n\nLitigation Release No. 25311 / June 24, 2031\n\nPorts Commission v. Jon Vik, et al., No. 2:31-cv-00311 (filed June 18, 2031)",
    ],
    ["an hour of issue", "Issued: 7.45pm, Saturday 6 July 2031"],
    [
      "a community in three languages",
      "HALE COMMISSION\nCOMMISSION DE HALE\nCOMISSÃO DE HALE\n\nN°: 041/2031\nHale, 2 February 2031",
    ],
    ["a byline", "Published on 3 May 2031\nBy Ann Bell"],
  ])("passes over %s", (_, head) => {
    expect(title(`${head}\n\nMayor Opens Harbour in Port Hale\n\nThe harbour opened today.`)).toBe(
      "Mayor Opens Harbour in Port Hale",
    );
  });

  it.each([
    "Guardia Civil\nComandancia de Hale\nNOTA DE PRENSA",
    "Ministério das Pescas\nAssessoria de Comunicação\nNOTA À IMPRENSA",
    "Procura della Repubblica\npresso il Tribunale di Hale\n\nCOMUNICATO STAMPA",
    "Tribunal judiciaire de Hale\nParquet du procureur de la République\n\nCOMMUNIQUÉ DE PRESSE",
    "Agence régionale de santé\nNote aux rédactions",
    "Staatsanwaltschaft Hale\nPressemitteilung Nr. 4 vom 3. Mai 2031",
    "Der Bundesrat\nMedienmitteilung\nHale, 12.05.2031",
    "Åklagarmyndigheten\nPressmeddelande från Hamndepartementet",
    "Havnevesenet i Hale\nPressemelding",
    "Gemeente Hale\nPersbericht",
    "国土交通省\n報道発表資料\n2031年5月3日",
    "Hale Lamp AB (publ)\nPress release\nHale, May 3, 2031",
    "Hale United FC\nPublished: Sunday, 3 May 2031",
    "FC Hale 09\nMedieninformation",
    "INTERNATIONAL HARBOUR MONITOR\nPress statement",
    "Hale Bay Regional Health\nMEDIA RELEASE - For Immediate Release\nTuesday, May 3, 2031",
    "STATE OF NEW HALE\nOFFICE OF THE ATTORNEY GENERAL\nLETITIA BELL\n\nFOR IMMEDIATE RELEASE",
    "COMMONWEALTH OF HALE\nAttorney General Ann Bell\nNews Release",
    "Prosecutor General's Office of Norland\n2031-05-03",
    "Ministry of Ports of Norland, press service",
    "United States Senator Ann Bell : Press Room\nPress Room - Press Releases",
    "May 3, 2031\nContact:\nAnn Bell",
    "Ann Bell 202 555 0102",
    "Washington D C",
    "Sydney, Australia",
  ])("passes over who speaks: %j", (head) => {
    expect(title(`${head}\n\nNew quay for the north\n\nThe harbour opened today.`)).toBe("New quay for the north");
  });

  it.each([
    "COMUNICATO STAMPA\nHale, 3 marzo 2031",
    "Mitteilung",
    "Nota",
    "Ministerio Público Fiscal\n3 de mayo de 2031",
    "Harbour Board of Hale",
    "AVERIL MARITIME CORPORATION\nMay 3, 2031",
  ])("composes a title where nothing but who speaks stands above the text: %j", (head) => {
    expect(title(`${head}\n\nShips of the northern fleet came home today.`)).toBe(
      "Ships of the northern fleet came home today",
    );
  });

  it("takes the kind and number of a bulletin that has no headline", () => {
    expect(title("World Harbour Service\n\nICE WARNING UPDATE No. 7\nIssued 0600 UTC 3 May 2031\n\nIce came.")).toBe(
      "ICE WARNING UPDATE No. 7",
    );
  });

  it.each(["For release: 5 p.m., Monday, May 3, 2031", "Embargoed until Tuesday", "Pour diffusion immédiate"])(
    "does not join when it may be printed to a headline: %s",
    (order) => {
      expect(title(`Harbour announces its season\n${order}\n\nThe harbour opened today.`)).toBe(
        "Harbour announces its season",
      );
    },
  );

  it.each([
    "HIGHWAY BILL PASSES SENATE",
    "NORLAND DEFENSE PROJECTS CLEAR SENATE",
    "SEN. BELL HONORED BY AMERICAN PORTS ASSOCIATION",
    "Norland Bank Wins Award",
    "University Hospital Expansion",
    "Death of Senator Bell",
    "World Harbour Day",
    "Polizei sucht Zeugen",
    "Tribunal condamne trois marins",
    "Gobierno y sindicatos firman acuerdo",
  ])("keeps a headline that an institution stands in: %s", (headline) => {
    expect(title(`${headline}\n\nShips of the northern fleet came home today.`)).toBe(headline);
  });

  it("keeps headlines that look like mastheads", () => {
    for (const headline of [
      "Published report doubts the harbour's depth",
      "Mayor Bell and Captain Vik Introduce Council Quay Bill",
      "COUNCIL BACKS NEW QUAY OF PORT HALE AFTER LONG DEBATE",
    ])
      expect(title(`${headline}\n\nShips wait in the cold\n\nThe harbour opened today.`)).toBe(headline);
  });

  it("looks for a better title than the name of a section and its site", () => {
    for (const given of ["Media and Research - Press Releases", "Press Release: Press Information Bureau"])
      expect(
        title("Harbour opens in Port Hale\n\nIt opened.", { given, headings: ["Harbour opens in Port Hale"] }),
      ).toBe("Harbour opens in Port Hale");
    expect(title("x", { given: "Statement at the Contact Group Meeting, Port Hale" })).toBe(
      "Statement at the Contact Group Meeting, Port Hale",
    );
  });

  it("does not join a subhead to the headline", () => {
    expect(title("MAYOR OPENS HARBOUR\n\nShips Wait In The Cold\n\nIt opened today.")).toBe("MAYOR OPENS HARBOUR");
    expect(title("Mayor Opens Harbour\nShips Wait In The Cold\n\nIt opened today.")).toBe("Mayor Opens Harbour");
  });

  it("ends the headline of a text without lines where the news begins", () => {
    const news =
      "WASHINGTON DC The mayor of Port Hale will address all captains today to stress how much the harbour matters";
    expect(title(`MAYOR BELL PRAISES HARBOUR AT THE UNIVERSITY OF NORLAND April 5th 2031 ${news}`)).toBe(
      "MAYOR BELL PRAISES HARBOUR AT THE UNIVERSITY OF NORLAND",
    );
    expect(title(`Bell Plan wisely to keep old ships from going under May 2 2031 ${news}`)).toBe(
      "Bell Plan wisely to keep old ships from going under",
    );
  });

  it("passes a name plate and the label of whose release it is", () => {
    expect(
      title(
        "Senator Ann B Bell\n\nPress Release\n\nof\n\nSenator Bell\n\nSenators Commend Order To Clean Up The Harbour\n\nIt opened today.",
      ),
    ).toBe("Senators Commend Order To Clean Up The Harbour");
    expect(title("Governor Bell Resigns\n\nShips Wait In The Cold\n\nIt opened today.")).toBe("Governor Bell Resigns");
  });

  it("joins no byline to a headline, and passes who speaks in a line with a colon", () => {
    expect(title("THE RATIONAL MR. VIK\nBy U.S. Sen. Ann Bell\n\nHe put down his pen today.")).toBe(
      "THE RATIONAL MR. VIK",
    );
    expect(
      title("Ann Bell, mayor of Port Hale:\nMedia Release: Mayor supports a new name for the harbour\n\nIt opened."),
    ).toBe("Mayor supports a new name for the harbour");
  });

  it("leaves out whose office a headline came from", () => {
    expect(
      title("Officials Take Part in Hearing on the Harbour\nfrom the Office of Senator Ann Bell\n\nIt opened today."),
    ).toBe("Officials Take Part in Hearing on the Harbour");
  });

  it("ends a headline before the contacts and the place of a text that lost its marks", () => {
    const news =
      "Senators Ann Bell and Jon Vik today announced that the Senate approved the funds for a harbour, which was passed by a vote of 92 to 1 and now goes to the other house.";
    expect(title(`Senators Bell and Vik Announce New Harbour at Hale Contact Erin Roth Bell WASHINGTON ${news}`)).toBe(
      "Senators Bell and Vik Announce New Harbour at Hale",
    );
  });

  it("composes a title without the place that the news begins with, and with an event's whole name", () => {
    expect(title("PORT HALE MA Today Senator Bell welcomed three hundred sailors on the deck.")).toBe(
      "Today Senator Bell welcomed three hundred sailors on the deck",
    );
    expect(title("The captains spoke on the signing of the Department of Ports Conference Report in Hale.")).not.toBe(
      "Department of Ports Conference",
    );
  });

  it("falls back on the file's name", () => {
    expect(title("")).toBe("harbour opens");
  });
});
