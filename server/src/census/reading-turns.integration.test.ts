import { connect } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { ReaderCensus } from "./reader-census.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test("a census that has too few connections says so instead of waiting for ever", async () => {
  const { sql, close } = connect(world.logins, { role: "public", max: 2 });
  await expect(ReaderCensus.load(sql)).rejects.toThrow("A census takes 3 connections to read, and has 2");
  await close();
});

test("many censuses on as many connections as one needs all come to an end", async () => {
  const { sql, close } = connect(world.logins, { role: "public", max: 3 });
  const all = await Promise.all(Array.from({ length: 6 }, () => ReaderCensus.load(sql)));
  await Promise.all(all.map((census) => census.reload()));
  expect(all.map(({ size }) => size)).toEqual(all.map(() => world.reader.census.size));
  await close();
});
