import { CENSUS_STEPS } from "@paradero/shared/inputs/census-query";
import { COUNTING_RULES } from "@paradero/shared/statuses/counting-rules";
import { PEOPLE_SORTS } from "@paradero/shared/inputs/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import * as fc from "fast-check";

type Call = readonly [procedure: string, input: unknown];

/** One request of somebody without an account: an address of the API, or calls in one batch. */
export type AnonymousRequest = { readonly get: string } | { readonly batch: readonly Call[] };

/** As many calls as one request may make. */
const MOST_CALLS = 10;

/** Of the years up to `today`: its days, often the first and the last of them, and those of which most was known. */
function daysUpTo(today: string) {
  const last = Date.parse(today);
  const day = (back: number) => new Date(last - back * 86_400_000).toISOString().slice(0, 10);
  return fc.oneof(fc.constant(0), fc.nat(900), fc.nat(18_200), fc.constant(18_200)).map(day);
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Everything that an address can say of a census, a list or its facets, the costly more often than the cheap. */
function questions(today: string) {
  const day = daysUpTo(today);
  const who = {
    q: maybe(fc.constantFrom("person", "a", "perso 1", "nobody", "maria gonzalez jose perez")),
    sex: maybe(fc.constantFrom("!female", "unknown")),
    status: maybe(fc.constantFrom("!released", "detained,unknown")),
    state: maybe(fc.constantFrom("unknown", "!unknown")),
    facility: maybe(fc.constantFrom("unknown", "!unknown")),
    freshness: maybe(fc.constantFrom("!within_30_days", "unknown")),
    asKnown: maybe(day),
  };
  const census = fc.record({
    ...who,
    rule: fc.constantFrom(...COUNTING_RULES),
    from: maybe(day),
    to: maybe(fc.oneof(fc.constant(today), day)),
    step: maybe(fc.constantFrom(...CENSUS_STEPS)),
    by: maybe(fc.constantFrom(...FACETS)),
  });
  const people = fc.record({
    ...who,
    on: maybe(day),
    certainty: maybe(fc.constantFrom("certain", "counted", "possible")),
  });
  const bridge = fc.record({
    q: who.q,
    sex: who.sex,
    rule: fc.constantFrom(...COUNTING_RULES),
    from: day,
    to: maybe(fc.constant(today)),
    asKnownFrom: maybe(day),
    asKnownTo: maybe(day),
    limit: fc.constantFrom(50, 200),
  });
  const page = fc.record({
    limit: fc.constantFrom(50, 200),
    offset: fc.constantFrom(0, 5_000, 60_000),
    sort: fc.constantFrom(...PEOPLE_SORTS),
    direction: fc.constantFrom("asc", "desc"),
  });
  const known = fc.record({ asKnown: maybe(day) });
  return { census, people, bridge, page, known };
}

/** @param refs of some people, and of some sources */
function anonymousRequests(
  today: string,
  refs: { readonly people: readonly string[]; readonly sources: readonly string[] } = NOBODY,
): fc.Arbitrary<AnonymousRequest> {
  const { census, people, bridge, page, known } = questions(today);
  const call = fc.oneof(
    { weight: 4, arbitrary: census.map((input): Call => ["trends.timeline", input]) },
    { weight: 2, arbitrary: people.map((input): Call => ["people.facets", input]) },
    { weight: 2, arbitrary: fc.tuple(people, page).map(([who, rows]): Call => ["people.list", { ...who, ...rows }]) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc
          .tuple(fc.constantFrom("sources.list", "figures.list", "trends.events"), known)
          .map(([name, input]): Call => [name, input]),
        fc.constantFrom(...refs.people).map((ref): Call => ["people.get", { ref }]),
        fc.constantFrom(...refs.sources).map((ref): Call => ["sources.get", { ref }]),
      ),
    },
  );
  const get = fc.oneof(
    census.map((query) => address("census", query)),
    census.map((query) => address("census.csv", query)),
    fc.tuple(people, page).map(([who, rows]) => address("people", { ...who, ...rows })),
    people.map((query) => address("people.csv", query)),
    bridge.map((query) => address("census/bridge", query)),
    known.map((query) => address("sources", query)),
    known.map((query) => address("figures.csv", query)),
    fc.constantFrom(...refs.people).map((ref) => address(`people/${ref}`, {})),
  );
  return fc.oneof(
    get.map((path) => ({ get: path })),
    call.map((only) => ({ batch: [only] })),
    fc.array(call, { minLength: 2, maxLength: MOST_CALLS }).map((batch) => ({ batch })),
  );
}

/** Some of them, the same at every run. */
export function someAnonymousRequests(
  count: number,
  today: string,
  refs?: Parameters<typeof anonymousRequests>[1],
): AnonymousRequest[] {
  return fc.sample(anonymousRequests(today, refs), { numRuns: count, seed: 9 });
}

const NOBODY = { people: ["nobody"], sources: ["nothing"] };

function address(list: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return `/api/v1/${list}?${given.toString()}`;
}

/** The same request as a client sends it. */
export function asSent(asked: AnonymousRequest): { readonly path: string; readonly init: SentWith } {
  if ("get" in asked) return { path: asked.get, init: { method: "GET", headers: {} } };
  const path = `/trpc/${asked.batch.map(([procedure]) => procedure).join(",")}?batch=1`;
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const body = JSON.stringify(Object.fromEntries(asked.batch.map(([, input], place) => [place, input])));
  return { path, init: { method: "POST", headers, body } };
}

interface SentWith {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}
