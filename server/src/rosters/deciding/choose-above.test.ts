import { expect, test } from "vitest";
import { chooseAbove, judgeAbove, type OpenLine } from "./choose-above.ts";
import type { Candidate } from "./match-candidates.ts";

function who(personId: string, certainty: number, given: Partial<Candidate> = {}): Candidate {
  return { personId, certainty, certain: false, contradicted: false, ...given };
}

function line(number: number, ...candidates: readonly Candidate[]): OpenLine {
  return { number, identifier: null, candidates };
}

const numbers = (chosen: readonly { number: number }[]) => chosen.map(({ number }) => number);

test("only who is at least as certain as was asked is taken", () => {
  expect(chooseAbove([line(1, who("ana", 0.95)), line(2, who("eva", 0.94)), line(3)], 0.95, [])).toEqual([
    { number: 1, personId: "ana" },
  ]);
});

test("a second candidate within a tenth leaves the line to a human being", () => {
  const open = [line(1, who("ana", 0.9), who("eva", 0.8)), line(2, who("luz", 0.9), who("sol", 0.79))];
  expect(numbers(chooseAbove(open, 0.5, []))).toEqual([2]);
});

test("a contradiction leaves the line to a human being, however certain", () => {
  expect(chooseAbove([line(1, who("ana", 0.99, { contradicted: true }))], 0.5, [])).toEqual([]);
});

test("two lines are never taken for one person, not even where only one of them is certain enough", () => {
  expect(chooseAbove([line(1, who("ana", 0.97)), line(2, who("ana", 0.96))], 0.9, [])).toEqual([]);
  expect(chooseAbove([line(1, who("ana", 0.97)), line(2, who("ana", 0.6))], 0.9, [])).toEqual([]);
  expect(chooseAbove([line(1, who("ana", 0.3)), line(2, who("ana", 0.2))], 0.1, [])).toEqual([]);
  expect(numbers(chooseAbove([line(1, who("ana", 0.97)), line(2, who("ana", 0.2))], 0.9, []))).toEqual([1]);
});

test("whoever is on the list by a decision already is not taken a second time", () => {
  const taken = [{ personId: "ana", line: { number: 7, identifier: null } }];
  expect(chooseAbove([line(1, who("ana", 1, { certain: true }))], 0.9, taken)).toEqual([]);
});

test("lines of one identifier are one person, and are taken together", () => {
  const open = [1, 2].map((number) => ({
    ...line(number, who("ana", 1, { certain: true })),
    identifier: "cedula V-1",
  }));
  const taken = [{ personId: "ana", line: { number: 9, identifier: "cedula V-1" } }];
  expect(numbers(chooseAbove(open, 0.9, taken))).toEqual([1, 2]);
});

test("of every line that is certain enough it is said why it is left to a human being, before anything is decided", () => {
  const open = [
    line(1, who("ana", 0.97)),
    line(2, who("eva", 0.97, { contradicted: true })),
    line(3, who("luz", 0.97), who("sol", 0.95)),
    line(4, who("mar", 0.97)),
    line(5, who("mar", 0.96)),
    line(6, who("paz", 0.5)),
  ];
  expect(judgeAbove(open, 0.9, []).map(({ number, verdict }) => [number, verdict])).toEqual([
    [1, "accepted"],
    [2, "contradicted"],
    [3, "close"],
    [4, "claimed"],
    [5, "claimed"],
  ]);
});
