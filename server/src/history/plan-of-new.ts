import type { Transaction } from "@paradero/drizzle/connect";
import type { RecordInput } from "@paradero/shared/inputs/record-input";
import type { Plan } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { planRecords, type WantedRecord } from "./plan-records.ts";
import type { RecordedOne } from "./recorded.ts";

interface NewRecord {
  readonly ref: string;
  readonly record: RecordInput;
}

/** The plan of a change that adds records and replaces none. */
export async function planOfNew(
  tx: Transaction,
  { reader }: Writer,
  ids: ReadonlyMap<string, string>,
  records: readonly NewRecord[],
  fieldOf: (index: number) => string,
): Promise<Plan<readonly RecordedOne[]>> {
  const wanted = records.flatMap(({ ref, record }): WantedRecord[] => {
    const personId = ids.get(ref);
    return personId === undefined ? [] : [{ personId, ref, input: record }];
  });
  const { facts, logged, warnings } = await planRecords(tx, reader, wanted, fieldOf);
  return {
    subjects: wanted.map(({ personId }) => personId),
    facts,
    after: { records: logged },
    result: logged.map(({ ref, id }, index) => ({ ref, id, warnings: warnings[index] ?? [] })),
  };
}
