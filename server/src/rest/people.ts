import { z } from "zod";
import { formatDay } from "@paradero/shared/days";
import { text } from "@paradero/shared/text";
import { type Reader, todayOf } from "../access/reader.ts";
import { everyPage } from "../people/every-page.ts";
import { getPerson } from "../people/get-person.ts";
import { listPeople } from "../people/list-people.ts";
import type { PersonRow } from "../people/person-rows.ts";
import { csvAnswer, peopleAnswer, personAnswer, workbookAnswer } from "./answers.ts";
import { type Cell, csvResponse, csvStream, joined } from "./csv.ts";
import { API_ROOT, endpoint, type RestApi } from "./endpoint.ts";
import { XLSX_TYPE, xlsxResponse } from "./xlsx-response.ts";
import { peopleParameters, peoplePageParameters, personParameters } from "./parameters.ts";

const COLUMNS: Readonly<Record<string, (row: PersonRow) => Cell>> = {
  ref: (row) => row.ref,
  name: (row) => row.name,
  other_names: (row) => joined(row.otherNames),
  sex: (row) => row.sex,
  sector: (row) => row.sector,
  state: (row) => row.state,
  nationalities: (row) => joined(row.nationalities),
  status: (row) => row.status,
  possible: (row) => joined(row.possible),
  sure: (row) => row.sure,
  since: (row) => row.since?.edtf ?? null,
  since_earliest: (row) => row.since?.earliest ?? null,
  since_latest: (row) => row.since?.latest ?? null,
  confirmed: (row) => row.confirmed,
  sources: (row) => row.sources,
};

const PERMANENT_REDIRECT = 308;

const HEADER = Object.keys(COLUMNS);

export function addPeople(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/people",
      summary: "People on record, by page",
      description: "Who stands how on one day, as known on one day. Nobody is listed before their history begins.",
      query: peoplePageParameters,
      answer: { type: "application/json", schema: peopleAnswer, description: "One page, and how many fit in all." },
    },
    async (c, query) => {
      const { total, rows } = await listPeople(reader, query);
      const { offset, limit, on = formatDay(todayOf(reader)), asKnown = null } = query;
      return c.json({ on, asKnown, total, offset, limit, rows });
    },
  );
  endpoint(
    api,
    {
      path: "/people.csv",
      summary: "People on record, all of them",
      description: "The same as /people, not cut into pages. Several values in one cell are separated by '; '.",
      query: peopleParameters,
      answer: { type: "text/csv", schema: csvAnswer(HEADER), description: "One line a person." },
      streamed: true,
    },
    (_c, query) => csvResponse("paradero-people", csvStream(HEADER, lines(everyPage(reader, query)))),
  );
  endpoint(
    api,
    {
      path: "/people.xlsx",
      summary: "People on record, as a workbook",
      description: "The same rows as /people.csv, for spreadsheets; every text is text, and none is a formula.",
      query: peopleParameters,
      answer: { type: XLSX_TYPE, schema: workbookAnswer, description: "One row a person." },
      streamed: true,
    },
    (_c, query) => xlsxResponse("paradero-people", HEADER, lines(everyPage(reader, query))),
  );
  endpoint(
    api,
    {
      path: "/people/{ref}",
      summary: "One person with their whole history",
      description: "Every record and milestone with its citations, and what they say about every day.",
      query: personParameters,
      redirects: "The person was merged into another: their address is in Location.",
      params: z.object({ ref: text(64).describe("The person's address: the `ref` of a list.") }),
      answer: { type: "application/json", schema: personAnswer, description: "The person." },
    },
    async (c, query) => {
      const ref = c.req.param("ref") ?? "";
      const person = await getPerson(reader, { ...query, ref });
      if (person.ref === ref) return c.json(person);
      // Two entries were one human being. A merge can be undone, so nobody may remember this for ever.
      return c.redirect(`${API_ROOT}/people/${person.ref}${new URL(c.req.url).search}`, PERMANENT_REDIRECT);
    },
  );
}

async function* lines(pages: AsyncIterable<readonly PersonRow[]>) {
  for await (const rows of pages) yield rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row)));
}
