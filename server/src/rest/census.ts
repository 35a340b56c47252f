import type { z } from "zod";
import { DomainError, type Fault } from "@paradero/shared/words/errors";
import { faultOf, refusedFor } from "@paradero/shared/words/faults";
import type { Reader } from "../access/readers/reader.ts";
import { bridgeBetween } from "../trends/bridge.ts";
import { countHeld, type Held } from "../trends/count-held.ts";
import { heldColumns, heldRows } from "../trends/held-rows.ts";
import { bridgeAnswer, censusAnswer, csvAnswer } from "./answers.ts";
import { inSlices } from "../work/in-slices.ts";
import { csvInSlices, csvResponse } from "./csv.ts";
import { endpoint, type RestApi } from "./endpoint.ts";
import { fileName } from "./file-name.ts";
import { bridgeParameters, censusParameters } from "./parameters.ts";

const DESCRIPTION =
  "How many were held on each day under one counting rule, from the records as known on one day: certainly (low), " +
  "counted (count), possibly (high). Without days it is today; where only `asOf` is given, it is that day.";

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
    async (c, query) => c.json(await heldFor(reader, query)),
  );
  endpoint(
    api,
    {
      path: "/census.csv",
      summary: "How many were held, as CSV",
      description:
        `${DESCRIPTION} With \`by\`, one line a step and value, the value in a column of that name after the date. Every ` +
        "line says its rule, as known when, for whom, and whether the parts overlap; so does the name of the file.",
      query: censusParameters,
      answer: { type: "text/csv", schema: csvAnswer(heldColumns(null)), description: "One line a step." },
    },
    async (_c, query) => {
      const held = await heldFor(reader, query);
      return csvResponse(nameOf(held), await inSlices(csvInSlices(heldRows(held))));
    },
  );
  endpoint(
    api,
    {
      path: "/census/bridge",
      summary: "From one number to the next",
      description:
        "What makes the number of one day, as known on one day, the number of another: first what came to be known of the " +
        "first day, then everybody who came in and went out. It sums exactly. People are chosen by their attributes, by the " +
        "status that counts and by name; not by place or freshness, which become others without anybody coming or going.",
      query: bridgeParameters,
      answer: {
        type: "application/json",
        schema: bridgeAnswer,
        description: "Both numbers, every movement between them, and one page of the people behind the movements.",
      },
    },
    async (c, query) => {
      const { rows, ...bridge } = await bridgeBetween(reader, query);
      return c.json({ ...bridge, offset: query.offset, limit: query.limit, rows });
    },
  );
}

function nameOf({ rule, from, to, step, by, asKnown, filters }: Held): string {
  const period = from === to ? [from] : [from, to, step];
  return fileName("census", [rule, ...period, by && `by-${by}`, `known-${asKnown}`], filters);
}

/** @throws {DomainError} in the name of "as known on" that was given, and when both are */
async function heldFor(reader: Reader, { asOf, ...query }: z.output<typeof censusParameters>): Promise<Held> {
  if (asOf === undefined) return countHeld(reader, query);
  if (query.asKnown !== undefined) {
    throw refusedFor([faultOf({ code: "one_of", values: { field: "asKnown", other: "asOf", value: query.asKnown } })]);
  }
  try {
    return await countHeld(reader, { ...query, asKnown: asOf });
  } catch (error) {
    const isAtFault = error instanceof DomainError && error.faults.length > 0;
    throw isAtFault ? refusedFor(error.faults.map(inNameOfAsOf)) : error;
  }
}

function inNameOfAsOf(fault: Fault): Fault {
  const { said } = fault;
  return said && fault.field === "asKnown" ? faultOf({ ...said, values: { ...said.values, field: "asOf" } }) : fault;
}
