import { text } from "../text.ts";
import { EMPTY_BUT_IN_NAMES, EMPTY_VALUES, foldCell } from "./cell-values.ts";
import type { Column } from "./find-columns.ts";
import { type LineFault, lineFault, type LineFaultCode } from "./line-faults.ts";
import type { TableRow } from "./table-format.ts";

/** The values of one list that say nothing. */
export class EmptyValues {
  readonly #anywhere: ReadonlySet<string>;
  readonly #outsideNames: ReadonlySet<string>;

  constructor(more: readonly string[]) {
    this.#anywhere = new Set([...EMPTY_VALUES, ...more].map(foldCell));
    this.#outsideNames = new Set([...EMPTY_BUT_IN_NAMES.map(foldCell), ...this.#anywhere]);
  }

  has(cell: string, inName: boolean): boolean {
    return (inName ? this.#anywhere : this.#outsideNames).has(foldCell(cell));
  }
}

const MOST_NOTE = 4000;
const anyText = text(MOST_NOTE);

/** One row while it is read: its cells by column, and what was found wrong with them. */
export class RowReading {
  readonly faults: LineFault[] = [];
  readonly remarks: LineFault[] = [];
  readonly #row: TableRow;
  readonly #empty: EmptyValues;

  constructor(row: TableRow, empty: EmptyValues) {
    this.#row = row;
    this.#empty = empty;
  }

  get number(): number {
    return this.#row.number;
  }

  /** The cell as it came, or "" where it says nothing. */
  cell(column: Column, inName = false): string {
    const cell = this.#row.cells[column.index] ?? "";
    return cell.trim() === "" || this.#empty.has(cell, inName) ? "" : cell;
  }

  /** The text of a cell, runs of spaces made one; null where it says nothing or is refused. */
  text(column: Column, most: number, inName = false): string | null {
    const cell = this.cell(column, inName).replace(/\s+/g, " ").trim();
    if (cell === "") return null;
    if (cell.length <= most && anyText.safeParse(cell).success) return cell;
    const long = inName ? "name_too_long" : "text_too_long";
    this.fault(column, cell, cell.length > most ? long : "unreadable_text");
    return null;
  }

  fault(column: Column, value: string, reason: LineFaultCode, right = ""): void {
    this.faults.push(lineFault({ row: this.number, column: column.name, value, reason, right }));
  }

  remark(column: Column, value: string, reason: LineFaultCode): void {
    this.remarks.push(lineFault({ row: this.number, column: column.name, value, reason, right: "" }));
  }
}
