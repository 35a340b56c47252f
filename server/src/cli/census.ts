import { CENSUS_STEPS, type CensusQuery, censusQuery } from "@paradero/shared/census-query";
import { COUNTING_RULES, DEFAULT_COUNTING_RULE } from "@paradero/shared/counting-rules";
import { FACETS } from "@paradero/shared/person/facets";
import { faultsOf } from "../http/faults.ts";
import { csvLines } from "../rest/csv.ts";
import { countHeld } from "../trends/count-held.ts";
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
    from: { value: "DAY", means: "first day, YYYY-MM-DD" },
    to: { value: "DAY", means: "last day, YYYY-MM-DD" },
    step: { value: "STEP", means: `${CENSUS_STEPS.join(", ")}; day if left out` },
    by: { value: "FACET", means: `a row for each value of ${FACETS.join(", ")}` },
    "as-known": { value: "DAY", means: "only what was recorded by the end of that day" },
    ...FILTERS,
    everybody: { means: "count whoever is on record, also who is not published: not to be quoted" },
    format: { value: "FORMAT", means: `${FORMATS.join(" or ")}; csv if left out` },
  },
  async run({ format = "csv", everybody = false, ...given }, console) {
    if (format !== "csv" && format !== "json") throw new WrongUsage(`--format is "${format}"; it takes csv or json.`);
    const query = readQuery(given);
    await withCounter(console, everybody === true ? "staff" : "public", (reader) => {
      const held = countHeld(reader, query);
      console.print(format === "json" ? `${JSON.stringify(held)}\n` : csvLines(heldRows(held, query.by)));
    });
  },
};

function readQuery({ "as-known": asKnown, ...given }: Given): CensusQuery {
  const input = { ...given, ...(asKnown === undefined ? {} : { asKnown }) };
  const result = censusQuery.strict().safeParse(input);
  if (result.success) return result.data;
  const [fault] = faultsOf(result.error.issues, input);
  throw new WrongUsage(
    fault?.message.replace(/^"(\w+)"/, (_, name) => (name === "asKnown" ? "--as-known" : `--${name}`)) ?? "See --help.",
  );
}
