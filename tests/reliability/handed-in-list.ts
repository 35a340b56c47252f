import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Caller } from "./caller.ts";
import { writeImport } from "./import-rows.ts";
import { scratchDirectory } from "./scratch.ts";

const MOST_DECIDED = 1000;
/** Where the first line of a list is. */
export const FIRST_LINE = 2;

/** The ref of a list of invented people that was handed in and read, and of which nothing is decided. */
export async function readList(caller: Caller, rows: number): Promise<string> {
  const scratch = scratchDirectory();
  const { list, mapping } = writeImport(scratch.path, rows);
  const { file } = await caller.handIn(new Uint8Array(readFileSync(list)));
  const written: unknown = JSON.parse(readFileSync(mapping, "utf8"));
  scratch.remove();
  const input = { idempotencyKey: randomUUID(), file, mapping: written };
  const { job } = await caller.tell<{ job: string }>("rosters.read", input);
  for (;;) {
    const { state, roster } = await caller.ask<{ state: string; roster?: string }>("rosters.progress", { job });
    if (roster !== undefined) return roster;
    if (state === "failed") throw new Error("the list was not read");
    await pause(50);
  }
}

/** The same, of which every line was decided to be somebody new. */
export async function decidedList(caller: Caller, rows: number): Promise<string> {
  const ref = await readList(caller, rows);
  for (let from = 0; from < rows; from += MOST_DECIDED) {
    const count = Math.min(MOST_DECIDED, rows - from);
    const decisions = Array.from({ length: count }, (_, index) => ({
      number: from + index + FIRST_LINE,
      decision: "new",
    }));
    await caller.tell("rosters.decide", { idempotencyKey: randomUUID(), ref, decisions });
  }
  return ref;
}
