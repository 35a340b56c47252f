import { DomainError, type Fault } from "../../words/errors.ts";
import { foldWords } from "../../words/fold-words.ts";
import { namedValues } from "../cells/cell-values.ts";

/** A column of the file at hand. */
export interface Column {
  readonly index: number;
  /** As the file has it. */
  readonly name: string;
}

/**
 * Finds the columns that a mapping names: by the exact heading, else without regard to accents, case, spaces and signs where
 * that leaves only one. What is not found is collected, so that all of it is said at once.
 */
export class ColumnFinder {
  readonly #columns: readonly string[];
  readonly #faults: Fault[] = [];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  find(named: string): Column {
    const exact = this.#columns.indexOf(named);
    if (exact >= 0) return { index: exact, name: named };
    const folded = foldWords(named);
    const similar = this.#columns.filter((column) => folded !== "" && foldWords(column) === folded);
    const [only, ...more] = similar;
    if (only !== undefined && more.length === 0) return { index: this.#columns.indexOf(only), name: only };
    if (this.#faults.some(({ value }) => value === named)) return { index: -1, name: named };
    this.#faults.push({ field: "columns", value: named, message: this.#sentence(named, similar) });
    return { index: -1, name: named };
  }

  findAll(named: readonly string[]): Column[] {
    return named.map((column) => this.find(column));
  }

  /** Throws a DomainError when something was not found. */
  check(): void {
    const [first] = this.#faults;
    if (!first) return;
    throw new DomainError("invalid_input", this.#faults.map(({ message }) => message).join(" "), [...this.#faults]);
  }

  #sentence(named: string, similar: readonly string[]): string {
    if (this.#columns.length === 0)
      return `The mapping names the column "${named}", and the list has no row with headings. Check format.skipLines.`;
    return similar.length > 1
      ? `The mapping names the column "${named}", and several fit: ${namedValues(similar)}. Name one as it is written.`
      : `The mapping names the column "${named}", which the list does not have; it has ${namedValues(this.#columns)}.`;
  }
}
