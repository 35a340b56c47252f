import type { HistoryRecord } from "../history/record.ts";
import { STATUSES } from "../statuses.ts";
import { capacityFor, moved, NO_DAY } from "./columns.ts";
import { Slices } from "./slices.ts";

const NO_HOUR = -1;
/** Never superseded. */
const STILL_STANDS = Infinity;
/** The status is kept in the low bits, firm or open in the lowest. */
const FIRM_BIT = 1;

/** Every record of everybody, superseded ones too, in columns: what an "as known" question is answered from. */
export class RecordTable {
  readonly #slices = new Slices();
  #statusAndFirm = new Uint8Array(0);
  #earliest = new Int32Array(0);
  #latest = new Int32Array(0);
  #minute = new Int16Array(0);
  #recordedAt = new Float64Array(0);
  #supersededAt = new Float64Array(0);

  put(row: number, records: readonly HistoryRecord[]): void {
    const written = records.toSorted((a, b) => a.sequence - b.sequence);
    const start = this.#slices.place(row, written.length);
    this.#reach(this.#slices.end);
    for (const [i, record] of written.entries()) {
      const at = start + i;
      this.#statusAndFirm[at] = (STATUSES.indexOf(record.status) << 1) | (record.firm ? FIRM_BIT : 0);
      this.#earliest[at] = record.earliest ?? NO_DAY;
      this.#latest[at] = record.latest;
      this.#minute[at] = record.minuteOfDay ?? NO_HOUR;
      this.#recordedAt[at] = record.recordedAt;
      this.#supersededAt[at] = record.supersededAt ?? STILL_STANDS;
    }
    if (this.#slices.isWasteful) this.#pack();
  }

  clear(row: number): void {
    this.#slices.place(row, 0);
  }

  /** The records of a row that were known at `instant`. */
  knownAt(row: number, instant: number): HistoryRecord[] {
    const known: HistoryRecord[] = [];
    const start = this.#slices.offset[row] ?? 0;
    const end = start + (this.#slices.length[row] ?? 0);
    for (let at = start; at < end; at += 1) {
      if (this.#isKnown(at, instant)) known.push(this.#record(at, at - start));
    }
    return known;
  }

  /** Whether exactly the same records of the row were known at both instants. */
  isKnownAlike(row: number, instant: number, other: number): boolean {
    const start = this.#slices.offset[row] ?? 0;
    const end = start + (this.#slices.length[row] ?? 0);
    for (let at = start; at < end; at += 1) {
      if (this.#isKnown(at, instant) !== this.#isKnown(at, other)) return false;
    }
    return true;
  }

  #isKnown(at: number, instant: number): boolean {
    const supersededAt = this.#supersededAt[at] ?? STILL_STANDS;
    return (this.#recordedAt[at] ?? 0) <= instant && (supersededAt === STILL_STANDS || supersededAt > instant);
  }

  #record(at: number, sequence: number): HistoryRecord {
    const statusAndFirm = this.#statusAndFirm[at] ?? 0;
    const status = STATUSES[statusAndFirm >> 1];
    if (status === undefined) throw new Error(`record ${at} has no status`);
    const earliest = this.#earliest[at] ?? NO_DAY;
    const minute = this.#minute[at] ?? NO_HOUR;
    const supersededAt = this.#supersededAt[at] ?? STILL_STANDS;
    return {
      status,
      earliest: earliest === NO_DAY ? null : earliest,
      latest: this.#latest[at] ?? 0,
      minuteOfDay: minute === NO_HOUR ? null : minute,
      firm: (statusAndFirm & FIRM_BIT) !== 0,
      recordedAt: this.#recordedAt[at] ?? 0,
      supersededAt: supersededAt === STILL_STANDS ? null : supersededAt,
      sequence,
    };
  }

  #reach(length: number): void {
    const capacity = capacityFor(length, this.#latest.length);
    if (capacity === this.#latest.length) return;
    this.#statusAndFirm = moved(this.#statusAndFirm, new Uint8Array(capacity));
    this.#earliest = moved(this.#earliest, new Int32Array(capacity));
    this.#latest = moved(this.#latest, new Int32Array(capacity));
    this.#minute = moved(this.#minute, new Int16Array(capacity));
    this.#recordedAt = moved(this.#recordedAt, new Float64Array(capacity));
    this.#supersededAt = moved(this.#supersededAt, new Float64Array(capacity));
  }

  #pack(): void {
    const packed = new RecordTable();
    packed.#reach(this.#slices.end);
    this.#slices.pack((from, to, count) => {
      packed.#statusAndFirm.set(this.#statusAndFirm.subarray(from, from + count), to);
      packed.#earliest.set(this.#earliest.subarray(from, from + count), to);
      packed.#latest.set(this.#latest.subarray(from, from + count), to);
      packed.#minute.set(this.#minute.subarray(from, from + count), to);
      packed.#recordedAt.set(this.#recordedAt.subarray(from, from + count), to);
      packed.#supersededAt.set(this.#supersededAt.subarray(from, from + count), to);
    });
    this.#statusAndFirm = packed.#statusAndFirm;
    this.#earliest = packed.#earliest;
    this.#latest = packed.#latest;
    this.#minute = packed.#minute;
    this.#recordedAt = packed.#recordedAt;
    this.#supersededAt = packed.#supersededAt;
  }
}
