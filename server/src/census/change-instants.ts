import type { Sql } from "postgres";
import { type CopyQuery, copyRows } from "./copy-rows.ts";
import { uuidList } from "./uuid-list.ts";

/**
 * When anything came to be known, or ceased to stand, that a census of one reader rests on. It follows from what the role of
 * that reader can see, so that it moves neither for a hidden person nor for a note about one who is shown (PROMISES.md 15).
 */
export class ChangeInstants {
  /** Milliseconds since the epoch, each once, growing. */
  readonly #instants: number[];

  static async read(sql: Sql): Promise<ChangeInstants> {
    return new ChangeInstants((await readInstants(sql)).sort((a, b) => a - b));
  }

  private constructor(instants: number[]) {
    this.#instants = instants;
  }

  /** The newest one up to `asKnown`; the newest of all where that is null. */
  newest(asKnown: number | null): number | null {
    const until = asKnown === null ? this.#instants.length : this.#placeAfter(asKnown);
    return this.#instants[until - 1] ?? null;
  }

  /** Takes in what is known of people who changed or came. Of those who went it cannot know: read everything again. */
  async addThoseOf(sql: Sql, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    for (const instant of await readInstants(sql, personIds)) {
      const place = this.#placeAfter(instant);
      if (this.#instants[place - 1] !== instant) this.#instants.splice(place, 0, instant);
    }
  }

  /** How many are not later than `instant`. */
  #placeAfter(instant: number): number {
    let low = 0;
    let high = this.#instants.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#instants[middle] ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

async function readInstants(sql: Sql, personIds?: readonly string[]): Promise<number[]> {
  const instants: number[] = [];
  for await (const rows of copyRows(sql, instantsQuery(personIds), personIds === undefined)) {
    for (const { instant } of rows) instants.push(Number(instant));
  }
  return instants;
}

/**
 * What was known of somebody before they could be seen came to be known to this reader when they could; and a
 * version of a profile that says nothing else than the one before it is no news.
 */
function instantsQuery(personIds?: readonly string[]): CopyQuery<"instant"> {
  const those = personIds ? `where f.person_id in (${uuidList(personIds)})` : "";
  const facts = ["status_records", "milestones", "names"].map((table) => `${OWN} from ${table} f ${those}`);
  const cited = ["status_record", "milestone"].map(
    (fact) =>
      `select f.person_id, c.recorded_at, c.superseded_at from ${fact}s f join citations c on c.${fact}_id = f.id ${those}`,
  );
  const from = `from (
    with versions as (
      select person_id, recorded_at, ${SAID} as said,
        lag(superseded_at) over own as ended, lag(${SAID}) over own as said_before
      from profiles f ${those}
      window own as (partition by person_id order by recorded_at, id)
    ), seen as (
      select person_id, min(recorded_at) as since from versions group by person_id
    ), told (person_id, opened, closed) as (
      ${[...facts, ...cited].join(" union all ")}
      union all
      select person_id, recorded_at, null from versions
      where ended is distinct from recorded_at or said is distinct from said_before
    )
    select distinct floor(extract(epoch from greatest(at, since)) * 1000)::bigint as instant
    from told join seen using (person_id) cross join lateral (values (opened), (closed)) moments (at)
    where at is not null
  ) moments`;
  return { columns: { instant: "instant" }, from };
}

const OWN = "select f.person_id, f.recorded_at, f.superseded_at";
const SAID = "row(sex, sector, birth, nationalities, occupation_en, occupation_es, minor)::text";
