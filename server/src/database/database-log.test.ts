import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseLog } from "./database-log.ts";

test("a log that has grown is set aside, at most four times, while PostgreSQL goes on writing to the open file", () => {
  const directory = mkdtempSync(join(tmpdir(), "paradero-log-"));
  const log = new DatabaseLog(directory);
  for (let age = 1; age <= 6; age++) {
    log.during((file) => {
      writeFileSync(file, `${age}`.repeat(5_000_000));
      log.rotate();
      appendFileSync(file, "goes on");
    });
    expect(readFileSync(log.path, "utf8")).toBe("goes on");
    rmSync(log.path);
  }
  expect(readdirSync(join(directory, "logs")).toSorted()).toEqual([1, 2, 3, 4].map((age) => `postgres.log.${age}`));
  expect(readFileSync(`${log.path}.1`, "utf8")[0]).toBe("6");
  expect(readFileSync(`${log.path}.4`, "utf8")[0]).toBe("3");
  rmSync(directory, { recursive: true });
});
