import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join } from "node:path";

const LARGEST = 5_000_000;
const KEPT = 4;
const HOUR = 3_600_000;

/**
 * PostgreSQL's log in `<data directory>/logs`. PostgreSQL writes to the open file itself, so its last words are kept when
 * we are the ones who crashed; a file that has grown is copied aside and emptied.
 */
export class DatabaseLog {
  readonly path: string;
  #rotation: NodeJS.Timeout | null = null;

  constructor(dataDirectory: string) {
    const directory = join(dataDirectory, "logs");
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.path = join(directory, "postgres.log");
  }

  /** Calls `use` with the open file. */
  during<T>(use: (file: number) => T): T {
    this.rotate();
    const file = openSync(this.path, "a", 0o600);
    try {
      return use(file);
    } finally {
      closeSync(file);
    }
  }

  /** What was written since `length`. */
  since(length: number): string {
    return readFileSync(this.path).subarray(length).toString("utf8");
  }

  get length(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  rotateEveryHour(): void {
    this.#rotation ??= setInterval(() => this.rotate(), HOUR);
    this.#rotation.unref();
  }

  close(): void {
    if (this.#rotation !== null) clearInterval(this.#rotation);
    this.#rotation = null;
  }

  rotate(): void {
    if (this.length < LARGEST) return;
    for (let age = KEPT - 1; age >= 1; age--) {
      if (existsSync(`${this.path}.${age}`)) renameSync(`${this.path}.${age}`, `${this.path}.${age + 1}`);
    }
    copyFileSync(this.path, `${this.path}.1`);
    truncateSync(this.path);
  }
}
