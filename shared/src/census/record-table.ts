import type { HistoryRecord } from "../history/record.ts";
import { STATUSES } from "../statuses.ts";
import { capacityFor, moved, NO_DAY } from "./columns.ts";
import { Slices } from "./slices.ts";

const NO_HOUR = -1;
/** Never superseded. */
const STILL_STANDS = Infinity;
/** The status is kept above these bits. */
const FIRM_BIT = 1;
const ATTESTED_BIT = 2;
const STATUS_SHIFT = 2;
/** Stays of a person are counted from 1. */
const NO_STAY = 0;

/** Every record of everybody, superseded ones too, in columns: what an "as known" question is answered from. */
export class RecordTable {
  readonly #slices = new Slices();
  #statusAndMarks = new Uint8Array(0);
  #earliest = new Int32Array(0);
  #latest = new Int32Array(0);
  #anchor = new Int32Array(0);
  #minute = new Int16Array(0);
  #stay = new Uint16Array(0);
  #recordedAt = new Float64Array(0);
  #supersededAt = new Float64Array(0);

  put(row: number, records: readonly HistoryRecord[]): void {
    const stays = [...new Set(records.map(({ stay }) => stay).filter((stay) => stay !== null))];
    const start = this.#slices.place(row, records.length);
    this.#reach(this.#slices.end);
    for (const [i, record] of records.entries()) {
      const at = start + i;
      this.#statusAndMarks[at] =
        (STATUSES.indexOf(record.status) << STATUS_SHIFT) |
        (record.firm ? FIRM_BIT : 0) |
        (record.attested ? ATTESTED_BIT : 0);
      this.#anchor[at] = record.anchor;
      this.#stay[at] = record.stay === null ? NO_STAY : stays.indexOf(record.stay) + 1;
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
      if (this.#isKnown(at, instant)) known.push(this.#record(at));
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

  #record(at: number): HistoryRecord {
    const statusAndMarks = this.#statusAndMarks[at] ?? 0;
    const status = STATUSES[statusAndMarks >> STATUS_SHIFT];
    if (status === undefined) throw new Error(`record ${at} has no status`);
    const earliest = this.#earliest[at] ?? NO_DAY;
    const minute = this.#minute[at] ?? NO_HOUR;
    const stay = this.#stay[at] ?? NO_STAY;
    const supersededAt = this.#supersededAt[at] ?? STILL_STANDS;
    return {
      status,
      earliest: earliest === NO_DAY ? null : earliest,
      latest: this.#latest[at] ?? 0,
      anchor: this.#anchor[at] ?? 0,
      attested: (statusAndMarks & ATTESTED_BIT) !== 0,
      stay: stay === NO_STAY ? null : String(stay),
      minuteOfDay: minute === NO_HOUR ? null : minute,
      firm: (statusAndMarks & FIRM_BIT) !== 0,
      recordedAt: this.#recordedAt[at] ?? 0,
      supersededAt: supersededAt === STILL_STANDS ? null : supersededAt,
    };
  }

  #reach(length: number): void {
    const capacity = capacityFor(length, this.#latest.length);
    if (capacity === this.#latest.length) return;
    this.#statusAndMarks = moved(this.#statusAndMarks, new Uint8Array(capacity));
    this.#earliest = moved(this.#earliest, new Int32Array(capacity));
    this.#latest = moved(this.#latest, new Int32Array(capacity));
    this.#anchor = moved(this.#anchor, new Int32Array(capacity));
    this.#minute = moved(this.#minute, new Int16Array(capacity));
    this.#stay = moved(this.#stay, new Uint16Array(capacity));
    this.#recordedAt = moved(this.#recordedAt, new Float64Array(capacity));
    this.#supersededAt = moved(this.#supersededAt, new Float64Array(capacity));
  }

  #pack(): void {
    const packed = new RecordTable();
    packed.#reach(this.#slices.end);
    this.#slices.pack((from, to, count) => {
      packed.#statusAndMarks.set(this.#statusAndMarks.subarray(from, from + count), to);
      packed.#earliest.set(this.#earliest.subarray(from, from + count), to);
      packed.#latest.set(this.#latest.subarray(from, from + count), to);
      packed.#anchor.set(this.#anchor.subarray(from, from + count), to);
      packed.#stay.set(this.#stay.subarray(from, from + count), to);
      packed.#minute.set(this.#minute.subarray(from, from + count), to);
      packed.#recordedAt.set(this.#recordedAt.subarray(from, from + count), to);
      packed.#supersededAt.set(this.#supersededAt.subarray(from, from + count), to);
    });
    this.#statusAndMarks = packed.#statusAndMarks;
    this.#earliest = packed.#earliest;
    this.#latest = packed.#latest;
    this.#anchor = packed.#anchor;
    this.#minute = packed.#minute;
    this.#stay = packed.#stay;
    this.#recordedAt = packed.#recordedAt;
    this.#supersededAt = packed.#supersededAt;
  }
}
