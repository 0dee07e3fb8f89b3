import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/searching/parse-query.ts";
import { formatQuery } from "../../src/searching/query.ts";

const understood = (text: string, own: string[] = []): string => formatQuery(parseQuery(text, { ownFields: own }));
const reasons = (text: string): string[] => parseQuery(text).ignored.map(({ reason }) => reason);

describe("parseQuery", () => {
  test.each([
    ["words are clauses of their own", "ice  pilots", "ice pilots"],
    ["a phrase stays whole", 'the "ice pilots" of', 'the "ice pilots" of'],
    ["curly, low and corner quotation marks quote as well", "“a b” „c d“ 「外務大臣」", '"a b" "c d" "外務大臣"'],
    ["a hyphen before a word negates it, one inside does not", "-fog Japan-ROK", "-fog Japan-ROK"],
    ["dashes alone part words", "fog - bank – ice", "fog bank ice"],
    ["operators may be written in signs", "ice && fog || !snow !(rain)", "((ice fog) OR (-snow -rain))"],
    ["marks of a sentence are part of its words", "fog? ice! Yahoo!", "fog? ice! Yahoo!"],
    ["a phrase can be negated", '-"ice pilots"', '-"ice pilots"'],
    ["OR binds less than what stands side by side", "a b OR c", "((a b) OR c)"],
    ["parentheses group", "(a OR b) c", "(a OR b) c"],
    ["a group can be negated", "-(a OR b)", "-(a OR b)"],
    ["AND is what side by side means, NOT is a hyphen", "ice AND fog NOT rain", "ice fog -rain"],
    ["a star asks for words that begin so", "pilot*", "pilot*"],
    [
      "an equals sign asks for what is written so",
      '=pilots -="ice pilots" title:=ice =OR =pilot*',
      '=pilots -="ice pilots" title:=ice =OR =pilot*',
    ],
    ["an equals sign may begin a value", "fog person:=Marrow a=b", "fog person:=Marrow a=b"],
    ["title fields words and phrases", 'title:ice title:"ice pilots"', 'title:ice title:"ice pilots"'],
    ["a field counts for each in its group", "title:(ice OR =fog) rain", "(title:ice OR title:=fog) rain"],
    [
      "a group's field is that of what has none of its own",
      'title:(ice (fog OR "b c") -person:Ryu) d',
      '(title:ice (title:fog OR title:"b c") -person:Ryu) d',
    ],
    [
      "values may be grouped",
      'by:("Helen Marrow" OR Ryu) on:(2021 OR "last month")',
      '(said:"Helen Marrow" OR said:Ryu) (date:2021 OR date:"last month")',
    ],
    ["names may be quoted", 'person:"Helen Marrow"', 'person:"Helen Marrow"'],
    ["fields are known in any case", "Person:Ryu LANG:sv", "person:Ryu lang:sv"],
    ["language is another word for lang", "language:sv", "lang:sv"],
    [
      "dates are days, months and years",
      "after:2021 before:2021-06 date:2021-06-05",
      "after:2021 before:2021-06 date:2021-06-05",
    ],
    ["undated releases can be asked for", "date:none", "date:none"],
    ["an event may be an interval", "event:2021-05/2021-07", "event:2021-05..2021-07"],
    [
      "an interval may be of one month, or say less of one end",
      "event:2021-05/2021-05-02",
      "event:2021-05..2021-05-02",
    ],
    ["a time may begin in the year that it ends in", "after:2021-05 before:2021", "after:2021-05 before:2021"],
    ["a range may be open", "date:2021.. event:..2021-06", "date:2021.. event:..2021-06"],
    ["a date may be in words", 'date:"18 June 2021" after:June-2021', "date:2021-06-18 after:2021-06"],
    ["words that are a date need no quotation marks", "date:18 June 2021 fog", "date:2021-06-18 fog"],
    ["no more is taken for a date than is one", "date:2021 May fog", "date:2021 May fog"],
    [
      "fields have other names",
      "by:Ryu about:ice since:2021 until:2022 on:2021-06",
      "said:Ryu topic:ice after:2021 before:2022 date:2021-06",
    ],
    ["an office is a field", 'office:"Harbour Minister"', 'office:"Harbour Minister"'],
    ["two words may be near each other", "ice NEAR/5 fog", "ice NEAR/5 fog"],
    ["without a number they are within ten words", "ice NEAR fog", "ice NEAR/10 fog"],
    [
      "phrases, persons and dates may",
      '"a b" NEAR/2 person:Ryu NEAR/9 date:2021-06',
      '"a b" NEAR/2 person:Ryu NEAR/9 date:2021-06',
    ],
    ["groups of alternatives may", "(ice OR fog) NEAR/2 person:Ryu", "(ice OR fog) NEAR/2 person:Ryu"],
    ["NEAR binds more than what stands side by side", "a ice NEAR/2 fog b", "a ice NEAR/2 fog b"],
    ["NEAR is negated as a whole", "-ice NEAR/2 fog", "-(ice NEAR/2 fog)"],
    ["NEAR stands within OR", "a OR ice NEAR/2 fog", "(a OR (ice NEAR/2 fog))"],
    ["a tilde asks for words like it", "pilto~ agreemant~", "pilto~1 agreemant~2"],
    ["it may say how like", "agreemant~1 title:pilto~2", "agreemant~1 title:pilto~2"],
    ["a tilde elsewhere is nothing", "~fog a~b =pilots~", "~fog a~b =pilots~"],
    [
      "a value may look like an operator",
      'topic:"NEAR" topic:"AND" topic:"NOT"',
      'topic:"NEAR" topic:"AND" topic:"NOT"',
    ],
    ["an unknown field is a word", "foo:bar", "foo:bar"],
    ["an address is a word", "https://a.example/b?c=d", "https://a.example/b?c=d"],
  ])("%s", (_, text, expected) => {
    expect(understood(text)).toBe(expected);
    expect(parseQuery(text).ignored).toEqual([]);
  });

  test("a field of the user's own is a filter, in its own case", () => {
    expect(parseQuery("Ministry:Ports", { ownFields: ["Ministry"] }).clauses).toEqual([
      { kind: "own", field: "Ministry", value: "Ports" },
    ]);
    expect(parseQuery("Ministry:Ports").clauses[0]?.kind).toBe("word");
  });

  test.each([
    ["lang:en", "lang:en"],
    ["lang:English fog", "lang:en fog"],
    ["language:svenska", "lang:sv"],
    ["lang:Swedish", "lang:sv"],
    ["lang:en-US", "lang:en"],
    ["lang:zh", "lang:zh"],
    ["lang:zh-Hant-TW", "lang:zh-hant"],
    ["lang:fr-CA", "lang:fr-CA"],
  ])("a language is known by code and by name: %s", (text, expected) => {
    const query = parseQuery(text, { languages: ["en", "sv", "zh-Hant"] });
    expect(formatQuery(query)).toBe(expected);
    expect(query.ignored).toEqual([]);
  });

  test.each([
    ["persson:Biden", "person:Biden"],
    ['Pesron:"Joe Biden" fog', 'person:"Joe Biden" fog'],
    ["titel:ice", "title:ice"],
    ["aftre:2016", "after:2016"],
    ["minsitry:Ports", "ministry:Ports"],
  ])("a field that is nearly one is taken as it, and said: %s", (text, expected) => {
    const query = parseQuery(text, { ownFields: ["ministry"] });
    expect(formatQuery(query)).toBe(expected);
    expect(query.ignored).toEqual([
      { text: expect.stringMatching(/^\w+:$/), reason: expect.stringContaining("It is taken as") },
    ]);
  });

  test.each([["data:2016"], ["ratio:5"], ["persson: Biden"], ["https://person.example"], ["=persson:Biden"]])(
    "what is near no field is words: %s",
    (text) => {
      const { clauses, ignored } = parseQuery(text);
      expect(clauses.every(({ kind }) => kind === "word")).toBe(true);
      expect(ignored).toEqual([]);
    },
  );

  test.each([["near/5"], ["NEAR5"], ["near5"]])("what nearly is the operator is a word, and said: %s", (typed) => {
    const { clauses, ignored } = parseQuery(`ice ${typed} fog`);
    expect(clauses.map(({ kind }) => kind)).toEqual(["word", "word", "word"]);
    expect(ignored).toEqual([{ text: typed, reason: expect.stringContaining("NEAR/5") }]);
    expect(parseQuery("ice near fog").ignored).toEqual([]);
  });

  test("what names no language is said, with those that there are", () => {
    const { clauses, ignored } = parseQuery("lang:klingonese fog", { languages: ["en", "sv"] });
    expect(clauses).toHaveLength(1);
    expect(ignored[0]).toMatchObject({ text: "lang:klingonese", reason: expect.stringContaining("here are en, sv") });
  });

  test.each([
    ["a quotation mark that is not closed", 'ice "pilots of', "ice pilots of", "never closed"],
    ["a parenthesis that is not closed", "(ice OR fog", "(ice OR fog)", "never closed"],
    ["a parenthesis that was not opened", "ice) fog", "ice fog", "never opened"],
    ["an OR without a right side", "ice OR", "ice", "between two clauses"],
    ["an OR without a left side", "OR ice", "ice", "between two clauses"],
    ["a date of another form", "after:june fog", "fog", "A date is written"],
    ["a month that there is not", "date:2016-13 fog", "fog", "A date is written"],
    ["an event of another form", "event:a/b/c fog", "fog", "An event's date"],
    ["a day that there is not", "event:2016-02-30 fog", "fog", "in the calendar"],
    [
      "a last day of February that there is not",
      "after:2015-02-29 before:2016-02-29 fog",
      "before:2016-02-29 fog",
      "in the calendar",
    ],
    ["an interval from later to earlier", "event:2016-10/2016-09 fog", "fog", "the earlier first"],
    ["a field without a value", "person: fog", "person:fog", ""],
    ["a field before an operator", "person:NEAR/5 fog", "fog", "wants a value"],
    ["a NEAR without a left side", "NEAR/5 fog", "fog", "stands between"],
    ["a NEAR without a right side", "fog NEAR/5", "fog", "stands between"],
    ["a NEAR before a negation", "ice NEAR/5 -fog", "ice -fog", "stands between"],
    ["a NEAR before an OR", "ice NEAR OR fog", "(ice OR fog)", "stands between"],
    ["a NEAR before a parenthesis", "(ice NEAR) fog", "ice fog", "stands between"],
    ["a NEAR of what stands nowhere", "lang:en NEAR/5 fog", "lang:en fog", "lang:en stands at no place in a text"],
    ["a NEAR of no date", "date:none NEAR fog", "date:none fog", "date:none stands at no place in a text"],
    ["a NEAR of what stands in the title", "title:ice NEAR/5 fog", "title:ice fog", "title:ice cannot be near"],
    [
      "a NEAR of a group that must hold together",
      "(ice snow) NEAR/5 fog",
      "(ice snow) fog",
      "(ice snow) is several parts",
    ],
    ["a NEAR of a NEAR", "(ice NEAR snow) NEAR/5 fog", "ice NEAR/10 snow fog", "(ice NEAR/10 snow) is at no place"],
    [
      "a NEAR of an alternative without places",
      "(ice OR topic:a) NEAR fog",
      "(ice OR topic:a) fog",
      "topic:a stands at no",
    ],
    ["a NEAR of no words", "ice NEAR/0 fog", "ice fog", "1 to 1000 words"],
    ["a NEAR of too many words", "ice NEAR/100000 fog", "ice fog", "1 to 1000 words"],
    ["a NOT before a parenthesis", "(ice NOT) fog", "ice fog", "stand before a clause"],
    ["more letters that differ than may", "agreemant~3", "agreemant~2", "At most 2 letters"],
    ["a range from later to earlier", "date:2017..2016 fog", "fog", "the earlier first"],
    ["a sign that is no word", "fog 🌍 ?! = | …", "fog", "no word"],
    ["a mistyped field before a group", "persson:(Ryu OR Marrow)", "(person:Ryu OR person:Marrow)", "taken as person:"],
    ["a field before an empty group", "fog title:()", "fog", "nothing in them"],
    [
      "a group of a field that is never closed",
      "fog title:(ice OR snow",
      "fog (title:ice OR title:snow)",
      "never closed",
    ],
    ["what is no value of a group's field", "date:(2016 OR soon)", "date:2016", "A date is written"],
    ["a phrase without words", 'fog "..." title:"?" title:?', "fog", "no word"],
    ["parentheses with nothing in them", "fog ()", "fog", "nothing in them"],
    ["a NOT with nothing behind it", "fog NOT", "fog", "before a clause"],
    ["a NOT before no word", "fog -?", "fog", "no word"],
    ["a question mark for a letter", "wom?n fog", "wom* fog", "taken as wom*"],
    ["a star within a word", "climat*e fog", "climat* fog", "taken as climat*"],
    ["a star before a word", "*tion *fog* title:*ice", "tion fog* title:ice", "taken as tion"],
    ["a star in a phrase", '"th* ice"', '"th* ice"', "in a phrase"],
    ["a range where only one date can be", "after:2016..2017 fog", "fog", "A date is written"],
  ])("%s is said, and the rest is answered", (_, text, expected, reason) => {
    expect(understood(text)).toBe(expected);
    if (reason !== "") expect(reasons(text).join()).toContain(reason);
  });

  test.each(["🌍", "?!", "$", '"..."', 'title:"..."', "-?", "()", "NOT", "AND", "&&", "- –"])(
    "%s has nothing in it to look for, which is said",
    (text) => {
      expect(parseQuery(text)).toMatchObject({ clauses: [], ignored: [expect.anything()] });
    },
  );

  test("an empty query is no mistake", () => {
    expect(parseQuery(" \n")).toEqual({ clauses: [], ignored: [] });
  });

  test.each([
    ['topic:"OR"', 'topic:"OR"'],
    ['topic:"lang:sv"', 'topic:"lang:sv"'],
    ["「say “yes”」", "「say “yes”」"],
    ["*OR *-fog", "or fog"],
    ["NOT !!fog", "NOT !!fog"],
    ["-(-fog)", "-(-fog)"],
    ['person:""', ""],
  ])("%s is written again so that it means the same", (text, expected) => {
    expect(understood(text)).toBe(expected);
    expect(understood(expected)).toBe(expected);
  });

  test("a field at the very end is ignored and said", () => {
    expect(understood("fog person:")).toBe("fog");
    expect(reasons("fog person:").join()).toContain("wants a value");
  });

  test("length, number of clauses and depth have limits that are said", () => {
    expect(reasons("a".repeat(3_000)).join()).toContain("2000 characters");
    expect(reasons("ab ".repeat(500)).join()).toContain("at most 100");
    // Words count where no white space parts them either.
    for (const typed of ["a-".repeat(999), `${"a-".repeat(30)} `.repeat(30), "fog@".repeat(400)]) {
      const words = parseQuery(typed).clauses.flatMap((clause) => ("text" in clause ? clause.text.split(/[-@]/) : []));
      expect(words.filter((word) => word !== "")).toHaveLength(100);
      expect(reasons(typed)).toEqual([expect.stringContaining("at most 100")]);
    }
    expect(parseQuery(`${"a~".repeat(50)}`).clauses).toMatchObject([{ slips: 0 }]);
    expect(parseQuery("a-b~").clauses).toMatchObject([{ slips: 1 }]);
    const deep = `${"(".repeat(60)}fog${")".repeat(60)}`;
    expect(understood(deep)).toBe("fog");
    expect(reasons(deep).join()).toContain("nest at most");
    const fielded = `${"title:(".repeat(60)}fog${")".repeat(60)}`;
    expect(understood(fielded)).toBe("title:fog");
    expect(reasons(fielded).join()).toContain("nest at most");
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "(",
      ")",
      "-",
      '"',
      "“",
      "”",
      " ",
      "OR",
      " OR ",
      "*",
      "?",
      "!",
      " && ",
      " || ",
      "=",
      ":",
      " NEAR ",
      " NEAR/3 ",
      " NOT ",
      "~",
      "title:",
      "title:(",
      "person:(",
      "date:(",
      "own:",
      "own:(",
      "person:",
      "after:",
      "date:",
      "「",
      "\u0000",
      "\ud800",
    ),
    fc.string({ maxLength: 8 }),
  );
  const queries = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

  test("any text is parsed", () => {
    fc.assert(
      fc.property(queries, (text) => {
        expect(parseQuery(text, { ownFields: ["own"] }).clauses.length).toBeLessThanOrEqual(101);
      }),
    );
  });

  test("what cannot be taken is said, unless there is nothing", () => {
    fc.assert(
      fc.property(queries, (text) => {
        const { clauses, ignored } = parseQuery(text);
        expect(clauses.length + ignored.length > 0 || text.trim() === "").toBe(true);
      }),
    );
  });

  test("what was understood is understood again in the same way", () => {
    fc.assert(
      fc.property(queries, (text) => {
        const { clauses } = parseQuery(text, { ownFields: ["own"] });
        const again = parseQuery(formatQuery({ clauses, ignored: [] }), { ownFields: ["own"] });
        expect(again.clauses).toEqual(clauses);
      }),
    );
  });
});
