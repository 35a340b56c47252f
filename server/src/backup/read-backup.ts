import {
  type BackupHead,
  backupHead,
  copyLine,
  countLine,
  DamagedBackup,
  FIRST_LINE,
  lastLine,
  ROWS_END,
} from "./backup-format.ts";
import type { BackupTable } from "./backup-tables.ts";

const NEWLINE = 10;
const END = Buffer.from(`${ROWS_END}\n`);
const INNER_END = Buffer.from(`\n${ROWS_END}\n`);
/** None of our own lines is longer. */
const LONGEST_LINE = 100_000;

/** A backup, read from its beginning to its end. @throws {DamagedBackup} for whatever is not as it was written */
export class BackupReading {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(text: AsyncIterable<Buffer>) {
    this.#chunks = text[Symbol.asyncIterator]();
  }

  async head(): Promise<BackupHead> {
    await this.#expect(FIRST_LINE);
    const line = await this.#line();
    const read = backupHead.safeParse(jsonIn(line));
    if (!read.success) throw new DamagedBackup("This is no backup that this version can read. Nothing was written.");
    return read.data;
  }

  /** The rows of the next table, which has to be this one; afterwards, how many they were is as the file says. */
  async *rowsOf({ name, columns }: BackupTable): AsyncGenerator<Buffer> {
    await this.#expect(copyLine(name, columns));
    let rows = 0;
    for await (const chunk of this.#untilEnd()) {
      rows += newlines(chunk);
      yield chunk;
    }
    await this.#expect(countLine(name, rows));
  }

  /** Reads on to the very end: whether the file is whole is known there. */
  async end(tables: number): Promise<void> {
    await this.#expect(lastLine(tables));
    if ((await this.#more()) || this.#rest.length > 0) throw unlike();
  }

  async #expect(line: string): Promise<void> {
    if ((await this.#line()) !== line) throw unlike();
  }

  async #line(): Promise<string> {
    let at = this.#rest.indexOf(NEWLINE);
    while (at < 0) {
      if (this.#rest.length > LONGEST_LINE || !(await this.#more())) throw unlike();
      at = this.#rest.indexOf(NEWLINE);
    }
    const line = this.#rest.toString("utf8", 0, at);
    this.#rest = this.#rest.subarray(at + 1);
    return line;
  }

  async *#untilEnd(): AsyncGenerator<Buffer> {
    for (;;) {
      const rest = this.#rest;
      const isOver = rest.subarray(0, END.length).equals(END);
      const inner = isOver ? -1 : rest.indexOf(INNER_END);
      // Whole lines only: the one that ends the rows may be cut by the end of a chunk.
      const until = isOver ? 0 : (inner >= 0 ? inner : rest.lastIndexOf(NEWLINE)) + 1;
      if (until > 0) yield rest.subarray(0, until);
      this.#rest = rest.subarray(until + (isOver || inner >= 0 ? END.length : 0));
      if (isOver || inner >= 0) return;
      if (!(await this.#more())) throw unlike();
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^-- /, ""));
  } catch {
    return undefined;
  }
}

export function newlines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

function unlike(): DamagedBackup {
  return new DamagedBackup("What the backup holds is not what was backed up. Nothing was written.");
}
