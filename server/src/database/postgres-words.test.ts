import { expect, test } from "vitest";
import { blamesSocket, postgresReason } from "./postgres-words.ts";

test("the reason is what PostgreSQL said last and worst, without its clock", () => {
  const output = [
    "2026-04-06 10:00:00.000 UTC [12] LOG:  starting PostgreSQL 18.4",
    "2026-04-06 10:00:00.000 UTC [13] PANIC:  could not locate a valid checkpoint record",
    "2026-04-06 10:00:00.000 UTC [12] LOG:  startup process was terminated by signal 6",
  ].join("\n");
  expect(postgresReason(output)).toBe('PostgreSQL says "could not locate a valid checkpoint record"');
});

test("a full disk is called a full disk, wherever PostgreSQL met it", () => {
  const output = 'FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device';
  expect(postgresReason(output)).toBe("the disk is full; free some space and start again");
});

test("PostgreSQL may say nothing at all", () => {
  expect(postgresReason("")).toBe("PostgreSQL gave no reason");
});

test("only a failing socket is a reason to use a port instead", () => {
  expect(blamesSocket('LOG:  could not bind Unix address "/mnt/x/.s.PGSQL.5432": Operation not permitted')).toBe(true);
  expect(blamesSocket("FATAL:  database files are incompatible with server")).toBe(false);
});
