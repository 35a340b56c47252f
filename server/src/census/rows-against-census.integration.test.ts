import { CERTAINTIES, type Certainty } from "@paradero/shared/census/lines";
import { censusQuery } from "@paradero/shared/inputs/census-query";
import { COUNTING_RULES, type CountingRule, statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { MOST_PEOPLE_A_PAGE, peopleQuery, UNKNOWN } from "@paradero/shared/inputs/people-query";
import { type FacetName, FACETS, forEachFacet } from "@paradero/shared/person/facets";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../access/readers/reader.ts";
import { listPeople } from "../people/list/list-people.ts";
import type { PersonRow } from "../people/list/person-rows.ts";
import { aPerson } from "../testing/a-person.ts";
import { FIRST_KNOWN, randomRef, seedRandomStore } from "../testing/random-store.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";
import { countHeld } from "../trends/count-held.ts";

/* Rows and census of one store on PostgreSQL (DOMAIN.md 5): for random facts, filters, D and K, for staff and for the public,
   the census counts as many as there are rows whose own shown cells fit. */

const PEOPLE = 300;
const DAY_MS = 86_400_000;
const TIMES = 9;
const QUESTIONS = 8;

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld((logins) => seedRandomStore(logins, PEOPLE));
  editor = await signedIn(world, "editor");
  for (let number = 0; number < PEOPLE; number += 60) await changeSome(number);
}, 120_000);
afterAll(() => world.close());

const seen = (number: number) => seenNow(world, randomRef(number));

/** A day later: a merge, another one that is undone, a level, a corrected state, another sex. */
async function changeSome(number: number): Promise<void> {
  const { people, history, changes } = editor.caller;
  const standing = await onRecord(number, 8);
  const [kept = 0, gone = 0, other = 0, levelled = 0, edited = 0, recorded = 0] = standing;
  world.later += DAY_MS / 2;
  const merging = { ...key(), reason: "One case.", publication: "named" as const };
  await people.merge({ ...merging, kept: await seen(kept), gone: await seen(gone) });
  const { seq } = await people.merge({ ...merging, ...key(), kept: await seen(kept), gone: await seen(other) });
  world.later += DAY_MS / 2;
  await changes.undo({ ...key(), seq });
  await people.setPublication({
    ...key(),
    ...(await seen(levelled)),
    publication: number % 120 === 0 ? "named" : "internal",
  });
  await people.edit({
    ...key(),
    ...(await seen(edited)),
    person: aPerson({ sex: "male", nationalities: ["ES", "VE"] }),
  });
  const record = aStatus({ status: "house_arrest", date: "2026-03-14", state: "Lara", citations: [cited] });
  await history.recordStatus({ ...key(), ...(await seen(recorded)), record });
}

const cited = { source: { ref: "random-source" }, says: { es: "Así lo dice." } };

/** Of the people from `number` on, the first ones of whom a profile stands and whose level a merge may keep. */
async function onRecord(number: number, count: number): Promise<number[]> {
  const refs = Array.from({ length: 60 }, (_, i) => randomRef(number + i));
  const rows = await world.staff.sql<{ ref: string }[]>`
    select ref from people join profiles p on p.person_id = people.id
    where ref in ${world.staff.sql(refs)} and p.superseded_at is null and p.publication = 'named'
      and not exists (select from status_records r where r.person_id = people.id and r.status = 'died_in_custody')
    order by people.id limit ${count}`;
  return rows.map(({ ref }) => Number(ref.slice("random".length)));
}

/** When a question is about. */
interface Asked {
  readonly on: Day;
  readonly asKnown: string | undefined;
}

const day = (iso: string) => parseDay(iso) ?? 0;
const times: fc.Arbitrary<Asked> = fc.record({
  on: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: day("2026-03-08"), max: day("2026-03-22") }) },
    { weight: 2, arbitrary: fc.integer({ min: day("2025-08-20"), max: day(TODAY) + 4 }) },
  ),
  asKnown: fc.option(fc.integer({ min: day(FIRST_KNOWN), max: day(TODAY) + 4 }).map(formatDay), {
    nil: undefined,
    freq: 3,
  }),
});

interface Line {
  readonly certainty: Certainty;
  readonly rule: CountingRule;
}
const line: fc.Arbitrary<Line> = fc.record({
  certainty: fc.constantFrom(...CERTAINTIES),
  rule: fc.constantFrom(...COUNTING_RULES),
});

type Cells = Readonly<Record<FacetName, readonly (string | null)[]>>;
type Choices = Partial<Record<FacetName, { readonly except: boolean; readonly values: readonly string[] }>>;

