import { MOST_STAYS } from "./histories.ts";
import { codesWith } from "./sql-tables.ts";

/** Before every day there is. */
export const EVER = -(2 ** 30);

const CUSTODY = codesWith(({ deprivedOfLiberty }) => deprivedOfLiberty);
const DEATH = codesWith(({ final }) => final);
/** Released and amnestied state no measures: they count as one code, below all that do. */
const NO_MEASURES = Math.min(
  ...codesWith(({ restricted, final }) => !restricted && !final)
    .split(",")
    .map(Number),
);

export const isHeld = (status: string) => `${status} in (${CUSTODY})`;
export const measuresOf = (status: string) => `least(${status}, ${NO_MEASURES})`;

/**
 * DOMAIN.md 5.1 to 5.5 and the choice of 5.7, over the raw records: common tables up to `told`, which has every record of
 * every reading, in its place, with the status that it leaves and the days on which it can have begun. SQL finds the
 * readings by itself. A history of firm statements in which each certainly ends before the next begins is put in order by a
 * window; all others are told record by record, in every order that their dates allow, for every choice of open records.
 *
 * Left out is what no invented person needs: `history` makes nobody with more orders than are read, and no conflict in
 * which there is a stay; nor is anybody's birth known.
 *
 * @param filter a condition on `person`; null for everybody
 * @param firmOnly leaves the open records out: the middle line does not know them
 */
export function toldInSql(filter: string | null, firmOnly: boolean): string {
  const among = filter === null ? "" : `join person on person.id = record.person`;
  const conditions = [...(filter === null ? [] : [filter]), ...(firmOnly ? ["firm"] : [])];
  return `
  said as (
    select person, status, firm, coalesce(earliest, ${EVER}) as earliest, latest, anchor, minute, stay,
      attested and stay is null as attests, earliest is not distinct from latest as exact,
      ${isHeld("status")} as custody, status in (${DEATH}) as death
    from record ${among} ${conditions.length > 0 ? `where ${conditions.join(" and ")}` : ""}
  ),
  neighbours as (
    select *, lag(latest) over by_day as latest_before, lag(death) over by_day as death_before
    from said window by_day as (partition by person order by latest)
  ),
  sorted as (
    select *, bool_and(
      firm and stay is null and death_before is not true
      and (latest_before is null or latest_before < greatest(earliest, case when attests then latest end))
    ) over (partition by person) as is_chain
    from neighbours
  ),
  ${CHAINED}, ${TANGLED}, ${ORDERS}, ${READINGS},
  told as (select * from chained union all select * from read)`;
}

/** What is in order by its dates alone has one reading, and each record leaves its own status. */
const CHAINED = `
  chained as (
    select person, 0 as reading, true as counted, row_number() over by_day as place, status,
      greatest(
        max(earliest) over by_day,
        max(case when attests then latest + 1 end) over (by_day rows between unbounded preceding and 1 preceding)
      ) as first,
      latest as last, status as said, custody, latest, anchor, attests, false as begins_stay, false as ends_stay
    from sorted where is_chain window by_day as (partition by person order by latest)
  )`;

/**
 * Each other record as one bit of its person's records, the open ones lowest, with the bits of those that certainly come
 * before it, of the other exact ones of its day, and of those among them with which it would alternate; and with its rank
 * in the keys of 5.7.
 */
const TANGLED = `
  numbered as (
    select *, 1 << (row_number() over (partition by person order by firm, latest) - 1)::int as bit,
      exact and not attests and not death and minute is null and stay is null as can_alternate,
      max(anchor) filter (where firm and not custody) over stays as exit_anchor,
      max(latest) filter (where firm and not custody) over stays as exit_latest,
      max(status) filter (where firm and not custody) over stays as exit_status
    from sorted where not is_chain window stays as (partition by person, stay)
  ),
  met as (
    select it.person, it.bit,
      coalesce(bit_or(other.bit) filter (where case
        when other.stay = it.stay then other.custody and not it.custody
        when other.death <> it.death then it.death
        when other.attests and it.attests then other.latest < it.latest
        when it.attests then other.latest <= it.latest and not (other.exact and other.latest = it.latest)
        when other.attests then other.latest < it.earliest or (it.exact and it.latest = other.latest)
        when other.exact and it.exact and other.latest = it.latest then other.minute < it.minute
        else other.latest < it.earliest
      end), 0) as before,
      coalesce(bit_or(other.bit) filter (where
        it.exact and other.exact and it.latest = other.latest and not it.attests and not other.attests
      ), 0) as same_day,
      coalesce(bit_or(other.bit) filter (where
        it.can_alternate and other.can_alternate and it.latest = other.latest and it.custody <> other.custody
      ), 0) as alternates
    from numbered as it left join numbered as other on other.person = it.person and other.bit <> it.bit
    group by it.person, it.bit
  ),
  tangled as (
    select numbered.*, before, same_day, alternates, dense_rank() over (
      partition by numbered.person
      order by not custody, anchor, latest, status, minute nulls last, stay is null,
        case when stay is not null then exit_anchor end nulls last,
        case when stay is not null then exit_latest end nulls last,
        case when stay is not null then exit_status end nulls last
    ) as rank
    from numbered join met on met.person = numbered.person and met.bit = numbered.bit
  ),
  choices as (
    select person, generate_series(0, (1 << count(*) filter (where not firm)::int) - 1) as choice,
      coalesce(bit_or(bit) filter (where firm), 0) as firm_bits,
      coalesce(bit_or(bit) filter (where custody and not attests), 0) as arrests
    from tangled group by person
  )`;

