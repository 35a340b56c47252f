import { expect, test, vi } from "vitest";
import { untilItEnds } from "./until-it-ends.ts";

async function read(stream: ReadableStream<string>): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const threeThings = () => ReadableStream.from(["a", "b", "c"]);

test("says once that a stream has been read to its end", async () => {
  const then = vi.fn<() => void>();
  const stream = untilItEnds(threeThings(), then);
  expect(then).not.toHaveBeenCalled();
  expect(await read(stream)).toEqual(["a", "b", "c"]);
  expect(then).toHaveBeenCalledTimes(1);
});

test("says that whoever read it has gone", async () => {
  const then = vi.fn<() => void>();
  const reader = untilItEnds(threeThings(), then).getReader();
  await reader.read();
  await reader.cancel();
  expect(then).toHaveBeenCalledTimes(1);
});

test("says that it broke", async () => {
  const then = vi.fn<() => void>();
  async function* breaks() {
    yield "a";
    throw new Error("gone");
  }
  await expect(read(untilItEnds(ReadableStream.from(breaks()), then))).rejects.toThrow("gone");
  expect(then).toHaveBeenCalledTimes(1);
});
