import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameScore } from "./score.ts";
import { isOneEdit, wordScore } from "../names/word-score.ts";

// None of these letters makes a particle.
const word = fc.stringMatching(/^[a-cfg]{1,7}$/);
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

/** Every text that one edit makes of a word: the slow truth. */
function edits(text: string, letters: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    made.add(before + after.slice(1));
    if (after.length > 1) made.add(`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`);
    for (const letter of letters) {
      made.add(before + letter + after);
      if (after !== "") made.add(before + letter + after.slice(1));
    }
  }
  return made.difference(new Set([text]));
}

describe("one wrong letter", () => {
  it("is one letter added, left out, changed or swapped with its neighbour, and nothing more", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        expect(isOneEdit(a, b)).toBe(edits(a, "abcfg").has(b));
      }),
      { numRuns: 2000 },
    );
  });

  it("anywhere in a word of five letters or more still finds the name", () => {
    for (const typed of edits("tarazona", "xm"))
      expect(nameScore(`${typed} javier`, "javier ernesto tarazona")).toBeGreaterThan(0.5);
    for (const typed of edits("rocha", "xm")) expect(nameScore(typed, "mario rocha")).toBeGreaterThan(0.5);
  });

  it("is not forgiven in a short word, which has too many neighbours", () => {
    expect(nameScore("luz", "luis")).toBe(0);
    expect(nameScore("luz", "luiz")).toBe(0);
    expect(nameScore("luiz", "luz")).toBe(0);
    expect(nameScore("ana", "eva ona")).toBe(0);
  });
});

describe("the score of a name", () => {
  it("puts the same word before its beginning, and its beginning before a wrong letter", () => {
    const scores = ["ortega", "orteg", "ort", "ortiga"].map((typed) => wordScore(typed, "ortega"));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it("puts the name that says nothing more before the longer one, and the typed order first", () => {
    expect(nameScore("mario ortega", "mario ortega")).toBe(1);
    expect(nameScore("mario ortega", "mario ortega")).toBeGreaterThan(nameScore("mario ortega", "mario andres ortega"));
    expect(nameScore("mario ortega", "mario andres ortega")).toBeGreaterThan(
      nameScore("ortega mario", "mario andres ortega"),
    );
  });

  it("gives every typed word its own word of the name", () => {
    expect(nameScore("mario mario", "mario ortega")).toBe(0);
    expect(nameScore("mar maria", "maria marcano")).toBeGreaterThan(0.8);
  });

  it("lies between 0 and 1, and is 1 exactly for the same words", () => {
    fc.assert(
      fc.property(name, name, (typed, onRecord) => {
        const score = nameScore(typed, onRecord);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(nameScore(onRecord, onRecord)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds a name by any of its words in any order", () => {
    fc.assert(
      fc.property(
        fc
          .array(word, { minLength: 2, maxLength: 5 })
          .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: 1 }))),
        ([words, typed]) => {
          expect(nameScore(typed.join(" "), words.join(" "))).toBeGreaterThan(0.7);
        },
      ),
    );
  });

  it("is 0 where nothing was typed or nothing is on record", () => {
    expect(nameScore("", "mario")).toBe(0);
    expect(nameScore("mario", "")).toBe(0);
  });
});
