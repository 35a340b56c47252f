import { CENSUS_STEPS } from "@paradero/shared/census-query";
import { COUNTING_RULES } from "@paradero/shared/counting-rules";
import { FACETS } from "@paradero/shared/person/facets";
import * as fc from "fast-check";

/** One request of somebody without an account: an address of the API, or calls in one batch. */
export type AnonymousRequest =
  | { readonly get: string }
  | { readonly batch: readonly (readonly [procedure: string, input: unknown])[] };

/** Of the years up to `today`: its days, often the first and the last of them. */
function daysUpTo(today: string) {
  const last = Date.parse(today);
  const day = (back: number) => new Date(last - back * 86_400_000).toISOString().slice(0, 10);
  return fc.oneof(fc.constant(0), fc.nat(18_200), fc.constant(18_200)).map(day);
}

/** Everything that an address can say of a census, a list or its facets, the costly more often than the cheap. */
function questions(today: string) {
  const day = daysUpTo(today);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const who = {
    q: maybe(fc.constantFrom("person", "a", "perso 1", "nobody")),
    sex: maybe(fc.constantFrom("!female", "unknown")),
    state: maybe(fc.constantFrom("unknown", "!unknown")),
    freshness: maybe(fc.constantFrom("!month", "unknown")),
    asKnown: maybe(day),
  };
  const census = fc.record({
    ...who,
    rule: fc.constantFrom(...COUNTING_RULES),
    from: maybe(day),
    to: maybe(fc.constant(today)),
    step: maybe(fc.constantFrom(...CENSUS_STEPS)),
    by: maybe(fc.constantFrom(...FACETS)),
  });
  const people = fc.record({ ...who, on: maybe(day) });
  const bridge = fc.record({
    q: who.q,
    sex: who.sex,
    rule: fc.constantFrom(...COUNTING_RULES),
    from: day,
    to: maybe(fc.constant(today)),
    asKnownFrom: maybe(day),
    limit: fc.constantFrom(50, 200),
  });
  return { census, people, bridge };
}

export function anonymousRequests(today: string): fc.Arbitrary<AnonymousRequest> {
  const { census, people, bridge } = questions(today);
  const page = fc.record({ limit: fc.constantFrom(50, 200), sort: fc.constantFrom("name", "since") });
  const call = fc.oneof(
    { weight: 4, arbitrary: census.map((input) => ["trends.timeline", input] as const) },
    { weight: 2, arbitrary: people.map((input) => ["people.facets", input] as const) },
    {
      weight: 2,
      arbitrary: fc.tuple(people, page).map(([who, rows]) => ["people.list", { ...who, ...rows }] as const),
    },
    { weight: 1, arbitrary: fc.constantFrom(["sources.list", {}] as const, ["figures.list", {}] as const) },
  );
  const get = fc.oneof(
    census.map((query) => address("census", query)),
    census.map((query) => address("census.csv", query)),
    fc.tuple(people, page).map(([who, rows]) => address("people", { ...who, ...rows })),
    people.map((query) => address("people.csv", query)),
    bridge.map((query) => address("census/bridge", query)),
    fc.constantFrom("/api/v1/sources", "/api/v1/figures.csv"),
  );
  return fc.oneof(
    get.map((path) => ({ get: path })),
    call.map((only) => ({ batch: [only] })),
  );
}

function address(list: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return `/api/v1/${list}?${given.toString()}`;
}

/** The same request as a client sends it. */
export function asSent(asked: AnonymousRequest): { readonly path: string; readonly init: RequestInit } {
  if ("get" in asked) return { path: asked.get, init: {} };
  const path = `/trpc/${asked.batch.map(([procedure]) => procedure).join(",")}?batch=1`;
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
  const body = JSON.stringify(Object.fromEntries(asked.batch.map(([, input], place) => [place, input])));
  return { path, init: { method: "POST", headers, body } };
}
