import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay } from "../dates/days.ts";
import type { MatchSubject } from "./match-subject.ts";
import { NameMatcher } from "./name-matcher.ts";

const day = (iso: string) => ({ earliest: parseDay(iso) ?? null, latest: parseDay(iso) ?? null });
const year = (text: string) => ({
  earliest: parseDay(`${text}-01-01`) ?? null,
  latest: parseDay(`${text}-12-31`) ?? null,
});

function somebody(name: string, facts: Partial<MatchSubject> = {}): MatchSubject {
  return { names: [name], birth: null, sex: null, identifiers: [], places: [], days: [], nationalities: [], ...facts };
}

/** People called by their names, among whom a line is looked for. */
function among(...people: (string | MatchSubject)[]): NameMatcher<string> {
  const matcher = new NameMatcher<string>();
  for (const person of people) {
    const subject = typeof person === "string" ? somebody(person) : person;
    matcher.put(`${subject.names[0]} ${subject.birth?.earliest ?? ""}`.trim(), subject);
  }
  return matcher;
}

const first = (matcher: NameMatcher<string>, line: MatchSubject) => matcher.suggest(line, { most: 5 })[0];
const codes = (some: readonly { readonly code: string }[] = []) => some.map(({ code }) => code);

const ON_RECORD = [
  "José Gregorio Bracamonte Peña",
  "Francisco Javier Ortega Luján",
  "Luisa Elena De León",
  "Yésica Palocz",
  "Jesús Alberto Tejeda Rojas",
  "María Elena Guédez Peña",
  "Mohamed Haddad",
  "Yuri Kovalenko",
  "Ximena Estévez",
];

describe("a suggestion says why", () => {
  it.each([
    ["BRACAMONTE PEÑA, José Gregorio", "José Gregorio Bracamonte Peña", "same_words"],
    ["Jose Bracamonte", "José Gregorio Bracamonte Peña", "words_left_out"],
    ["Paco Ortega Luján", "Francisco Javier Ortega Luján", "nickname"],
    ["Luisa Elena Deleón", "Luisa Elena De León", "joined"],
    ["Yesica Paloz", "Yésica Palocz", "same_sound"],
    ["Chuo Tejada Rojas", "Jesús Alberto Tejeda Rojas", "nickname"],
    ["Chuo Tejada Rojas", "Jesús Alberto Tejeda Rojas", "one_letter"],
    ["Mariaelena Guédez", "María Elena Guédez Peña", "joined"],
    ["M. E. Guédez Peña", "María Elena Guédez Peña", "initial"],
    ["María Elena Guédez Peña de Ruiz", "María Elena Guédez Peña", "words_left_out"],
    ["محمد حداد", "Mohamed Haddad", "transliteration"],
    ["Muhammad Haddad", "Mohamed Haddad", "transliteration"],
    ["Юрий Коваленко", "Yuri Kovalenko", "transliteration"],
    ["Iouri Covalenco", "Yuri Kovalenko", "transliteration"],
    ["Jimena Éstevez", "Ximena Estévez", "same_sound"],
  ])("%s is %s: %s", (said, known, code) => {
    const found = first(among(...ON_RECORD), somebody(said));
    expect(found?.key).toBe(known);
    expect(codes(found?.reasons)).toContain(code);
    expect(found?.certainty).toBeGreaterThan(0.5);
    expect(found?.certain).toBe(false);
  });

  it("names the words as they were written on either side", () => {
    expect(first(among(...ON_RECORD), somebody("PACO Ortega Luján"))?.reasons).toContainEqual({
      code: "nickname",
      said: "PACO",
      known: "Francisco",
    });
  });
});

describe("an identifier", () => {
  const ana = somebody("Ana Ruiz", { identifiers: ["cedula V-1"] });

  it("that is the same makes a suggestion certain, and nothing else does", () => {
    const matcher = among(ana);
    expect(first(matcher, somebody("Anna Ruíz", { identifiers: ["cedula V-1"] }))).toMatchObject({
      certain: true,
      certainty: 1,
    });
    expect(first(matcher, { ...ana, identifiers: [] })?.certain).toBe(false);
  });

  it("that two people on record have makes neither certain", () => {
    const matcher = among(ana, somebody("Luis Mora", { identifiers: ["cedula V-1"] }));
    expect(matcher.suggest(ana, { most: 5 }).filter(({ certain }) => certain)).toEqual([]);
  });

  it("that is another one of the same register is a strong doubt", () => {
    const found = first(among(ana), { ...ana, identifiers: ["cedula V-2"] });
    expect(found?.certainty).toBeLessThanOrEqual(0.05);
    expect(first(among(ana), { ...ana, identifiers: ["passport V-2"] })?.certainty).toBeGreaterThan(0.5);
  });
});

