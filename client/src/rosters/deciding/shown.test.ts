import { describe, expect, it } from "vitest";
import type { KnownPerson, QueuedLine } from "./answer.ts";
import { shownLines } from "./shown.ts";

const known = (ref: string): KnownPerson => ({
  ref,
  name: ref,
  otherNames: [],
  status: null,
  sure: true,
  since: null,
  state: null,
  sex: null,
  nationalities: [],
  birth: null,
  facility: null,
  identifiers: [],
});

const suggested = (ref: string) => ({
  person: known(ref),
  certainty: 0.9,
  certain: false,
  reasons: [],
  doubts: [],
  elsewhere: [],
});

const LINE: QueuedLine = {
  number: 4,
  cells: [],
  line: null,
  faults: [],
  unread: [],
  remarks: [],
  decision: null,
  refused: [],
  suggestions: [suggested("ana"), suggested("eva")],
};

describe("lines with what was decided a moment ago", () => {
  it("are decided at once", () => {
    const [line] = shownLines([LINE], [{ input: { number: 4, decision: "same", person: "eva" }, doneAt: null }], 100);
    expect(line?.decision).toMatchObject({ decision: "same", person: { ref: "eva" } });
    expect(line?.isSent).toBe(true);
  });

  it("no longer suggest whom they were said not to be", () => {
    const sent = [{ input: { number: 4, decision: "not_same", person: "ana" }, doneAt: null } as const];
    const [line] = shownLines([LINE], sent, 100);
    expect(line?.suggestions.map(({ person }) => person.ref)).toEqual(["eva"]);
    expect(line?.refused).toEqual(["ana"]);
    expect(line?.decision).toBeNull();
  });

  it("are what the server says, once it was asked after the decision was on record", () => {
    const sent = [{ input: { number: 4, decision: "new" }, doneAt: 99 } as const];
    expect(shownLines([LINE], sent, 100)[0]?.decision).toBeNull();
    expect(shownLines([LINE], sent, 99)[0]?.decision).toMatchObject({ decision: "new" });
  });
});
