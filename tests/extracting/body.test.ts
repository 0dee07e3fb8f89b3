import { describe, expect, it } from "vitest";
import { toBody } from "../../src/extracting/body.ts";
import { textDocument } from "./documents.ts";

describe("toBody", () => {
  it("takes the section's name out where navigation at the foot names it", () => {
    const body = toBody(
      textDocument("Norland-Estmark Relations\n\nMay 3, 2031\nThe ministers met.\n\nBack to Norland-Estmark Relations"),
    );
    expect(body.text).toBe("May 3, 2031\nThe ministers met.");
    expect(body.section).toBe("Norland-Estmark Relations");
    expect(body.omitted).toEqual(["Norland-Estmark Relations", "Back to Norland-Estmark Relations"]);
  });

  it("writes the section's name without tabs, whoever typed them", () => {
    expect(toBody(textDocument("Harbour opens\n\nIt opened.\n\nBack to Port\tNews")).section).toBe("Port News");
  });

  it("moves headings, their anchors and pages with the text", () => {
    const text = "Press Releases\n\nHarbour opens\n\nPage 1 of 2\n\nThe harbour opened.";
    const start = text.indexOf("Harbour opens");
    const body = toBody(
      textDocument(
        text,
        {},
        { headings: [[start, start + 13]], anchors: [[start, "open"]], pages: [text.indexOf("The harbour")] },
      ),
    );
    expect(body.headings.map(([from, to]) => body.text.slice(from, to))).toEqual(["Harbour opens"]);
    expect(body.anchors.map(([at, id]) => [body.text.slice(at, at + 7), id])).toEqual([["Harbour", "open"]]);
    expect(body.text.slice(body.pages[0])).toBe("The harbour opened.");
  });

  it.each([
    ["UNDER EMBARGO UNTIL 12:00 CET, 3 MARCH 2031", "2031-03-03T12:00:00+01:00"],
    ["EMBARGO: 5 May 2031, 10:00", "2031-05-05T10:00"],
    ["Embargoed until 6 a.m. Monday, January 6, 2031", "2031-01-06T06:00"],
    ["EMBARGOED UNTIL 05/06/2031", "2031-06-05"],
    ["EMBARGOED UNTIL DELIVERY", "EMBARGOED UNTIL DELIVERY"],
    ["Embargo on Estmark's grain is lifted", null],
  ])("reads %j", (line, embargo) => {
    expect(toBody(textDocument(`${line}\n\nHarbour opens\n\nThe harbour opens today.`)).embargo).toBe(embargo);
  });

  it("reads an embargo with its zone and takes its line out", () => {
    const body = toBody(
      textDocument("EMBARGOED UNTIL 00.01 GMT 5 May 2031\n\nHarbour opens\n\nThe harbour opens today."),
    );
    expect(body.embargo).toBe("2031-05-05T00:01:00Z");
    expect(body.text).toBe("Harbour opens\n\nThe harbour opens today.");
  });

  it("keeps a sentence that begins as navigation does", () => {
    const text =
      "Back to work: the council returns\n\nNext week the council meets.\n\nShare this view of the harbour with us.";
    expect(toBody(textDocument(text)).text).toBe(text);
  });

  it("keeps a first line that is the title", () => {
    expect(toBody(textDocument("News\n\nIt rains.", { title: "News" })).text).toBe("News\n\nIt rains.");
  });

  const NEWS = "The harbour of Port Hale opened to all ships today, two years after the storm that broke its quay.";
  it.each([
    ["a block under a label", "READ NEXT\nPort Hale: Ann Bell signs new contract\nTICKETS: Hale Regatta"],
    ["marked titles", "Related:\n\n- Estmark: harbour master abducted\n- Annual report 2030"],
    ["titles that stand apart, with days", "Latest news\n\nCaptain Vik retires\n\n2 May 2031\n\nQuay dues for 2032"],
    ["a label in another language", "Relaterade nyheter\n\nKapten Vik slutar\n\nNya avgifter"],
    ["a pager", "- Previous: Trust wins award\n- Next: Car park changes from 7 March"],
    ["names of networks under a label", "Social Media Profiles\nFacebook LinkedIn X"],
    ["a question about the page", "Rate this page\nWas this page helpful? Yes | No"],
    ["a choice of languages", "Read this release in: Urdu , Hindi , Malayalam"],
    ["a footer", "Privacy | Terms of use | Contact us\n© 2031 Hale Ports. All rights reserved."],
    ["a menu", "Home\nAbout us\nNews\nContact us"],
  ])("keeps %s out of the text, and among what was omitted", (_, foot) => {
    const body = toBody(textDocument(`Harbour opens\n\n${NEWS}\n\n${foot}`));
    expect(body.text).toBe(`Harbour opens\n\n${NEWS}`);
    expect(body.omitted).toEqual(foot.split("\n").filter((line) => line !== ""));
  });

  it("takes banners, skip links and breadcrumbs off the head", () => {
    const head =
      "Skip to main content\nAn official website of the Norland government\nHere’s how you know\n\nNews > 2031 > May\n\n";
    expect(toBody(textDocument(`${head}Harbour opens\n\n${NEWS}`)).text).toBe(`Harbour opens\n\n${NEWS}`);
  });

  it.each([
    ["a label before sentences", `Read next\n\n${NEWS}\n\nIt rains.`],
    [
      "the company and its cautions",
      `About Hale Ports\nHale Ports runs four harbours.\n\nForward-Looking Statements\n\n${NEWS}`,
    ],
    ["what follows a list of other news", `Related\n\n${NEWS}`],
    ["one language, one network", `English\n\nThe text is in English.\n\nX\n\n${NEWS}`],
    ["papers and contacts", "Documents\n- Plan of the quay\n- Table of dues\n\nContacts\nAnn Bell\n555 0100"],
  ])("leaves %s in", (_, text) => {
    const whole = `Harbour opens\n\n${NEWS}\n\n${text}`;
    expect(toBody(textDocument(whole)).text).toBe(whole);
  });

  it("ends a list of other news where the release's contacts begin", () => {
    const body = toBody(
      textDocument(`Harbour opens\n\n${NEWS}\n\nRelated news\n\nCaptain Vik retires\n\nContact: Ann Bell, 555 0100`),
    );
    expect(body.text).toBe(`Harbour opens\n\n${NEWS}\n\nContact: Ann Bell, 555 0100`);
  });
});
