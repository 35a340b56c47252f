import { CENSUS_STEPS, type CensusQuery, censusQuery } from "@paradero/shared/inputs/census-query";
import { COUNTING_RULES, DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { DomainError } from "@paradero/shared/words/errors";
import { faultsOf } from "@paradero/shared/words/faults";
import { FACETS } from "@paradero/shared/person/facets";
import type { Counter } from "../access/readers/reader.ts";
import { csvLines } from "../rest/csv.ts";
import { countHeld, type Held } from "../trends/count-held.ts";
import { heldRows } from "../trends/held-rows.ts";
import { type Command, type Given, WrongUsage } from "./command.ts";
import { withCounter } from "./with-reader.ts";

const FORMATS = ["csv", "json"] as const;

const FILTERS = Object.fromEntries(
  FACETS.map((facet) => [
    facet,
    { value: "VALUES", means: `only these, with commas between; "!" before them: all but` },
  ]),
);

export const census: Command = {
  summary: "Count how many were held on each day, from what is published or from everybody on record",
  example: "--rule deprived-of-liberty --from 2026-01-01 --to 2026-04-06 --step month",
  options: {
    rule: { value: "RULE", means: `${COUNTING_RULES.join(", ")}; ${DEFAULT_COUNTING_RULE} if left out` },
    from: { value: "DAY", means: "first day, YYYY-MM-DD; the last one if left out" },
    to: { value: "DAY", means: "last day, YYYY-MM-DD; the day of --as-known, else today, if left out" },
    step: { value: "STEP", means: `${CENSUS_STEPS.join(", ")}; the finest that fits if left out` },
    by: { value: "FACET", means: `a row for each value of ${FACETS.join(", ")}` },
    "as-known": { value: "DAY", means: "only what was recorded by the end of that day; today if left out" },
    ...FILTERS,
    everybody: { means: "count whoever is on record, also who is not published: not to be quoted" },
    format: { value: "FORMAT", means: `${FORMATS.join(" or ")}; csv if left out` },
  },
  async run({ format = "csv", everybody = false, ...given }, console) {
    if (format !== "csv" && format !== "json") throw new WrongUsage(`--format is "${format}"; it takes csv or json.`);
    const query = readQuery(given);
    await withCounter(console, everybody === true ? "staff" : "public", async (reader) => {
      const held = await heldIn(reader, query);
      console.print(format === "json" ? `${JSON.stringify(held)}\n` : csvLines(heldRows(held)));
    });
  },
};

/** The options are the names that a refusal uses here. */
async function heldIn(reader: Counter, query: CensusQuery): Promise<Held> {
  try {
    return await countHeld(reader, query);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, inOptions(error.message), error.faults);
  }
}

function inOptions(message: string): string {
  return message.replaceAll('"asKnown" is', "--as-known is");
}

function readQuery({ "as-known": asKnown, ...given }: Given): CensusQuery {
  const input = { ...given, ...(asKnown === undefined ? {} : { asKnown }) };
  const result = censusQuery.strict().safeParse(input);
  if (result.success) return result.data;
  const [fault] = faultsOf(result.error.issues, input);
  throw new WrongUsage(
    fault?.message.replace(/^"(\w+)"/, (_, name) => (name === "asKnown" ? "--as-known" : `--${name}`)) ?? "See --help.",
  );
}
