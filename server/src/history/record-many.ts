import type { RecordInput, RecordManyInput } from "@paradero/shared/inputs/record-input";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { planOfNew } from "./plan-of-new.ts";
import { type Recorded, recordedOf } from "./recorded.ts";

/**
 * The same status for many people, with exceptions: one change, all of it or nothing.
 *
 * @throws {DomainError} `invalid_input` with the faults of every row; `conflict` with the version of everybody who changed
 */
export async function recordMany(writer: Writer, input: RecordManyInput): Promise<Recorded> {
  const { idempotencyKey, rows } = input;
  const made = await makeChange(
    writer,
    { action: "history.recordMany", idempotencyKey, input, seen: rows },
    (tx, ids) => planOfNew(tx, writer, ids, recordsOfRows(input), (index) => `rows.${index}`),
  );
  return recordedOf(made);
}

export function recordsOfRows({ common, rows }: Pick<RecordManyInput, "common" | "rows">) {
  return rows.map(({ ref, except }) => {
    const own = present(except);
    const record: RecordInput = { ...(saysWhere(own) ? withoutPlace(common) : common), ...own, is: "status" };
    return { ref, record };
  });
}

/** Another place for one person is instead of the place for all, and not beside it. */
function saysWhere({ facility, place, state }: Exceptions): boolean {
  return facility !== undefined || place !== undefined || state !== undefined;
}

function withoutPlace({
  facility: _f,
  place: _p,
  state: _s,
  ...rest
}: RecordManyInput["common"]): RecordManyInput["common"] {
  return rest;
}

type Exceptions = NonNullable<RecordManyInput["rows"][number]["except"]>;
type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Only what was said: a key whose value is undefined is no exception. */
function present(except: Exceptions | undefined): Present<Exceptions> {
  return JSON.parse(JSON.stringify(except ?? {}));
}
