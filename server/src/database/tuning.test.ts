import { expect, test } from "vitest";
import { tuning } from "./tuning.ts";

const GIGABYTE = 2 ** 30;

test("the database takes a share of the machine's memory, and neither too little nor too much", () => {
  expect(tuning(8 * GIGABYTE)).toMatchObject({
    shared_buffers: "1024MB",
    effective_cache_size: "4096MB",
    work_mem: "32MB",
  });
  expect(tuning(2 * GIGABYTE)).toMatchObject({
    shared_buffers: "256MB",
    effective_cache_size: "1024MB",
    work_mem: "8MB",
  });
  expect(tuning(GIGABYTE / 4)).toMatchObject({
    shared_buffers: "64MB",
    effective_cache_size: "256MB",
    work_mem: "4MB",
  });
});
