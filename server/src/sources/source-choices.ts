import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { sources } from "@paradero/drizzle/schema/sources";
import { type DateRange, readEdtf } from "@paradero/shared/dates/dates";
import { formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import type { NewSource, SourceChoice } from "@paradero/shared/inputs/source-input";
import type { StaffReader } from "../access/readers/reader.ts";
import type { NewFact } from "../changes/fact-tables.ts";
import { sourceRefOf } from "../changes/random-ref.ts";

/** A source that a change cites: on record already, or recorded by it. */
export interface ChosenSource {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: DateRange;
}

type Database = StaffReader["database"] | Transaction;

/** The sources of one change, looked up together; `added` are the new ones, to be written with it. */
export class SourceChoices {
  readonly added: NewFact<typeof sources>[] = [];
  readonly #chosen = new Map<string, ChosenSource>();

  /** @throws {DomainError} `not_found`; `conflict` where a new one has the address of one on record */
  static async among(
    database: Database,
    choices: readonly SourceChoice[],
    reader: Pick<StaffReader, "newFactId" | "random">,
  ): Promise<SourceChoices> {
    const own = new SourceChoices();
    const refs = choices.flatMap((choice) => ("ref" in choice ? choice.ref : []));
    await own.#find(database, [...new Set(refs)]);
    const fresh = new Map(choices.flatMap((choice) => ("new" in choice ? [[keyOf(choice), choice.new] as const] : [])));
    await refuseKnown(database, [...fresh.values()]);
    for (const [key, source] of fresh) own.#add(key, source, reader);
    return own;
  }

  get(choice: SourceChoice): ChosenSource {
    const chosen = this.#chosen.get(keyOf(choice));
    if (!chosen) throw new Error("a source was asked for that was not among the choices");
    return chosen;
  }

  async #find(database: Database, refs: readonly string[]): Promise<void> {
    if (refs.length === 0) return;
    const rows = await database
      .select({
        id: sources.id,
        ref: sources.ref,
        title: sources.title,
        publisher: sources.publisher,
        published: sources.published,
      })
      .from(sources)
      .where(and(inArray(sources.ref, [...refs]), isNull(sources.supersededAt)));
    for (const { published, ...row } of rows) {
      this.#chosen.set(keyOf(row), { ...row, published: readEdtf(published) });
    }
    const missing = refs.find((ref) => !this.#chosen.has(keyOf({ ref })));
    if (missing !== undefined) throw new DomainError("not_found", `There is no source with the reference ${missing}.`);
  }

  #add(key: string, source: NewSource, { newFactId, random }: Pick<StaffReader, "newFactId" | "random">): void {
    const published = readEdtf(source.published);
    const { latest, earliest } = published;
    if (latest === null) throw noPublication(source.published);
    const row = {
      id: newFactId(),
      ref: sourceRefOf(source.title, random),
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      published: source.published,
      publishedEarliest: earliest === null ? null : formatDay(earliest),
      publishedLatest: formatDay(latest),
      accessed: source.accessed ?? null,
      language: source.language,
      note: source.note ?? null,
    };
    this.added.push(row);
    this.#chosen.set(key, { id: row.id, ref: row.ref, title: row.title, publisher: row.publisher, published });
  }
}

function noPublication(value: string): DomainError {
  const message = `"published" is "${value}", but it must have an end: say by when the source was published.`;
  return new DomainError("invalid_input", message, [{ field: "published", value, message }]);
}

/** The same new source cited twice in one change is one source. */
function keyOf(choice: SourceChoice | { readonly ref: string }): string {
  return "ref" in choice ? `ref ${choice.ref}` : `new ${JSON.stringify(choice.new)}`;
}

/** One address is one source: what is on record already is chosen, not written twice. */
async function refuseKnown(database: Database, fresh: readonly NewSource[]): Promise<void> {
  const urls = fresh.map(({ url }) => url).filter((url) => url !== null);
  if (urls.length === 0) return;
  const [known] = await database
    .select({ ref: sources.ref, title: sources.title, url: sources.url })
    .from(sources)
    .where(and(inArray(sources.url, urls), isNull(sources.supersededAt)))
    .limit(1);
  if (!known) return;
  const message = `The address ${known.url} is on record already, as "${known.title}" (${known.ref}). Choose that source.`;
  throw new DomainError("conflict", message, [{ field: "url", value: known.url ?? "", message }]);
}