const STAYS = Array.from({ length: MOST_STAYS }, (_, i) => i + 1);
const perStay = (write: (stay: number) => string) => STAYS.map(write).join(", ");

/** Every order, one record longer at each step; `stay_1` and on are the statuses of the stays that are running. */
const ORDERS = `
  orders as (
    select person, choice, choice | firm_bits as happened, arrests, choice | firm_bits as to_tell,
      '{}'::int[] as bits, '{}'::int[] as statuses, '{}'::int[] as firsts, null::smallint as status,
      ${perStay((stay) => `null::smallint as stay_${stay}`)},
      ${EVER} as first, null::int as attested, null::int as arrested, 0 as idle, 0 as unreported, 0 as ranks
    from choices
    union all
    select so_far.person, choice, happened, arrests, others, bits || bit, statuses || after.status::int, firsts || start.first,
      after.status, ${perStay((stay) => `running.stay_${stay}`)}, start.first,
      greatest(attested, case when attests then latest end),
      case when custody and not attests then anchor else arrested end,
      idle + (not custody and not was_held and case
        when death then true
        when so_far.status is null then arrests & others <> 0
        else ${measuresOf("it.status")} < ${measuresOf("so_far.status")}
      end)::int,
      unreported + (custody and case
        when attests then so_far.status is not null and not was_held
        else it.status is not distinct from so_far.status and (arrested is null or abs(anchor - arrested) > 30)
      end)::int,
      ranks * 10 + rank::int
    from orders as so_far
    join tangled as it on it.person = so_far.person and to_tell & bit <> 0 and to_tell & it.before = 0
    cross join lateral (
      select to_tell & ~bit as others, coalesce(${isHeld("so_far.status")}, false) as was_held,
        same_day & happened as day_mates
    ) as state
    cross join lateral (
      select greatest(
        so_far.first, earliest, attested + case when (exact or attests) and latest = attested then 0 else 1 end
      ) as first
    ) as start
    cross join lateral (select ${perStay(
      (stay) => `case
        when stay = ${stay} then case when custody then it.status end
        when stay is not null then stay_${stay}
        when custody and stay_${stay} is not null then it.status
      end as stay_${stay}`,
    )}) as running
    cross join lateral (
      select case when stay is null or custody then it.status
        else coalesce(least(${perStay((stay) => `running.stay_${stay}`)}), it.status) end as status
    ) as after
    where start.first <= latest and not (
      day_mates & (day_mates - 1) = 0 and day_mates & alternates & others <> 0 and custody = was_held
    )
  )`;

/** The orders with the fewest idle exits, and the one among those of the firm records that is counted. */
const READINGS = `
  readings as (
    select *, row_number() over () as reading, choice = 0 and liking = 1 as counted
    from (
      select person, choice, bits, statuses, firsts, idle, min(idle) over (partition by person, choice) as fewest,
        row_number() over (partition by person, choice order by idle, unreported, ranks) as liking
      from orders where to_tell = 0
    ) as complete
    where idle = fewest
  ),
  conflicts as (
    select person from choices where choice = 0 except select person from readings where choice = 0
  ),
  steps_told as (
    select person, reading, counted, unnest(bits) as bit, unnest(statuses) as status, unnest(firsts) as first,
      generate_subscripts(bits, 1) as place
    from readings where person not in (select person from conflicts)
  ),
  read as (
    select step.person, reading, counted, place, step.status, first,
      min(latest) over (partition by reading order by place desc) as last,
      it.status as said, custody, latest, anchor, attests,
      firm and exact and stay is not null and custody as begins_stay,
      firm and exact and stay is not null and not custody as ends_stay
    from steps_told as step join tangled as it on it.person = step.person and it.bit = step.bit
  )`;
