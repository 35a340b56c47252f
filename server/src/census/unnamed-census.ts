import type { Sql } from "postgres";
import { Census } from "@paradero/shared/census/census";
import type { Day } from "@paradero/shared/dates/days";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import type { StatusSet } from "@paradero/shared/statuses/status-set";
import { inPieces } from "../database/pieces.ts";
import { readSomePeople } from "./read-people.ts";
import { inTurn } from "./reading-turns.ts";

const COUNTED_UNNAMED: PublicationLevel = "statistics";

/** Nobody is listed here. */
const NO_ORDER = () => 0;

/** In steps of five a number tells how many there are, and of nobody whether they are among them. */
const STEP = 5;

/**
 * Those who are counted beside the public count and named to nobody (DOMAIN.md 10). It reads the workspace, which its
 * askers may not: so what comes out is a rounded number, and nothing else. Whoever is internal is not in it.
 */
export class UnnamedCensus {
  readonly #sql: Sql;
  readonly #census: Census;

  /** @param sql connections to the workspace, at least three */
  static async load(sql: Sql, firstDay: Day | null = null): Promise<UnnamedCensus> {
    const unnamed = new UnnamedCensus(sql, firstDay);
    const rows = await sql<{ id: string }[]>`
      select person_id as id from profiles where superseded_at is null and publication = ${COUNTED_UNNAMED}`;
    await unnamed.#put(rows.map(({ id }) => id));
    return unnamed;
  }

  private constructor(sql: Sql, firstDay: Day | null) {
    this.#sql = sql;
    this.#census = new Census(firstDay);
  }

  /** Takes these people out of the workspace again. @returns nobody: no public feed tells who moved in here */
  async refresh(personIds: readonly string[]): Promise<string[]> {
    const sql = this.#sql;
    const rows = await inPieces(
      personIds,
      (some) => sql<{ id: string }[]>`
        select person_id as id from profiles
        where superseded_at is null and publication = ${COUNTED_UNNAMED} and person_id in ${sql(some)}`,
    );
    const ids = rows.map(({ id }) => id);
    for (const gone of new Set(personIds).difference(new Set(ids))) this.#census.remove(gone);
    await this.#put(ids);
    return [];
  }

  /** How many of them are certainly in `statuses` on a day, as known now, rounded down to a multiple of five. */
  heldAtLeast(statuses: StatusSet, on: Day): number {
    const { series } = this.#census.timeline({ statuses, from: on, to: on, step: "day", filter: {} });
    const held = series[0]?.low[0] ?? 0;
    return held - (held % STEP);
  }

  async #put(ids: string[]): Promise<void> {
    const read = (some: string[]) => inTurn(this.#sql, () => readSomePeople(this.#sql, some, NO_ORDER));
    for (const { person } of await inPieces(ids, read)) this.#census.put(person);
  }
}
