import type { z } from "zod";
import { DomainError } from "@paradero/shared/errors";
import type { CensusQuery } from "@paradero/shared/census-query";
import type { Reader } from "../access/reader.ts";
import { countHeld } from "../trends/count-held.ts";
import { heldRows } from "../trends/held-rows.ts";
import { censusAnswer, csvAnswer } from "./answers.ts";
import { csvLines, csvResponse } from "./csv.ts";
import { endpoint, type RestApi } from "./endpoint.ts";
import { censusParameters } from "./parameters.ts";

const DESCRIPTION =
  "How many were held on each day under one counting rule, from the records as known on one day: certainly (low), " +
  "counted (count), possibly (high).";

export function addCensus(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/census",
      summary: "How many were held",
      description: DESCRIPTION,
      query: censusParameters,
      answer: { type: "application/json", schema: censusAnswer, description: "One number a step and series." },
    },
    (c, query) => c.json(countHeld(reader, censusQueryOf(query))),
  );
  endpoint(
    api,
    {
      path: "/census.csv",
      summary: "How many were held, as CSV",
      description: `${DESCRIPTION} With \`by\`, one line a step and value, the value in a column of that name.`,
      query: censusParameters,
      answer: {
        type: "text/csv",
        schema: csvAnswer(["date", "low", "count", "high"]),
        description: "One line a step.",
      },
    },
    (_c, query) => {
      const held = countHeld(reader, censusQueryOf(query));
      return csvResponse("paradero-census", csvLines(heldRows(held, query.by)));
    },
  );
}

/** @throws {DomainError} when both names of "as known on" are given */
function censusQueryOf({ asOf, ...query }: z.output<typeof censusParameters>): CensusQuery {
  if (asOf === undefined) return query;
  if (query.asKnown !== undefined) {
    const message = '"asOf" and "asKnown" are one parameter: give one of them.';
    throw new DomainError("invalid_input", message, [{ field: "asKnown", value: query.asKnown, message }]);
  }
  return { ...query, asKnown: asOf };
}
