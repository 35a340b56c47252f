import { describe, expect, it } from "vitest";
import { readCaseSet } from "../read-case-set.ts";
import type { CaseSetPerson } from "./format.ts";

type Fact = CaseSetPerson["records"][number] | CaseSetPerson["milestones"][number];

const set = await readCaseSet("venezuela");
const sources = new Map(set.sources.map((source) => [source.key, source]));
const facts = set.people.flatMap(({ key, records, milestones }) =>
  [...records, ...milestones].map((fact) => ({ person: key, fact })),
);

describe("a fact of the Venezuela case set", () => {
  it("is confirmed only by two publishers who do not print one text", () => {
    const alone = facts.filter(({ fact }) => fact.grade === "confirmed" && !hasTwoWitnesses(fact));
    expect(alone.map(inWords)).toEqual([]);
    expect(facts.filter(({ fact }) => fact.grade === "confirmed").length).toBeGreaterThan(80);
  });

  it("has its day from a citation: it says the day, speaks for it, or was published on it", () => {
    const unsaid = facts.filter(({ fact }) => {
      const days = fact.date.match(/\d{4}-\d\d-\d\d/g) ?? [];
      return days.length > 0 && !days.some((day) => fact.citations.some((citation) => saysDay(citation, day)));
    });
    expect(unsaid.map(inWords)).toEqual([]);
  });

  it("cites each source once", () => {
    for (const { person, fact } of facts) {
      const cited = fact.citations.map(({ source }) => source);
      expect(cited, person).toEqual([...new Set(cited)]);
    }
  });

  it("invents no arrest for the two women of whom only the release is known", () => {
    for (const key of ["rosa-chirinos", "raymar-perez"]) {
      const person = set.people.find((one) => one.key === key);
      expect(person?.records.map(({ status }) => status)).toEqual(["released"]);
      expect(person?.records[0]?.citations[0]?.says.en).toMatch(/No source seen gives the day of her arrest\.$/);
    }
  });
});

/** A wire or a report printed by several is one witness, and an outlet that nobody could identify is none. */
function hasTwoWitnesses({ citations }: Fact): boolean {
  const witnesses = citations.flatMap(({ source }) => {
    const publisher = sources.get(source)?.publisher ?? "";
    return publisher.startsWith("Unidentified outlet") ? [] : [voicesOf(publisher)];
  });
  return witnesses.some((one, index) =>
    witnesses.slice(index + 1).some((other) => one.every((voice) => !other.includes(voice))),
  );
}

/** `outlet / wire`; the sections of Amnesty International are one. */
function voicesOf(publisher: string): string[] {
  return publisher.split(" / ").map((voice) => voice.replace(/^(Amnesty International)\b.*/, "$1"));
}

function saysDay({ source, says, asOf }: Fact["citations"][number], day: string): boolean {
  const number = new RegExp(`\\b${Number(day.slice(8))}(?:st|nd|rd|th)?\\b`);
  const said = number.test(says.en) && number.test(says.es);
  return said || asOf === day || sources.get(source)?.published.replace("~", "") === day;
}

function inWords({ person, fact }: { person: string; fact: Fact }): string {
  return `${person}: ${"status" in fact ? fact.status : fact.kind} ${fact.date}`;
}
