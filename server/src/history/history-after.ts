import { type HistoryRecord, saidOf } from "@paradero/shared/history/record";
import type { ReviewedRecord } from "./plan-records.ts";

/** The history of a person as it would be if this record of them were written at that instant. */
export function historyAfter({ draft, review, history }: ReviewedRecord, recordedAt: number): HistoryRecord[] {
  const { status, firm, date, stay = null } = draft;
  const { days } = review;
  if (status === null || !days) return [...history];
  const added: HistoryRecord = {
    status,
    ...days,
    ...saidOf(date.edtf, days.latest),
    stay,
    minuteOfDay: date.minuteOfDay,
    firm,
    recordedAt,
    supersededAt: null,
  };
  return [...history, added];
}
