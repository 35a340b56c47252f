import type { Connection } from "@paradero/drizzle/connect";
import { withStore } from "../reliability/with-store.ts";
import { fillStore } from "./fill-store.ts";
import { WIDE, withEdge } from "./open-edge.ts";
import { databaseTime } from "./processor-time.ts";

const ROUNDS = 200;

/**
 * Bar, Speed: a page of the list under three filters with its exact total, and a person with their history, as anybody gets
 * them through the whole API, against the same rows through the bare driver without row security. Prints milliseconds of the
 * processor of both processes for each, and whether the goals are met.
 */
export async function benchPages(people: number): Promise<boolean> {
  return withStore(async ({ logins }) => {
    await fillStore(logins, people);
    return withEdge(logins, async ({ appWith, staff }) => {
      const app = appWith(WIDE);
      const get = async (path: string) => {
        const response = await app.request(`/api/v1${path}`);
        await response.text();
        if (response.status === 429 || response.status >= 500)
          throw new Error(`${path} is answered with ${response.status}`);
      };
      const time = await databaseTime(staff.sql);
      const cost = (work: (round: number) => Promise<void>) => processorTime(work, time);
      const page = await cost((round) =>
        get(`/people?sex=female&sector=civilian&nationality=VE&limit=50&offset=${offsetOf(round)}`),
      );
      const rawPage = await cost((round) => pageInSql(staff, offsetOf(round)));
      const person = await cost((round) => get(`/people/${refOf(round, people)}`));
      const rawPerson = await cost((round) => personInSql(staff, refOf(round, people)));
      const isPageMet = tell("page of 50, 3 filters, exact total", page, rawPage, 4);
      return tell("person with history", person, rawPerson, 10) && isPageMet;
    });
  });
}

function tell(what: string, ours: number, raw: number, goal: number): boolean {
  const isMet = ours <= goal * raw;
  const ratio = (ours / raw).toFixed(1);
  console.log(
    `${what}: ${ours.toFixed(1)} ms CPU, raw ${raw.toFixed(1)} ms, ${ratio}x (<= ${goal}x: ${isMet ? "met" : "MISSED"})`,
  );
  return isMet;
}

/** Of one round, in the middle of many; the first ones are not counted. */
async function processorTime(work: (round: number) => Promise<void>, database: () => number): Promise<number> {
  for (let round = 0; round < ROUNDS / 2; round += 1) await work(round + ROUNDS);
  const [before, own] = [database(), process.cpuUsage()];
  for (let round = 0; round < ROUNDS; round += 1) await work(round);
  const { user, system } = process.cpuUsage(own);
  return (database() - before + (user + system) / 1000) / ROUNDS;
}

/** Another page each time, so that none is a remembered one. */
function offsetOf(round: number): number {
  return 50 * (round % 60);
}

function refOf(round: number, people: number): string {
  return `p${((round * 7919) % people).toString(16).padStart(6, "0")}`;
}

/** In the order of an index, where ours is in that of the alphabet: SQL at its best. */
async function pageInSql({ sql }: Connection, offset: number): Promise<void> {
  const which = sql`f.superseded_at is null and f.publication = 'named' and f.sex = 'female' and f.sector = 'civilian'
    and 'VE' = any(f.nationalities)`;
  const total = await sql`select count(*)::int as total from profiles f where ${which}`;
  const rows = await sql<{ id: string }[]>`
    select p.id, p.ref, n.name, f.sex, f.sector, f.nationalities
    from people p
    join profiles f on f.person_id = p.id
    join names n on n.person_id = p.id and n.kind = 'main' and n.superseded_at is null
    where ${which}
    order by p.id offset ${offset} limit 50`;
  const facts = await sql`
    select r.*, c.source_id, s.ref, h.name from status_records r
    left join citations c on c.status_record_id = r.id and c.superseded_at is null
    left join sources s on s.id = c.source_id
    left join facilities h on h.id = r.facility_id
    where r.person_id = any(${rows.map(({ id }) => id)}::uuid[]) and r.superseded_at is null`;
  JSON.stringify([total, rows, facts]);
}

async function personInSql({ sql }: Connection, ref: string): Promise<void> {
  const [person] = await sql<{ id: string }[]>`
    select p.id, f.* from people p join profiles f on f.person_id = p.id and f.superseded_at is null where p.ref = ${ref}`;
  const id = person?.id ?? null;
  const all = await Promise.all([
    sql`select name, kind from names where person_id = ${id} and superseded_at is null`,
    sql`
      select r.*, c.says_es, s.ref, s.title, h.name from status_records r
      left join citations c on c.status_record_id = r.id and c.superseded_at is null
      left join sources s on s.id = c.source_id
      left join facilities h on h.id = r.facility_id
      where r.person_id = ${id}`,
    sql`select * from milestones where person_id = ${id}`,
    sql`select * from relations where person_id = ${id} or other_id = ${id}`,
  ]);
  JSON.stringify([person, all]);
}