describe("a birth", () => {
  const pedro = somebody("Pedro Abachian Bedrossian", { birth: day("1971-02-03") });

  it("that is another keeps the rarest name below what may be accepted at once, and one digit does too", () => {
    const at = (iso: string) => first(among(pedro), { ...pedro, birth: day(iso) });
    expect(at("1971-02-03")?.certainty).toBeGreaterThan(0.99);
    expect(at("1971-02-08")).toMatchObject({
      doubts: [{ code: "near_birth", said: "1971-02-08", known: "1971-02-03" }],
    });
    expect(at("1971-03-02")?.certainty).toBeLessThan(0.9);
    expect(at("1984-11-20")?.certainty ?? 0).toBeLessThanOrEqual(0.5);
  });

  it("that only agrees in the year decides between namesakes", () => {
    const other = { ...pedro, birth: day("1990-05-05") };
    const found = among(other, pedro).suggest({ ...pedro, birth: year("1971") }, { most: 5 });
    expect(found[0]?.key).toBe(`Pedro Abachian Bedrossian ${pedro.birth?.earliest}`);
    expect(codes(found[0]?.reasons)).toContain("same_birth_year");
    expect(among(other, pedro).suggest({ ...pedro, birth: null }, { most: 5 })[0]?.certainty).toBeLessThanOrEqual(0.5);
  });
});

describe("how common a name is", () => {
  it("decides how certain the same name is, and is said", () => {
    const matcher = among(...ON_RECORD, "María González", "Varduhi Khatchikian");
    const [common, rare] = ["María González", "Varduhi Khatchikian"].map((name) => first(matcher, somebody(name)));
    expect(rare?.certainty).toBeGreaterThan(common?.certainty ?? 1);
    expect(codes(common?.doubts)).toContain("common_name");
    expect(codes(rare?.reasons)).toContain("rare_name");
  });

  it("does not make a brother out of both surnames", () => {
    const found = first(among(...ON_RECORD), somebody("Ramón Ortega Luján"));
    expect(found?.certainty ?? 0).toBeLessThan(0.5);
    expect(codes(found?.doubts)).toContain("other_words");
  });
});

describe("any names at all", () => {
  const word = fc.constantFrom(
    ..."ana luis mora rojas ortega lujan peña tejeda palocz yuri haddad jose perez".split(" "),
  );
  const name = fc.uniqueArray(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(" "));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

  it("have the same subject first, in any order of its words", () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (people, which, turn) => {
        const wanted = people[which % people.length] ?? "";
        const words = wanted.split(" ");
        const turned = [...words.slice(turn % words.length), ...words.slice(0, turn % words.length)].join(" ");
        const found = among(...people).suggest(somebody(turned), { most: 5 });
        // Another order of the same words is another person here, and fits equally well.
        expect(found[0]?.key.split(" ").toSorted()).toEqual(words.toSorted());
        expect(found.map(({ key }) => key)).toContain(wanted);
      }),
    );
  });

  it("are as alike one way as the other", () => {
    fc.assert(
      fc.property(name, name, names, (a, b, others) => {
        const matcher = among(...new Set([a, b, ...others]));
        const odds = (line: string, known: string) =>
          matcher.candidates(somebody(line)).find(({ key }) => key === known)?.odds;
        const [one, other] = [odds(a, b), odds(b, a)];
        // Who is not compared at all has little in common.
        if (one !== undefined && other !== undefined) expect(one).toBeCloseTo(other, 6);
        else expect(one ?? other ?? -9).toBeLessThan(-2);
      }),
    );
  });

  it("get the same answer twice, and after somebody came and went", () => {
    fc.assert(
      fc.property(names, name, (people, line) => {
        const matcher = among(...people);
        const before = matcher.suggest(somebody(line), { most: 5 });
        expect(matcher.suggest(somebody(line), { most: 5 })).toEqual(before);
        matcher.remove(people[0] ?? "");
        expect(matcher.suggest(somebody(line), { most: 5 }).map(({ key }) => key)).not.toContain(people[0]);
      }),
    );
  });
});
