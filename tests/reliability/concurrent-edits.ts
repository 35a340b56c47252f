import { randomBytes, randomUUID } from "node:crypto";
import { type Connection, connect, type Logins } from "@paradero/drizzle/connect";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { changes } from "@paradero/drizzle/schema/changes";
import { people } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { openReaders } from "@paradero/server/access/readers/open-readers";
import { versionsOf } from "@paradero/server/changes/seen-people";
import { recordStatus } from "@paradero/server/history/record-status";
import { DomainError } from "@paradero/shared/words/errors";
import { refOf } from "./people-rows.ts";

export interface ConcurrentEdits {
  readonly acknowledged: number;
  readonly conflicts: number;
  /** Acknowledged edits that are not in the store exactly once, and ones in it that nobody was told of. */
  readonly lost: number;
  readonly unasked: number;
  /** Whether the numbers of the log have a gap, and whether somebody's version is not their newest change. */
  readonly gaps: number;
  readonly wrongVersions: number;
  readonly milliseconds: number;
}

const PEOPLE = 10;

/**
 * So many writers, each with so many edits, on ten people through the real service. Each writer looks at the version, and
 * then writes; some of them try the same request twice.
 *
 * @param logins of a store that holds `loadPeople`
 */
export async function concurrentEdits(logins: Logins, writers: number, edits: number): Promise<ConcurrentEdits> {
  const staff = connect(logins, { role: "app", max: writers });
  const visitors = connect(logins, { role: "public", max: 4 });
  const readers = await openReaders({
    staff,
    visitors,
    clock: Date.now,
    random: randomBytes,
    timeZone: "America/Caracas",
    complain: (reason) => process.stderr.write(`${String(reason)}\n`),
  });
  try {
    const reader = await readers.staff();
    const refs = new Set(Array.from({ length: PEOPLE }, (_, number) => refOf(number)));
    const persons = (await staff.db.select().from(people)).filter(({ ref }) => refs.has(ref));
    const told: string[] = [];
    let conflicts = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, number) => {
        const writer = { account: { id: randomUUID(), name: `Writer ${number}`, role: "researcher" as const }, reader };
        for (let edit = 0; edit < edits; edit += 1) {
          const person = persons[(number + edit) % persons.length];
          if (!person) throw new Error("there are no people");
          const versions = await versionsOf(staff.db, [person.id]);
          const request = {
            idempotencyKey: randomUUID(),
            ref: person.ref,
            expectedVersion: versions.get(person.id) ?? 0,
            record: {
              status: "detained" as const,
              date: "2026-02",
              grade: "reported" as const,
              place: `${number}-${edit}`,
              citations: [{ source: { ref: "list" } }],
            },
          };
          const tries = edit % 7 === 0 ? 2 : 1;
          const outcomes = await Promise.allSettled(Array.from({ length: tries }, () => recordStatus(writer, request)));
          const ids = new Set<string>();
          for (const outcome of outcomes) {
            if (outcome.status === "fulfilled") for (const { id } of outcome.value.records) ids.add(id);
            else if (outcome.reason instanceof DomainError && outcome.reason.code === "conflict") conflicts += 1;
            else throw outcome.reason;
          }
          told.push(...ids);
        }
      }),
    );
    const milliseconds = performance.now() - began;
    return { ...(await verdict(staff, told)), acknowledged: told.length, conflicts, milliseconds };
  } finally {
    readers.close();
    await Promise.all([staff.close(), visitors.close()]);
  }
}

async function verdict({ db }: Connection, told: readonly string[]) {
  const written = (await db.select({ id: statusRecords.id, place: statusRecords.place }).from(statusRecords)).filter(
    ({ place }) => place !== null,
  );
  const kept = new Map<string, number>();
  for (const { id } of written) kept.set(id, (kept.get(id) ?? 0) + 1);
  const asked = new Set(told);
  const seqs = (await db.select({ seq: changes.seq }).from(changes)).map(({ seq }) => seq).toSorted((a, b) => a - b);
  const newest = new Map<string, number>();
  for (const { personId, changeSeq } of await db.select().from(changeSubjects))
    newest.set(personId, Math.max(newest.get(personId) ?? 0, changeSeq));
  const versions = await versionsOf(db, [...newest.keys()]);
  return {
    lost: told.filter((id) => kept.get(id) !== 1).length + (told.length - asked.size),
    unasked: written.filter(({ id }) => !asked.has(id)).length,
    gaps: seqs.filter((seq, index) => seq !== index + 1).length,
    wrongVersions: [...newest].filter(([id, seq]) => versions.get(id) !== seq).length,
  };
}
