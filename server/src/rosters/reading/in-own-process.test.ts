import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import { inspectInOwnProcess, readInOwnProcess } from "./in-own-process.ts";

const FORMAT: TableFormat = {
  kind: "delimited",
  encoding: "utf-8",
  delimiter: ",",
  sheet: null,
  skipLines: 0,
  headerRow: true,
};
const ROWS = 60_000;

let directory: string;
let path: string;
let size: number;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "paradero-list-"));
  path = join(directory, "list.csv");
  const lines = Array.from({ length: ROWS }, (_, index) => `${index},"Ruiz, Ana ${index}",2026-01-14\n`);
  const text = `id,nombre,fecha\n${lines.join("")}`;
  size = Buffer.byteLength(text);
  await writeFile(path, text);
});
afterAll(() => rm(directory, { recursive: true }));

test("a file on disk is inspected in a process of its own", async () => {
  const { format, columns, sample } = await inspectInOwnProcess(path, "list.csv");
  expect([format, columns, sample.length]).toEqual([FORMAT, ["id", "nombre", "fecha"], 50]);
});

test("every row arrives once, in order, with its line, and progress ends at the size of the file", async () => {
  let next = 0;
  const seen: { bytes: number; rows: number }[] = [];
  const onProgress = (progress: { bytes: number; rows: number }) => seen.push(progress);
  for await (const batch of readInOwnProcess(path, "list.csv", FORMAT, { onProgress })) {
    for (const { number, cells } of batch) {
      if (number !== next + 2 || cells[0] !== String(next))
        throw new Error(`row ${next} is ${number}: ${cells.join()}`);
      next += 1;
    }
  }
  expect(next).toBe(ROWS);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.at(-1)).toEqual({ bytes: size, rows: ROWS });
  expect(seen.map(({ rows }) => rows)).toEqual(seen.map(({ rows }) => rows).toSorted((one, other) => one - other));
});

test("bytes in memory are read like a file", async () => {
  const rows = [];
  for await (const batch of readInOwnProcess(Buffer.from("n,m\nAna,1\n"), "x.csv", FORMAT)) rows.push(...batch);
  expect(rows).toEqual([{ number: 2, cells: ["Ana", "1"] }]);
});

test("cancelling stops the reading with the reason given", async () => {
  const stopped = new Error("cancelled by whoever asked");
  const controller = new AbortController();
  let batches = 0;
  const reading = async () => {
    for await (const _ of readInOwnProcess(path, "list.csv", FORMAT, { signal: controller.signal })) {
      batches += 1;
      if (batches === 2) controller.abort(stopped);
    }
  };
  await expect(reading()).rejects.toBe(stopped);
  expect(batches).toBe(2);
});

test("what was cancelled before is not begun", async () => {
  const signal = AbortSignal.abort();
  await expect(inspectInOwnProcess(path, "list.csv", {}, signal)).rejects.toThrow("aborted");
});

test("a refusal comes out of the process as the same sentence", async () => {
  const reading = async () => {
    for await (const _ of readInOwnProcess(Buffer.from('n,m\nAna,"x\n'), "x.csv", FORMAT)) throw new Error("no row");
  };
  await expect(reading()).rejects.toThrow(
    expect.objectContaining({
      name: "DomainError",
      code: "invalid_input",
      message:
        '"x.csv" has a quote on line 2 that is not closed before the cell ends. Close it, or write "" for a quote that belongs to the text.',
    }),
  );
});
