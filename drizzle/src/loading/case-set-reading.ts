import { type DateRange, capByEvidence, readEdtf } from "@paradero/shared/dates/dates";
import { type Day, endOfDay, formatDay } from "@paradero/shared/dates/days";
import { DomainError, type Fault } from "@paradero/shared/words/errors";
import type { CaseSet, CaseSetCitation } from "../case-set/format.ts";

export interface LoadOptions {
  /** When it is loaded: the time of the change log. */
  readonly now: Date;
  /** The calendar of the deployment ("America/Caracas"). */
  readonly timeZone: string;
}

export interface ReadSource {
  readonly id: string;
  readonly published: DateRange;
  /** Nobody can show that the public knew earlier: noon of the last possible day of publication. */
  readonly knownFrom: Date;
}

/** Days as the tables keep them. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string;
}

const NOON = 12 * 3_600_000;

/** A case set while it is read: what its keys stand for, and every fault found so far. */
export class CaseSetReading {
  readonly id: () => string;
  readonly now: Date;
  readonly sources = new Map<string, ReadSource>();
  readonly facilities = new Map<string, string>();
  private readonly timeZone: string;
  private readonly faults: Fault[] = [];

  constructor(set: CaseSet, id: () => string, options: LoadOptions) {
    this.id = id;
    this.now = options.now;
    this.timeZone = options.timeZone;
    for (const [index, source] of set.sources.entries()) {
      const published = this.date(`sources.${index}.published`, source.published);
      if (published?.latest === null) this.fault(`sources.${index}.published`, source.published, "must have an end");
      if (this.sources.has(source.key)) this.fault(`sources.${index}.key`, source.key, "is used twice");
      if (!published || published.latest === null) continue;
      this.sources.set(source.key, { id: id(), published, knownFrom: this.noonOf(published.latest) });
    }
    for (const [index, { key }] of set.facilities.entries()) {
      if (this.facilities.has(key)) this.fault(`facilities.${index}.key`, key, "is used twice");
      this.facilities.set(key, id());
    }
  }

  fault(field: string, value: string, message: string): void {
    this.faults.push({ field, value, message });
  }

  /** Throws a DomainError with every fault, where there is one. */
  refuseFaults(): void {
    if (this.faults.length === 0) return;
    const sentences = this.faults.map(({ field, value, message }) => `${field} "${value}" ${message}`);
    throw new DomainError("invalid_input", `The case set was not loaded. ${sentences.join("\n")}`, this.faults);
  }

  date(field: string, edtf: string): DateRange | undefined {
    return this.attempt(field, edtf, () => readEdtf(edtf));
  }

  /** The days of a fact, capped by its evidence (DOMAIN.md 3.3). */
  days(field: string, edtf: string, cited: readonly ReadSource[]): (Days & { minuteOfDay: number | null }) | undefined {
    return this.attempt(field, edtf, () => {
      const range = readEdtf(edtf);
      if (cited.length === 0) return undefined;
      const { earliest, latest } = capByEvidence(
        range,
        cited.map(({ published }) => published),
      );
      const first = earliest === null ? null : formatDay(earliest);
      return { earliest: first, latest: formatDay(latest), minuteOfDay: range.minuteOfDay };
    });
  }

  /** The sources that a fact cites; a key that names none is a fault. */
  cited(field: string, citations: readonly Pick<CaseSetCitation, "source">[]): ReadSource[] {
    return citations.flatMap((citation, index) => {
      const source = this.sources.get(citation.source);
      if (!source) this.fault(`${field}.${index}.source`, citation.source, "is no key of a source that could be read");
      return source ? [source] : [];
    });
  }

  facility(field: string, key: string | undefined): string | null {
    if (key === undefined) return null;
    const id = this.facilities.get(key);
    if (id === undefined) this.fault(field, key, "is no key of a facility");
    return id ?? null;
  }

  private attempt<T>(field: string, value: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.fault(field, value, error.message);
      return undefined;
    }
  }

  private noonOf(day: Day): Date {
    const noon = endOfDay(day - 1, this.timeZone) + 1 + NOON;
    return new Date(Math.min(noon, this.now.getTime()));
  }
}

/** When a fact that rests on these sources could first be known; `otherwise` where it rests on none. */
export function knownFrom(cited: readonly ReadSource[], otherwise: Date): Date {
  return earliestOf(cited.map((source) => source.knownFrom)) ?? otherwise;
}

export function earliestOf(times: readonly Date[]): Date | undefined {
  return times.length === 0 ? undefined : new Date(Math.min(...times.map(Number)));
}
