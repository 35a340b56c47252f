import { and, desc, eq, exists, inArray, isNull, lt, sql } from "drizzle-orm";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { changes } from "@paradero/drizzle/schema/changes";
import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import type { ChangeQuery, ChangesQuery } from "@paradero/shared/inputs/change-input";
import { DomainError } from "@paradero/shared/words/errors";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import type { Writer } from "./writer.ts";

/** One line of the change log. */
export interface LoggedChange {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** Who did it; the name is null for the system. */
  readonly actor: { readonly id: string; readonly name: string | null };
  readonly action: string;
  readonly reason: string | null;
  /** Whom it was about: at most twenty of them, and how many in all. */
  readonly people: readonly { readonly ref: string; readonly name: string | null }[];
  readonly peopleInAll: number;
  readonly before: unknown;
  readonly after: unknown;
  /** The change that this one takes back, and the one that takes this one back and stands. */
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** It says which facts it wrote, so that it can be taken back. */
  readonly canBeUndone: boolean;
}

export interface ChangesPage {
  readonly changes: readonly LoggedChange[];
  /** Give this as `before` for the next page; null where there is none. */
  readonly next: number | null;
}

const MOST_NAMED = 20;

/** The change log, newest first. For staff. */
export async function listChanges({ reader: { database } }: Writer, query: ChangesQuery): Promise<ChangesPage> {
  const { person, actor, action, before, limit } = query;
  const about =
    person === undefined
      ? undefined
      : exists(
          database
            .select({ one: sql`1` })
            .from(changeSubjects)
            .innerJoin(people, eq(people.id, changeSubjects.personId))
            .where(and(eq(changeSubjects.changeSeq, changes.seq), eq(people.ref, person))),
        );
  const rows = await database
    .select(columns)
    .from(changes)
    .where(
      and(
        about,
        actor === undefined ? undefined : eq(changes.actor, actor),
        action === undefined ? undefined : eq(changes.action, action),
        before === undefined ? undefined : lt(changes.seq, before),
      ),
    )
    .orderBy(desc(changes.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { changes: await logged(database, page), next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
}

/** @throws {DomainError} `not_found` */
export async function getChange({ reader: { database } }: Writer, { seq }: ChangeQuery): Promise<LoggedChange> {
  const rows = await database.select(columns).from(changes).where(eq(changes.seq, seq));
  const [change] = await logged(database, rows);
  if (!change) throw new DomainError("not_found", `There is no change ${seq}.`);
  return change;
}

const columns = {
  seq: changes.seq,
  at: changes.at,
  actor: changes.actor,
  action: changes.action,
  reason: changes.reason,
  before: changes.before,
  after: changes.after,
  undoes: changes.undoes,
  canBeUndone: sql<boolean>`${changes.facts} is not null`,
};

type Row = {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly reason: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly undoes: number | null;
  readonly canBeUndone: boolean;
};

async function logged(database: ReaderDatabase, rows: readonly Row[]): Promise<LoggedChange[]> {
  if (rows.length === 0) return [];
  const seqs = rows.map(({ seq }) => seq);
  const [subjects, undone, actors] = await Promise.all([
    subjectsOf(database, seqs),
    undoneBy(database, seqs),
    namesOf(
      database,
      rows.map(({ actor }) => actor),
    ),
  ]);
  return rows.map(({ at, actor, ...row }) => {
    const about = subjects.get(row.seq) ?? [];
    return {
      ...row,
      at: at.toISOString(),
      actor: { id: actor, name: actors.get(actor) ?? null },
      people: about.slice(0, MOST_NAMED).map(({ ref, name }) => ({ ref, name })),
      peopleInAll: about.length,
      undoneBy: undone.get(row.seq) ?? null,
    };
  });
}

async function subjectsOf(database: ReaderDatabase, seqs: readonly number[]) {
  const rows = await database
    .select({ seq: changeSubjects.changeSeq, ref: people.ref, name: names.name })
    .from(changeSubjects)
    .innerJoin(people, eq(people.id, changeSubjects.personId))
    .leftJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isNull(names.supersededAt)))
    .where(inArray(changeSubjects.changeSeq, [...seqs]))
    .orderBy(names.folded, people.ref);
  return Map.groupBy(rows, ({ seq }) => seq);
}

/** By change, the undo of it that stands: one whose own undo does not stand. */
export async function undoneBy(database: ReaderDatabase, seqs: readonly number[]): Promise<Map<number, number>> {
  const list = sql.join(
    seqs.map((seq) => sql`${seq}`),
    sql`, `,
  );
  const rows = await database.execute<{ seq: string; undoes: string; undone: string }>(sql`
    with recursive chain as (
      select seq, undoes, undoes as undone, 1 as depth from changes where undoes in (${list})
      union all
      select c.seq, c.undoes, chain.undone, chain.depth + 1 from changes c join chain on c.undoes = chain.seq
    )
    select seq::text, undoes::text, undone::text from chain order by seq`);
  const standing = new Map<number, number>();
  const byTarget = Map.groupBy(rows, ({ undoes }) => Number(undoes));
  const stands = (seq: number): boolean => !(byTarget.get(seq) ?? []).some((undo) => stands(Number(undo.seq)));
  for (const { seq, undoes } of rows) if (stands(Number(seq))) standing.set(Number(undoes), Number(seq));
  return standing;
}

async function namesOf(database: ReaderDatabase, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors.filter((actor) => UUID.test(actor)))];
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
