import { connect, type Logins } from "@paradero/drizzle/connect";

/** What stands at a row of numbers `n`, the same at every run: an even spread of 0 to `below` - 1 for each `salt`. */
const spread = (salt: number, below: number) => `(abs(hashint8extended(n, ${salt})) % ${below})::int`;
const among = (salt: number, words: readonly string[]) =>
  `(array[${words.map((word) => `'${word}'`).join()}])[1 + ${spread(salt, words.length)}]`;
const id = (kind: number, number: string) =>
  `('0199c0de-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const between = (day: string, days: string) => `${day} as earliest, ${day} + ${days} as latest`;

const RECORDED = `timestamptz '2025-01-01' + n * interval '1 second'`;
const KNOWN = `${RECORDED}, 1`;
/** How many records a person has, one to five. */
const RECORDS = spread(7, 5);

/**
 * Fills an empty store with so many invented people, as lists of organisations leave one: four of five of them in public, about
 * three records each with a citation, a source for every forty people and one that a tenth of all records cite, some names,
 * profiles and records that were closed, some children, some merged. It writes as the application does, a hundred thousand
 * people in a minute, and knows nothing of histories that make sense.
 *
 * @param daysApart between what was recorded of somebody first, second and so on: with many, every earlier day knew other histories
 */
export async function fillStore(logins: Pick<Logins, "app" | "owner">, people: number, daysApart = 0): Promise<void> {
  const sources = Math.ceil(people / 40) + 1;
  const app = connect(logins, { role: "app", max: 1, statementTimeout: 0 });
  try {
    await app.sql.begin(async (tx) => {
      await tx`insert into changes (at, actor, action) values ('2026-01-01', 'system:bench', 'bench.fill')`;
      for (const statement of statements(people, sources, daysApart)) await tx.unsafe(statement);
    });
  } finally {
    await app.close();
  }
  const owner = connect(logins, { role: "owner", max: 1 });
  await owner.sql`vacuum analyze`.finally(owner.close);
}

function statements(people: number, sources: number, daysApart: number): string[] {
  const persons = `generate_series(0, ${people - 1}) n`;
  const facts = `${persons}, lateral generate_series(0, ${RECORDS}) i`;
  const day = `date '2014-02-12' + ${spread(11, 3000)} + i * 250`;
  const status = `case when i % 2 = 0 then ${among(12, ["detained", "disappeared", "house_arrest"])} else ${among(13, ["released", "bailed"])} end`;
  const source = `case when (${spread(14, 10)} + i) % 10 = 0 then 0 else 1 + (n + i) % ${sources - 1} end`;
  // One person in a hundred turned out to be the next one.
  const isGone = `n % 100 = 50`;
  const written = `${RECORDED} + i * interval '${daysApart} days'`;
  const wasKnown = `${RECORDED} as recorded_at, 1 as recorded_in`;
  const closed = (when: string, at = RECORDED) =>
    `case when ${when} then ${at} + interval '1 day' end as superseded_at, case when ${when} then 1 end as superseded_in`;
  return [
    `insert into sources (id, ref, title, publisher, language, published, published_latest, recorded_at, recorded_in)
     select ${id(1, "n")}, 'source-' || n, 'List ' || n, 'Publisher ' || n % 40, 'es', '2026-01', '2026-01-31', ${KNOWN}
     from generate_series(0, ${sources - 1}) n`,
    `insert into facilities (id, ref, name, folded, state, recorded_at, recorded_in)
     select ${id(2, "n")}, 'prison-' || n, 'Prison ' || n, 'prison ' || n, 'State ' || n % 24, ${KNOWN}
     from generate_series(0, 299) n`,
    `insert into people (id, ref, recorded_at, recorded_in)
     select ${id(3, "n")}, 'p' || lpad(to_hex(n), 6, '0'), ${KNOWN} from ${persons}`,
    `insert into change_subjects (change_seq, person_id) select 1, ${id(3, "n")} from ${persons}`,
    `insert into profiles (id, person_id, sex, sector, birth, nationalities, minor, publication, publication_reason,
       recorded_at, recorded_in, superseded_at, superseded_in)
     select ${id(4, "n")}, ${id(3, "n")}, ${among(1, ["female", "male"])}, ${among(2, ["civilian", "military"])},
       (1950 + ${spread(3, 50)})::text, array['VE'], ${spread(4, 40)} = 0,
       case when ${spread(5, 10)} < 8 then 'named' when ${spread(5, 10)} = 8 then 'statistics' else 'internal' end, 'asked for',
       ${wasKnown}, ${closed(isGone)}
     from ${persons}`,
    `insert into names (id, person_id, kind, name, folded, recorded_at, recorded_in, superseded_at, superseded_in)
     select ${id(5, "n * 2 + i")}, ${id(3, "n")}, case when i = 0 then 'main' else 'variant' end, name, lower(name), ${wasKnown},
       ${closed(isGone)}
     from ${persons}, lateral generate_series(0, (${spread(6, 5)} = 0)::int) i, lateral (
       select ${among(20, GIVEN)} || ' ' || ${among(21, GIVEN)} || ' ' || ${among(22, FAMILY)} || ' ' || ${among(23, FAMILY)}
         || ' ' || (n + i) % 997 as name
     ) named`,
    `insert into merges (id, gone_id, kept_id, recorded_at, recorded_in)
     select ${id(6, "n")}, ${id(3, "n")}, ${id(3, "n + 1")}, ${RECORDED} + interval '1 day', 1 from ${persons} where ${isGone} and n + 1 < ${people}`,
    `insert into relations (id, person_id, other_id, kind, recorded_at, recorded_in)
     select ${id(7, "n")}, ${id(3, "n")}, ${id(3, "n + 1")}, 'sibling', ${KNOWN} from ${persons}
     where n % 20 = 0 and n + 1 < ${people}`,
    `insert into status_records (id, person_id, status, date, earliest, latest, grade, facility_id, state,
       recorded_at, recorded_in, superseded_at, superseded_in)
     select ${id(8, "n * 8 + i")}, ${id(3, "n")}, ${status}, earliest::text, earliest, latest,
       ${among(15, ["confirmed", "reported", "reported", "alleged"])},
       case when i % 2 = 0 then ${id(2, spread(16, 300))} end, 'State ' || ${spread(17, 24)}, ${written}, 1,
       ${closed(`${isGone} or (i = 0 and ${spread(18, 30)} = 0)`, written)}
     from ${facts}, lateral (select ${between(day, "0")}) said`,
    `insert into milestones (id, person_id, kind, date, earliest, latest, grade, recorded_at, recorded_in)
     select ${id(9, "n")}, ${id(3, "n")}, 'hearing', earliest::text, earliest, latest, 'reported', ${KNOWN}
     from ${persons}, lateral (select 0 as i) one, lateral (select ${between(day, "0")}) said where n % 10 = 3`,
    `insert into citations (id, source_id, status_record_id, says_es, recorded_at, recorded_in)
     select gen_random_uuid(), ${id(1, `(${source})`)}, ${id(8, "n * 8 + i")}, 'Lo dice.', ${written}, 1 from ${facts}`,
    `insert into citations (id, source_id, milestone_id, says_es, recorded_at, recorded_in)
     select gen_random_uuid(), ${id(1, `1 + n % ${sources - 1}`)}, ${id(9, "n")}, 'Lo dice.', ${KNOWN} from ${persons}
     where n % 10 = 3`,
  ];
}

const GIVEN = [
  "Ana",
  "María",
  "José",
  "Luis",
  "Carmen",
  "Juan",
  "Rosa",
  "Pedro",
  "Elena",
  "Carlos",
  "Javier",
  "Yolanda",
];
const FAMILY = [
  "González",
  "Rodríguez",
  "Pérez",
  "Hernández",
  "García",
  "Araque",
  "Guanipa",
  "Tarazona",
  "Rojas",
  "Núñez",
];
