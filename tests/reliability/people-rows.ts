import { randomBytes } from "node:crypto";
import type { CaseSet } from "@paradero/drizzle/case-set/format";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";

const LETTERS = "23456789abcdefghjkmnpqrstvwxyz";

/** Six letters that count upwards. */
export function refOf(number: number): string {
  let rest = number;
  let ref = "";
  for (let place = 0; place < 6; place += 1) {
    ref = LETTERS.charAt(rest % LETTERS.length) + ref;
    rest = Math.floor(rest / LETTERS.length);
  }
  return ref;
}

/** Fills an empty store with so many people, each detained on 1 January 2026, and one source. */
export async function loadPeople(logins: Logins, people: number): Promise<void> {
  const source = {
    key: "list",
    title: "A list",
    publisher: "P",
    url: null,
    published: "2026-03-01",
    language: "es",
  };
  const citations = [{ source: "list", says: { en: "Says so.", es: "Así lo dice." } }];
  const set: CaseSet = {
    sources: [source],
    facilities: [],
    people: Array.from({ length: people }, (_, number) => ({
      key: `person-${number}`,
      ref: refOf(number),
      sex: null,
      sector: null,
      birth: null,
      nationalities: [],
      occupation: null,
      publication: "named",
      names: [{ name: `Person ${number}`, kind: "main" }],
      records: [{ status: "detained", date: "2026-01-01", grade: "confirmed", citations }],
      milestones: [],
    })),
    figures: [],
    contextEvents: [],
  };
  const { db, close } = connect(logins, { role: "app", max: 1 });
  const options = {
    name: "made-up",
    now: new Date("2026-03-02T12:00:00Z"),
    timeZone: "America/Caracas",
    random: randomBytes,
  };
  await loadCaseSet(db, set, options).finally(close);
}