/** Filters of values that stand in the cells of these rows. */
function choicesFrom(rows: readonly PersonRow[], on: Day): fc.Arbitrary<Choices> {
  const shown = rows.map((row) => cellsOf(row, on));
  const values = forEachFacet((facet) => [
    ...new Set([UNKNOWN, ...shown.flatMap((cells) => cells[facet].map(wordOf))]),
  ]);
  return fc
    .subarray([...FACETS], { minLength: 1, maxLength: 2 })
    .chain((facets) =>
      fc.record(
        Object.fromEntries(
          facets.map((facet) => [
            facet,
            fc.record({ except: fc.boolean(), values: fc.subarray(values[facet], { minLength: 1 }) }),
          ]),
        ),
      ),
    );
}

const wordOf = (value: string | null) => value ?? UNKNOWN;

/** What a row shows on its day, by what people are filtered by. */
function cellsOf(row: PersonRow, on: Day): Cells {
  return {
    status: [row.status],
    sex: [row.sex],
    sector: [row.sector],
    state: [row.state],
    facility: [row.facility?.ref ?? null],
    nationality: row.nationalities.length === 0 ? [null] : row.nationalities,
    freshness: [row.confirmed === null ? null : ageOf(on - day(row.confirmed))],
  };
}

function ageOf(days: number): string {
  const bound = [30, 90, 180].find((most) => days <= most);
  return bound === undefined ? "older" : `within_${bound}_days`;
}

function fits(row: PersonRow, on: Day, choices: Choices): boolean {
  const cells = cellsOf(row, on);
  return FACETS.every((facet) => {
    const choice = choices[facet];
    return !choice || choice.except !== cells[facet].some((value) => choice.values.includes(wordOf(value)));
  });
}

/** Whether a row may stand on a line. That nothing may have happened yet no cell says: so much is left to the list itself. */
function mayBe({ status, possible }: PersonRow, { certainty, rule }: Line): boolean {
  const counted = statusesCountedBy(rule);
  if (certainty === "counted") return status !== null && counted.includes(status);
  return certainty === "possible"
    ? possible.some((one) => counted.includes(one))
    : possible.length > 0 && possible.every((one) => counted.includes(one));
}

const isSurely = (row: PersonRow, asked: Line) => row.sure && mayBe(row, { ...asked, certainty: "counted" });

async function rowsOf(reader: Reader, query: object): Promise<{ total: number; rows: PersonRow[] }> {
  const rows: PersonRow[] = [];
  for (;;) {
    const page = await listPeople(
      reader,
      peopleQuery.parse({ ...query, offset: rows.length, limit: MOST_PEOPLE_A_PAGE }),
    );
    rows.push(...page.rows);
    if (page.rows.length < MOST_PEOPLE_A_PAGE) return { total: page.total, rows };
  }
}

const refsOf = (rows: readonly PersonRow[]) => rows.map(({ ref }) => ref);

describe("a census counts the rows whose own shown cells fit:", () => {
  test.each(["staff", "public"] as const)(
    "%s",
    async (sees) => {
      const reader = sees === "staff" ? world.staffReader : world.reader;
      let met = 0;
      for (const [at, { on, asKnown }] of fc.sample(times, { seed: 1, numRuns: TIMES }).entries()) {
        const when = { on: formatDay(on), asKnown };
        const { total, rows: everybody } = await rowsOf(reader, when);
        expect(everybody).toHaveLength(total);
        const questions = fc.tuple(choicesFrom(everybody, on), line);
        for (const [choices, asked] of fc.sample(questions, { seed: at, numRuns: QUESTIONS })) {
          const said = JSON.stringify({ ...when, choices, asked });
          const filters = Object.fromEntries(
            Object.entries(choices).map(([facet, { except, values }]) => [
              facet,
              `${except ? "!" : ""}${values.join()}`,
            ]),
          );
          const fitting = everybody.filter((row) => fits(row, on, choices));
          const listed = await rowsOf(reader, { ...filters, ...when });
          expect(refsOf(listed.rows), said).toEqual(refsOf(fitting));
          expect(listed.total, said).toBe(fitting.length);

          const { rule, certainty } = asked;
          const period = { from: when.on, to: when.on, asKnown, rule };
          const held = await countHeld(reader, censusQuery.parse({ ...filters, ...period }));
          const [series] = held.series;
          const numbers = { certain: series?.low[0], counted: series?.count[0], possible: series?.high[0] };
          const opened = await rowsOf(reader, { ...filters, ...when, ...asked });
          expect([opened.total, opened.rows.length], said).toEqual([numbers[certainty], numbers[certainty]]);
          const fittingLine = fitting.filter((row) => mayBe(row, asked));
          if (certainty === "certain") {
            expect(refsOf(fittingLine), said).toEqual(expect.arrayContaining(refsOf(opened.rows)));
            expect(refsOf(opened.rows), said).toEqual(
              expect.arrayContaining(refsOf(fitting.filter((row) => isSurely(row, asked)))),
            );
          } else {
            expect(refsOf(opened.rows), said).toEqual(refsOf(fittingLine));
          }
          met += opened.total;
        }
      }
      expect(met).toBeGreaterThan(700);
    },
    120_000,
  );
});
