import { expect, test } from "vitest";
import { FewAtOnce } from "./few-at-once.ts";

test("two at one time, the others in the order in which they came; an end that is told twice lets one in", async () => {
  const files = new FewAtOnce(2);
  const begun: string[] = [];
  const begin = async (file: string) => {
    const end = await files.begin();
    begun.push(file);
    return end;
  };
  const ends = [begin("a"), begin("b"), begin("c"), begin("d")];
  const endOfA = await ends[0];
  await ends[1];
  expect(begun).toEqual(["a", "b"]);
  endOfA?.();
  endOfA?.();
  await ends[2];
  expect(begun).toEqual(["a", "b", "c"]);
  (await ends[1])?.();
  await ends[3];
  expect(begun).toEqual(["a", "b", "c", "d"]);
});
