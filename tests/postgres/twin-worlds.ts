import { connect, type Logins } from "@paradero/drizzle/connect";
import type { TransactionSql } from "postgres";
import {
  type Known,
  type Row,
  citationRow,
  contextEventRow,
  facilityRow,
  figureRow,
  idOf,
  milestoneRow,
  nameRow,
  profileRow,
  recordRow,
  sourceRow,
} from "./world-rows.ts";

/** Who is who. The public sees the first three. */
export const WORLD = {
  adult: idOf(1),
  minor: idOf(2),
  namedLater: idOf(3),
  internal: idOf(4),
  statistics: idOf(5),
  withdrawn: idOf(6),
  /** Named, and then merged into somebody who was merged into the adult. */
  merged: idOf(7),
  mergedOnce: idOf(8),
} as const;

/** Stands in everything that must not come out, in whatever column. */
export const SECRET = "secret";

/**
 * Writes a small world with fixed ids into an empty database. With `hidden` it also holds what the public may not see:
 * people who are internal, statistical or withdrawn, identity numbers, notes and reasons of those who are shown, facts
 * that were closed before anybody outside could see them, and the sources and places that only such facts name. Nobody
 * outside can tell the two worlds apart (PROMISES.md 15).
 */
export async function seedWorld(logins: Logins, world: { readonly hidden: boolean }): Promise<void> {
  const { sql, close } = connect(logins, { role: "app", max: 1 });
  try {
    const change = (at: string, write: (writer: Writer) => Promise<void>) =>
      sql.begin(async (tx) => write(await Writer.open(tx, at)));
    if (world.hidden) await change("2025-01-01T12:00:00Z", addHidden);
    await change("2025-01-02T12:00:00Z", (writer) => addShown(writer, world.hidden));
    if (world.hidden) await change("2025-02-02T12:00:00Z", closeBeforeNaming);
    await change("2025-03-02T12:00:00Z", (writer) => nameLater(writer, world.hidden));
    await change("2025-04-02T12:00:00Z", correctInPublic);
    if (world.hidden) await change("2025-05-02T12:00:00Z", withdraw);
    await change("2025-06-02T12:00:00Z", mergeOnce);
    await change("2025-06-03T12:00:00Z", (writer) => mergeAgain(writer, world.hidden));
  } finally {
    await close();
  }
}

/** Writes the facts of one change. */
class Writer {
  readonly known: Known;
  private readonly tx: TransactionSql;

  private constructor(tx: TransactionSql, known: Known) {
    this.tx = tx;
    this.known = known;
  }

  static async open(tx: TransactionSql, at: string): Promise<Writer> {
    const [row] = await tx<{ seq: string }[]>`
      insert into changes (at, actor, action) values (${at}, 'system:test', 'test.seed') returning seq`;
    return new Writer(tx, { recorded_at: at, recorded_in: row?.seq ?? "" });
  }

  async add(table: string, rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.tx`insert into ${this.tx(table)} ${this.tx(row)}`;
  }

  async close(table: string, number: number): Promise<void> {
    const { recorded_at: at, recorded_in: seq } = this.known;
    await this.tx`
      update ${this.tx(table)} set superseded_at = ${at}, superseded_in = ${seq} where id = ${idOf(number)}`;
  }

  async addPerson(number: number, ref: string, name: string, profile: Row): Promise<void> {
    const id = idOf(number);
    await this.add("people", [{ id, ref, ...this.known }]);
    await this.add("profiles", [profileRow(number + 10, id, this.known, profile)]);
    await this.add("names", [nameRow(number + 20, id, name, this.known)]);
  }
}

