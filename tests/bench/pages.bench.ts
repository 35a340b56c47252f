import { connect, type Connection } from "@paradero/drizzle/connect";
import { withStore } from "../reliability/with-store.ts";
import { fillStore } from "./fill-store.ts";
import { WIDE, withEdge } from "./open-edge.ts";
import { databaseTime } from "./processor-time.ts";

const ROUNDS = 200;

/**
 * Bar, Speed: a page of the list under three filters with its exact total, and a person with their history, as anybody gets
 * them through the whole API, against SQL. Raw is what somebody careful would write for the same answer in few statements,
 * prepared, as the owner of the tables, for whom there is no row security: all that the answer tells is read, and nothing is
 * thought about it. Whoever is asked for may be seen: an answer that there is nobody would flatter us. Prints milliseconds of
 * the processor of both processes for each, and whether the goals are met.
 */
export async function benchPages(people: number): Promise<boolean> {
  return withStore(async ({ logins }) => {
    await fillStore(logins, people);
    const owner = connect(logins, { role: "owner" });
    return withEdge(logins, async ({ appWith }) => {
      const app = appWith(WIDE);
      const get = async (path: string) => {
        const response = await app.request(`/api/v1${path}`);
        await response.text();
        if (response.status === 429 || response.status >= 500)
          throw new Error(`${path} is answered with ${response.status}`);
      };
      await indexForPage(owner);
      const refs = await refsInPublic(owner);
      const refOf = (round: number) => refs[round % refs.length] ?? "";
      const time = await databaseTime(owner.sql);
      const cost = (work: (round: number) => Promise<void>) => processorTime(work, time);
      const page = await cost((round) =>
        get(`/people?sex=female&sector=civilian&nationality=VE&limit=50&offset=${offsetOf(round)}`),
      );
      const rawPage = await cost((round) => pageInSql(owner, offsetOf(round)));
      const person = await cost((round) => get(`/people/${refOf(round)}`));
      const rawPerson = await cost((round) => personInSql(owner, refOf(round)));
      const isPageMet = tell("page of 50, 3 filters, exact total", page, rawPage, 4);
      return tell("person with history", person, rawPerson, 10) && isPageMet;
    }).finally(owner.close);
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

/** Of as many people as are asked for, the same ones every time. */
async function refsInPublic({ sql }: Connection): Promise<string[]> {
  const rows = await sql<{ ref: string }[]>`
    select p.ref from people p join profiles f on f.person_id = p.id and f.superseded_at is null and f.publication = 'named'
    order by hashtext(p.ref) limit ${2 * ROUNDS}`;
  return rows.map(({ ref }) => ref);
}

/** SQL at its best: an index made for this very question, in whose order the page is, where ours is in that of the alphabet. */
async function indexForPage({ sql }: Connection): Promise<void> {
  await sql`
    create index page_of_bench on profiles (sex, sector, person_id) include (nationalities)
    where superseded_at is null and publication = 'named'`;
  await sql`vacuum analyze profiles`;
}

async function pageInSql({ sql }: Connection, offset: number): Promise<void> {
  const which = sql`f.superseded_at is null and f.publication = 'named' and f.sex = 'female' and f.sector = 'civilian'
    and 'VE' = any(f.nationalities)`;
  const total = await sql`select count(*)::int as total from profiles f where ${which}`;
  const rows = await sql<{ id: string }[]>`
    select f.*, p.ref, p.id
    from (select f.* from profiles f where ${which} order by f.person_id offset ${offset} limit 50) f
    join people p on p.id = f.person_id
    order by f.person_id`;
  const ids = rows.map(({ id }) => id);
  const facts = await Promise.all([
    sql`select person_id, name, kind from names where person_id = any(${ids}::uuid[]) and superseded_at is null`,
    ...FACTS.map(
      ({ table, citing }) => sql`
      select r.*, c.as_of, s.ref, s.published_latest, h.ref as facility, h.name, h.state as facility_state
      from ${sql(table)} r
      left join citations c on c.${sql(citing)} = r.id and c.superseded_at is null
      left join sources s on s.id = c.source_id
      left join facilities h on h.id = r.facility_id
      where r.person_id = any(${ids}::uuid[]) and r.superseded_at is null`,
    ),
  ]);
  if (facts.some((read) => read.length === 0)) throw new Error("nothing is read of a page");
  JSON.stringify([total, rows, facts]);
}

const FACTS = [
  { table: "status_records", citing: "status_record_id" },
  { table: "milestones", citing: "milestone_id" },
] as const;

/** What stands and what was replaced. */
async function personInSql({ sql }: Connection, ref: string): Promise<void> {
  const [person] = await sql<{ id: string }[]>`
    select f.*, p.id from people p join profiles f on f.person_id = p.id and f.superseded_at is null where p.ref = ${ref}`;
  const id = person?.id ?? null;
  const all = await Promise.all([
    sql`select name, kind from names where person_id = ${id} and superseded_at is null`,
    ...FACTS.map(
      ({ table, citing }) => sql`
      select r.*, c.says_en, c.says_es, c.locator, c.as_of, s.ref, s.title, s.publisher, s.url, s.published, s.language, h.name
      from ${sql(table)} r
      left join citations c on c.${sql(citing)} = r.id
      left join sources s on s.id = c.source_id
      left join facilities h on h.id = r.facility_id
      where r.person_id = ${id}`,
    ),
    sql`
      select l.kind, p.ref, n.name, f.sex, r.status, r.date, r.earliest, r.latest, r.grade
      from (
        select kind, other_id as id from relations where person_id = ${id} and superseded_at is null
        union all select kind, person_id from relations where other_id = ${id} and superseded_at is null
      ) l
      join people p on p.id = l.id
      join profiles f on f.person_id = l.id and f.superseded_at is null
      join names n on n.person_id = l.id and n.kind = 'main' and n.superseded_at is null
      left join status_records r on r.person_id = l.id and r.superseded_at is null`,
  ]);
  if (all.flat().length === 0) throw new Error(`nothing is read of ${ref}`);
  JSON.stringify([person, all]);
}
