import { nothingKnown, PUBLIC_ATTRIBUTES } from "@paradero/shared/person/attributes";
import type { Person, PersonRecord } from "../people/life-words.ts";
import { lifeWithout } from "./life-after.ts";

/** A person of a test: statuses with the days from which they hold, each as a pair of status and day. */
export function personOf(ref: string, records: readonly (readonly [PersonRecord["status"], string])[]): Person {
  const person: Person = {
    on: "2026-04-07",
    asKnown: "2026-04-07",
    newestChange: null,
    ref,
    name: ref,
    names: [{ name: ref, kind: "main" }],
    ...nothingKnown(PUBLIC_ATTRIBUTES),
    sex: "male",
    state: null,
    facility: null,
    confirmed: null,
    sources: 0,
    status: null,
    possible: [],
    sure: true,
    claimed: null,
    since: null,
    milestones: [],
    stretches: [],
    replaced: [],
    replacedMilestones: [],
    relations: [],
    version: 7,
    records: records.map(([status, date], index) => ({
      id: `${ref}${index}`,
      status,
      date,
      earliest: date.slice(0, 10),
      latest: date.slice(0, 10),
      stay: null,
      minuteOfDay: date.length > 10 ? Number(date.slice(11, 13)) * 60 + Number(date.slice(14)) : null,
      grade: "reported",
      facility: null,
      place: null,
      state: null,
      recordedAt: "",
      supersededAt: null,
      corrects: null,
      citations: [],
    })),
  };
  return lifeWithout(person, "");
}