async function addShown(writer: Writer, hidden: boolean): Promise<void> {
  const { known } = writer;
  const note = { internal_note: hidden ? SECRET : null };
  await writer.add("sources", [sourceRow(101, "adult-source", known), sourceRow(102, "figure-source", known)]);
  await writer.add("facilities", [facilityRow(111, "adult-prison", known), facilityRow(112, "adult-court", known)]);
  const adult = { sex: "female", birth: "1980-05-06~", publication: "named", ...note };
  await writer.addPerson(1, "aduxt2", "Ana Adulta", { ...adult, publication_reason: hidden ? SECRET : null });
  const minor = { birth: hidden ? "2009-01-02" : "2009-03-04", minor: true, publication: "named" };
  await writer.addPerson(2, "mxnxr3", "Mía Menor", { ...minor, publication_reason: `${SECRET}: her mother asked` });
  await writer.addPerson(3, "latxy4", "Leo Luego", { publication: "internal", sex: hidden ? "female" : null });
  await writer.addPerson(7, "gxnex8", "Gabi Gone", { publication: "named" });
  await writer.addPerson(8, "gxnex9", "Gabi Gone Again", { publication: "internal" });
  const luego = { person_id: WORLD.adult, other_id: WORLD.namedLater };
  await writer.add("relations", [{ id: idOf(207), ...luego, kind: "sibling", ...known }]);
  const unseen = { facility_id: hidden ? idOf(113) : null, place: hidden ? SECRET : "Her school" };
  await writer.add("status_records", [
    recordRow(201, WORLD.adult, "detained", known, { facility_id: idOf(111), place: "Ospino", ...note }),
    recordRow(202, WORLD.adult, "bailed", known, { state: "Portuguesa" }),
    recordRow(203, WORLD.minor, "detained", known, { state: "Miranda", ...unseen }),
  ]);
  await writer.add("milestones", [
    milestoneRow(211, WORLD.adult, known, { facility_id: idOf(112), ...note }),
    milestoneRow(212, WORLD.minor, known, unseen),
  ]);
  await writer.add("figures", [figureRow(221, known)]);
  await writer.add("context_events", [contextEventRow(231, known)]);
  await writer.add("citations", [
    citationRow(241, 101, { status_record_id: idOf(201) }, known),
    citationRow(242, 101, { status_record_id: idOf(202) }, known),
    citationRow(243, 101, { status_record_id: idOf(203) }, known),
    citationRow(244, 101, { milestone_id: idOf(211) }, known),
    citationRow(245, 101, { name_id: idOf(21) }, known),
    citationRow(246, 101, { profile_id: idOf(11) }, known),
    citationRow(247, 102, { figure_id: idOf(221) }, known),
    citationRow(248, 102, { context_event_id: idOf(231) }, known),
  ]);
  if (hidden) await addHiddenOfShown(writer);
}

async function addHidden(writer: Writer): Promise<void> {
  const { known } = writer;
  await writer.add("sources", [sourceRow(103, `${SECRET}-source`, known), sourceRow(104, `${SECRET}-uncited`, known)]);
  await writer.add("facilities", [
    facilityRow(113, `${SECRET}-minors`, known),
    facilityRow(114, `${SECRET}-prison`, known),
    facilityRow(115, `${SECRET}-unused`, known),
  ]);
  await writer.addPerson(4, "xntxr5", `${SECRET} internal`, { publication: "internal" });
  await writer.addPerson(5, "statx6", `${SECRET} statistics`, { publication: "statistics" });
  await writer.addPerson(6, "wxthd7", `${SECRET} withdrawn`, { publication: "named" });
  const where = { facility_id: idOf(114), place: SECRET };
  await writer.add("status_records", [
    recordRow(301, WORLD.internal, "detained", known, where),
    recordRow(302, WORLD.statistics, "disappeared", known, where),
    recordRow(303, WORLD.withdrawn, "detained", known, where),
  ]);
  await writer.add("milestones", [milestoneRow(311, WORLD.internal, known, where)]);
  await writer.add("citations", [
    citationRow(341, 103, { status_record_id: idOf(301) }, known),
    citationRow(342, 103, { status_record_id: idOf(302) }, known),
    citationRow(343, 103, { status_record_id: idOf(303) }, known),
    citationRow(344, 103, { milestone_id: idOf(311) }, known),
    citationRow(345, 103, { name_id: idOf(24) }, known),
    citationRow(346, 103, { profile_id: idOf(15) }, known),
  ]);
}

