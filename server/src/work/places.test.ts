import { expect, test } from "vitest";
import { Places } from "./places.ts";
import { TooMany } from "./too-many.ts";

test("one asker never has all places, and a place that is given back is free, once", () => {
  const places = new Places({ inAll: 3, each: 2 }, "things");
  const giveBack = places.take("a");
  places.take("a");
  expect(() => places.take("a")).toThrow("You have 2 things at once");
  places.take("b");
  expect(() => places.take("c")).toThrow(TooMany);
  giveBack();
  giveBack();
  places.take("c");
  expect(() => places.take("c")).toThrow("as many things as this server gives");
});
