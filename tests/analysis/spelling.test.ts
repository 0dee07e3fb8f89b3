/** British and American spellings. */
import { describe, expect, test } from "vitest";
import { ALL_STEMMERS } from "../../src/analysis/all-stemmers.ts";
import { createAnalyzer } from "../../src/analysis/analyzer.ts";
import { asOneSpelling } from "../../src/analysis/spelling.ts";

const analyzer = createAnalyzer(["en", "fr"], ALL_STEMMERS);
const term = (word: string): string => analyzer.term(word, "en");

const PAIRS =
  `defence defense, defences defenses, offence offense, licence license, colour color, colourful colorful, coloured colored,
  labour labor, labourers laborers, neighbouring neighboring, neighbourhood neighborhood, behaviour behavior, favourable favorable,
  harbour harbor, honoured honored, organise organize, organised organized, organisation organization, organisations organizations,
  organiser organizer, recognising recognizing, privatisation privatization, analyse analyze, analysed analyzed, paralysed paralyzed,
  centre center, centres centers, centred centered, theatre theater, metres meters, kilometre kilometer, litres liters, fibre fiber,
  catalogue catalog, dialogue dialog, programme program, programmes programs, travelled traveled, travelling traveling,
  traveller traveler, cancelled canceled, labelled labeled, modelling modeling, signalling signaling, counsellor counselor,
  fulfil fulfill, fulfilment fulfillment, enrolment enrollment, instalment installment, skilful skillful, paediatric pediatric,
  haemorrhage hemorrhage, anaemia anemia, leukaemia leukemia, archaeological archeological, oestrogen estrogen, foetal fetal,
  diarrhoea diarrhea, manoeuvre maneuver, manoeuvres maneuvers, manoeuvring maneuvering, judgement judgment, practise practice,
  practising practicing, ageing aging, enquiry inquiry, sceptical skeptical, sulphur sulfur, mould mold, grey gray, jewellery jewelry,
  aluminium aluminum, artefacts artifacts, focussed focused, ploughing plowing`
    .split(",")
    .map((pair) => pair.trim().split(" ") as [string, string]);

describe("spellings of English", () => {
  test.each(PAIRS)("%s is %s", (british, american) => {
    expect(term(british)).toBe(term(american));
    expect(term(british.toUpperCase())).toBe(term(american));
  });

  test.each(
    `hour or, four for, tour tor, your yor, contour contor, rise rize, size sise, advice advise, device devise, tyre tire, cheque check,
    acre acer, genre gener, letter lettre, fence fense, science sciense, store storey, councillor counselor, well wel, tell tel`
      .split(",")
      .map((pair) => pair.trim().split(" ") as [string, string]),
  )("%s is not %s", (word, other) => {
    expect(term(word)).not.toBe(term(other));
  });

  test.each(
    `revise revision, supervise supervision, televise television, precise precision, promise promised, exercise exercising, praise praised,
    surprise surprising, organise organised, colour colours, analyse analysing, defence defences, enterprise enterprises`
      .split(",")
      .map((pair) => pair.trim().split(" ") as [string, string]),
  )("%s stays with %s", (word, other) => {
    expect(term(word)).toBe(term(other));
  });

  test("are those of English alone", () => {
    expect(analyzer.term("centre", "fr")).toBe(`${ALL_STEMMERS.fr("centre")}:fr`);
    expect(analyzer.term("centre", null)).toBe("centre");
  });

  test("what they come to is one, however often it is asked", () => {
    for (const word of PAIRS.flat()) expect(asOneSpelling(asOneSpelling(word))).toBe(asOneSpelling(word));
  });
});