/** Of people who are shown, or will be. */
async function addHiddenOfShown(writer: Writer): Promise<void> {
  const { known } = writer;
  const number = { scheme: "national-id", value: SECRET };
  await writer.add("identifiers", [{ id: idOf(401), person_id: WORLD.adult, ...number, ...known }]);
  const of = { person_id: WORLD.adult, other_id: WORLD.internal };
  const ofMinor = { person_id: WORLD.minor, other_id: WORLD.adult };
  await writer.add("relations", [
    { id: idOf(407), ...of, kind: "sibling", ...known },
    { id: idOf(409), ...ofMinor, kind: "child", ...known },
  ]);
  await writer.add("merges", [{ id: idOf(408), gone_id: WORLD.internal, kept_id: WORLD.statistics, ...known }]);
  await addRoster(writer);
  await writer.add("names", [nameRow(402, WORLD.namedLater, SECRET, known, "variant")]);
  const where = { facility_id: idOf(114), place: SECRET };
  await writer.add("status_records", [recordRow(403, WORLD.namedLater, "disappeared", known, where)]);
  await writer.add("milestones", [milestoneRow(404, WORLD.namedLater, known, where)]);
  await writer.add("citations", [
    citationRow(405, 103, { status_record_id: idOf(403) }, known),
    citationRow(406, 103, { name_id: idOf(23) }, known),
  ]);
}

async function closeBeforeNaming(writer: Writer): Promise<void> {
  await writer.close("names", 402);
  await writer.close("status_records", 403);
  await writer.close("milestones", 404);
  await writer.close("citations", 405);
  await writer.close("citations", 406);
}

async function nameLater(writer: Writer, hidden: boolean): Promise<void> {
  const { known } = writer;
  await writer.close("profiles", 13);
  await writer.add("profiles", [profileRow(33, WORLD.namedLater, known, { publication: "named" })]);
  const corrects = hidden ? idOf(403) : null;
  await writer.add("status_records", [recordRow(204, WORLD.namedLater, "detained", known, { corrects })]);
  await writer.add("milestones", [milestoneRow(213, WORLD.namedLater, known, { corrects: hidden ? idOf(404) : null })]);
}

async function correctInPublic(writer: Writer): Promise<void> {
  const { known } = writer;
  await writer.close("status_records", 202);
  await writer.close("citations", 242);
  await writer.add("status_records", [recordRow(205, WORLD.adult, "bailed", known, { corrects: idOf(202) })]);
  await writer.add("citations", [citationRow(249, 101, { status_record_id: idOf(205) }, known)]);
}

async function mergeOnce(writer: Writer): Promise<void> {
  const { known } = writer;
  for (const [table, number] of [
    ["profiles", 17],
    ["names", 27],
  ] as const)
    await writer.close(table, number);
  await writer.add("merges", [{ id: idOf(501), gone_id: WORLD.merged, kept_id: WORLD.mergedOnce, ...known }]);
}

async function mergeAgain(writer: Writer, hidden: boolean): Promise<void> {
  const { known } = writer;
  for (const [table, number] of [
    ["profiles", 18],
    ["names", 28],
  ] as const)
    await writer.close(table, number);
  await writer.add("merges", [{ id: idOf(502), gone_id: WORLD.mergedOnce, kept_id: WORLD.adult, ...known }]);
  if (!hidden) return;
  await writer.close("profiles", 36);
  await writer.add("merges", [{ id: idOf(503), gone_id: WORLD.withdrawn, kept_id: WORLD.adult, ...known }]);
}

async function withdraw(writer: Writer): Promise<void> {
  await writer.close("profiles", 16);
  await writer.add("profiles", [profileRow(36, WORLD.withdrawn, writer.known, { publication: "internal" })]);
}

/** A list that was handed in, read and half decided. */
async function addRoster(writer: Writer): Promise<void> {
  const { known } = writer;
  const file = { ref: "fxlex9", name: SECRET, sha256: SECRET, size: 1, content: Buffer.from(SECRET) };
  await writer.add("roster_files", [{ id: idOf(420), ...file, account_id: idOf(900), at: known.recorded_at }]);
  const roster = { ref: "rxstr9", title: SECRET, organization: SECRET, file_id: idOf(420), mapping: "{}", lines: 1 };
  await writer.add("rosters", [{ id: idOf(421), ...roster, ...known }]);
  const line = { roster_ref: "rxstr9", number: 1, key: SECRET };
  const read = { line: "{}", cells: "[]", faults: "[]", recorded_in: known.recorded_in };
  await writer.add("roster_lines", [{ ...line, ...read }]);
  const decided = { ...line, decision: "same", person_id: WORLD.internal };
  await writer.add("match_decisions", [{ id: idOf(422), ...decided, ...known }]);
  await writer.add("roster_mappings", [{ id: idOf(423), name: SECRET, mapping: "{}", ...known }]);
}
