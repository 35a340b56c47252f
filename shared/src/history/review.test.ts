import { describe, expect, test } from "vitest";
import { readEdtf } from "../dates/dates.ts";
import { parseDay } from "../dates/days.ts";
import { findingSentence } from "../words/finding-sentence.ts";
import { LOCALES } from "../words/locales.ts";
import { REVIEW_MESSAGES } from "../messages/review.ts";
import type { Status } from "../statuses/statuses.ts";
import { type HistoryRecord, saidOf } from "./record.ts";
import { type DraftRecord, REFUSALS, reviewRecord, WARNINGS } from "./review.ts";

const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const TODAY = day("2026-04-07");

function record(status: Status, date: string, firm = true): HistoryRecord {
  const range = readEdtf(date);
  const { earliest, minuteOfDay } = range;
  const latest = range.latest ?? TODAY;
  const said = saidOf(date, latest);
  return { status, earliest, latest, ...said, minuteOfDay, firm, stay: null, recordedAt: 0, supersededAt: null };
}

function draft(status: Status | null, date: string, published = "2026-04-06", more: Partial<DraftRecord> = {}) {
  const citations = [{ published: readEdtf(published), asOf: null }];
  return { status, date: readEdtf(date), firm: true, citations, ...more };
}

const codes = (history: HistoryRecord[], drafted: DraftRecord) => {
  const { refusals, warnings } = reviewRecord(history, drafted, TODAY);
  return [refusals.map(({ code }) => code), warnings.map(({ code }) => code)];
};

const HELD = [record("detained", "2026-01-10")];
const DIED = [...HELD, record("died_in_custody", "2026-02-05/2026-02-06")];

describe("what no record may say", () => {
  test.each([
    ["a day to come", HELD, draft("released", "2026-04-08", "2026-04-06"), ["future"]],
    ["a day after its source was published", HELD, draft("released", "2026-04-06", "2026-04-05"), ["source_too_early"]],
    ["what a source of tomorrow says", HELD, draft("released", "2026-04-01", "2026-04-08"), ["source_in_future"]],
    ["what a source without a day says", HELD, draft("released", "2026-04-01", "2026-04-01/.."), ["no_publication"]],
    ["a release after a death", DIED, draft("released", "2026-03-01"), ["after_death"]],
    [
      "a death before a release",
      [...HELD, record("released", "2026-03-01")],
      draft("died_in_custody", "2026-02-05"),
      ["before_death"],
    ],
  ])("%s", (_, history, drafted, refused) => {
    expect(codes(history, drafted)[0]).toEqual(refused);
  });

  test("a source speaks for no day after its publication", () => {
    const citations = [{ published: readEdtf("2026-03-01"), asOf: readEdtf("2026-03-02") }];
    expect(codes(HELD, draft("detained", "2026-02-01", "2026-03-01", { citations }))[0]).toEqual([
      "as_of_after_publication",
    ]);
  });
});

describe("what may be all the same", () => {
  test.each([
    [
      "a death on the day of the arrest",
      [record("detained", "2026-02-05")],
      draft("died_in_custody", "2026-02-05"),
      [],
    ],
    ["a second record of one death's day, before it", DIED, draft("house_arrest", "2026-02-01"), ["in_the_past"]],
    ["the same once more", HELD, draft("detained", "2026-01-10"), ["duplicate", "same_status"]],
    ["a release of somebody nobody has seen held", [], draft("released", "2026-04-01"), ["not_held_before"]],
    ["held again", [...HELD, record("released", "2026-02-01")], draft("detained", "2026-03-01"), ["re_detention"]],
    ["something before what is on record", HELD, draft("detained", "2026-01-01"), ["in_the_past"]],
    ["long ago", [], draft("detained", "2023-01-01"), ["stale"]],
    ["a milestone after a death", DIED, draft(null, "2026-03-01"), []],
    ["an ordinary release", HELD, draft("conditional_release", "2026-04-01"), []],
  ])("%s", (_, history, drafted, warned) => {
    expect(codes(history, drafted)).toEqual([[], warned]);
  });

  test("freed at noon and seized again at night is a re-detention of that night", () => {
    const history = [...HELD, record("conditional_release", "2026-02-08T12:00")];
    expect(codes(history, draft("detained", "2026-02-08T23:45"))).toEqual([[], ["re_detention"]]);
  });
});

describe("who was under 18 on the day of a record", () => {
  const person = {
    birth: "2008-03-15",
    minor: false,
    publication: "named" as const,
    publicationReason: "Asked for it.",
  };
  const warned = (given: Partial<typeof person>, status: Status | null = "detained", date = "2026-03-01") =>
    codes([], draft(status, date, "2026-04-06", { person: { ...person, ...given } }))[1];

  test("is said to be protected from then on, and no longer named where they were", () => {
    expect(warned({})).toEqual(["no_longer_named"]);
    expect(warned({}, null)).toEqual(["no_longer_named"]);
    expect(warned({}, "detained", "2026-03")).toEqual(["no_longer_named"]);
    expect(warned({}, "detained", "2026-03-15")).toEqual([]);
    expect(codes([], draft("detained", "2026-03-01", "2026-04-06", { person: undefined }))[1]).toEqual([]);
  });

  test("is not said again of somebody who is protected already", () => {
    expect(warned({ minor: true })).toEqual([]);
  });

  test("has their sentences in both languages", () => {
    const hidden = draft("detained", "2026-03-01", "2026-04-06", { person: { ...person, publication: "internal" } });
    const [finding] = reviewRecord([], hidden, TODAY).warnings;
    expect(finding?.code).toBe("under_age");
    for (const locale of LOCALES) if (finding) expect(findingSentence(finding, locale)).toMatch(/18/);
  });
});

test("the days end with the earliest source, and with today", () => {
  expect(reviewRecord(HELD, draft("bailed", "2026-04", "2026-04-03"), TODAY).days).toEqual({
    earliest: day("2026-04-01"),
    latest: day("2026-04-03"),
  });
  const citations = ["2026-04-05", "2026-04-02"].map((published) => ({ published: readEdtf(published), asOf: null }));
  const cited = draft("bailed", "2026-04", "2026-04-05", { citations });
  expect(reviewRecord(HELD, cited, TODAY).days?.latest).toBe(day("2026-04-02"));
  expect(reviewRecord(HELD, draft("bailed", "2026-04", "2026-04"), TODAY).days?.latest).toBe(TODAY);
  expect(reviewRecord(HELD, draft("detained", "../2026-03-01"), TODAY).days?.earliest).toBeNull();
});

test("every finding has a sentence in both languages, with every value in its place", () => {
  for (const locale of LOCALES)
    expect(Object.keys(REVIEW_MESSAGES[locale]).toSorted()).toEqual([...REFUSALS, ...WARNINGS].toSorted());
  const found = [
    ...reviewRecord(DIED, draft("released", "2026-04-08"), TODAY).refusals,
    ...reviewRecord([...HELD, record("released", "2026-02-01")], draft("detained", "2026-01-20"), TODAY).warnings,
    ...reviewRecord(HELD, draft("released", "2026-04-06", "2026-04-05"), TODAY).refusals,
  ];
  expect(found.length).toBeGreaterThan(2);
  for (const finding of found) {
    for (const locale of LOCALES) expect(findingSentence(finding, locale)).not.toMatch(/\{\w+\}|NaN|undefined/);
  }
});
