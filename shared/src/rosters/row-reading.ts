import { text } from "../words/text.ts";
import { EMPTY_BUT_IN_NAMES, EMPTY_VALUES, foldCell } from "./cells/cell-values.ts";
import type { Column } from "./mapping/find-columns.ts";
import { costOf, type LineFault, lineFault, type LineFaultCode } from "./line-faults.ts";
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

/** What stood in the column of a date. */
interface SaidInColumn {
  readonly column: string;
  readonly said: string;
}

interface TextKind {
  /** Here "N/A" may be somebody's name. */
  readonly isName: boolean;
  readonly tooLong: LineFaultCode;
  readonly unreadable: LineFaultCode;
}

/** What the text of a cell is for: without its name or number nobody knows of whom the row speaks. */
const TEXTS = {
  said: { isName: false, tooLong: "text_too_long", unreadable: "unreadable_text" },
  name: { isName: true, tooLong: "name_too_long", unreadable: "name_unreadable" },
  otherName: { isName: true, tooLong: "other_name_too_long", unreadable: "unreadable_text" },
  identifier: { isName: false, tooLong: "identifier_too_long", unreadable: "identifier_unreadable" },
} as const satisfies Record<string, TextKind>;

type TextUse = keyof typeof TEXTS;

/** Without a limit: what is too long has a fault of its own. */
const ANY_TEXT = text(Number.MAX_SAFE_INTEGER);

/** One row while it is read: its cells by column, and what was found wrong with them. */
export class RowReading {
  /** What is wrong with the row as a whole. */
  readonly faults: LineFault[] = [];
  /** Cells that are left out, while the rest of the row is taken. */
  readonly unread: LineFault[] = [];
  readonly remarks: LineFault[] = [];
  readonly #row: TableRow;
  readonly #empty: EmptyValues;
  readonly #listOf = { row: this.faults, cell: this.unread, nothing: this.remarks };

  constructor(row: TableRow, empty: EmptyValues) {
    this.#row = row;
    this.#empty = empty;
  }

  get number(): number {
    return this.#row.number;
  }

  /** The cell as it came, or "" where it says nothing. */
  cell(column: Column, use: TextUse = "said"): string {
    const cell = this.#row.cells[column.index] ?? "";
    return cell.trim() === "" || this.#empty.has(cell, TEXTS[use].isName) ? "" : cell;
  }

  /** The text of a cell, runs of spaces made one; null where it says nothing or is refused. */
  text(column: Column, most: number, use: TextUse = "said"): string | null {
    return this.part(column, this.cell(column, use), most, use);
  }

  /** The same of a part of a cell. */
  part(column: Column, said: string, most: number, use: TextUse = "said"): string | null {
    const part = said.replace(/\s+/g, " ").trim();
    if (part === "" || !this.isText(column, part, use)) return null;
    if (part.length <= most) return part;
    this.fault(column, part, TEXTS[use].tooLong);
    return null;
  }

  /** Whether a cell is text that can be kept; else that is a fault. */
  isText(column: Column, said: string, use: TextUse = "said"): boolean {
    const readable = ANY_TEXT.safeParse(said).success;
    if (!readable) this.fault(column, said, TEXTS[use].unreadable);
    return readable;
  }

  fault(column: Pick<Column, "name">, value: string, reason: LineFaultCode, right = ""): void {
    const fault = lineFault({ row: this.number, column: column.name, value, reason, right });
    this.#listOf[costOf(fault)].push(fault);
  }

  /** A fault of the row, named by both of its dates. */
  endsBeforeItBegins(entry: SaidInColumn, exit: SaidInColumn): void {
    this.fault({ name: exit.column }, exit.said, "ends_before_it_begins", `${entry.column} ${entry.said}`);
  }
}
