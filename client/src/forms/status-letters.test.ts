import { messagesFor } from "@paradero/shared/words/messages";
import { LOCALES } from "@paradero/shared/words/locales";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { expect, it } from "vitest";
import { choiceLetters } from "./status-letters.ts";

it.each(LOCALES)("every status has a letter of its own in %s", (locale) => {
  const labels = messagesFor(locale).statusOf.unknown;
  const letters = choiceLetters(STATUSES.map((status) => [status, labels[status]] as const));
  expect(new Set(letters.values()).size).toBe(STATUSES.length);
  expect(letters.get(STATUSES[0])).toBe("d");
});

it("takes the beginning of a word before a letter inside of one", () => {
  const letters = choiceLetters([
    ["one", "Excarcelado"],
    ["two", "En arresto domiciliario"],
  ]);
  expect([...letters.values()]).toEqual(["e", "a"]);
});
