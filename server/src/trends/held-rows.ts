import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { filtersText } from "../people/grounds.ts";
import type { Held, HeldSeries } from "./count-held.ts";

type Cell = string | number | boolean | null;

/** What stands on every line after the numbers, so that a table says what it is wherever it goes. */
const SAID: Readonly<Record<string, (held: Held) => Cell>> = {
  rule: ({ rule }) => rule,
  rule_version: (held) => held.ruleVersion,
  as_known: ({ asKnown }) => asKnown,
  filters: ({ filters }) => filtersText(filters),
  step: ({ step }) => step,
  newest_change: ({ newestChange }) => newestChange,
  newest_confirmation: (held) => held.newestConfirmation,
  overlapping: ({ overlapping }) => overlapping,
};

/** The header of such a table; with `by`, the value in a column of that name. */
export function heldColumns(by: Held["by"]): string[] {
  return ["date", ...(by === null ? [] : [by]), "low", "count", "high", ...Object.keys(SAID)];
}

/** What was counted as a table, header first: a row a step, or with `by` a row a step and value. */
export function heldRows(held: Held): Cell[][] {
  const { by, days, series } = held;
  const said = Object.values(SAID).map((cell) => cell(held));
  const numbers = ({ low, count, high }: HeldSeries, at: number) => [low, count, high].map((line) => line[at] ?? 0);
  const rows = days.flatMap((day, at) =>
    series.map((each) => [day, ...(by === null ? [] : [each.value ?? UNKNOWN]), ...numbers(each, at), ...said]),
  );
  return [heldColumns(by), ...rows];
}
