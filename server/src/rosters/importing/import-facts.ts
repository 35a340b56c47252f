import type { ClosedFacts, NewFacts } from "../../changes/fact-tables.ts";

type Row<T extends Exclude<keyof NewFacts, "rosterLines">> =
  NonNullable<NewFacts[T]> extends readonly (infer R)[] ? R : never;

/** What a list writes and closes, gathered person by person. */
export class ImportFacts {
  readonly people: Row<"people">[] = [];
  readonly profiles: Row<"profiles">[] = [];
  readonly names: Row<"names">[] = [];
  readonly identifiers: Row<"identifiers">[] = [];
  readonly statusRecords: Row<"statusRecords">[] = [];
  readonly citations: Row<"citations">[] = [];
  readonly closes = {
    profiles: [] as string[],
    citations: [] as string[],
    statusRecords: [] as string[],
  } satisfies ClosedFacts;
  /** By id of a fact that is closed: the id of the one that says the same again. */
  readonly restored: Record<string, string> = {};
  /** Ids of the people who are created or changed. */
  readonly subjects: string[] = [];

  /** As a change takes them. */
  facts(): NewFacts {
    const { people, profiles, names, identifiers, statusRecords, citations } = this;
    return { people, profiles, names, identifiers, statusRecords, citations };
  }
}
