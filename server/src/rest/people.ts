import { z } from "zod";
import { text } from "@paradero/shared/words/text";
import type { Reader } from "../access/readers/reader.ts";
import type { ListGrounds } from "../people/list/choose-people.ts";
import { everyPage, type WholeList } from "../people/list/every-page.ts";
import { getPerson } from "../people/person/get-person.ts";
import { filtersText } from "../people/grounds.ts";
import { listPeople } from "../people/list/list-people.ts";
import type { PersonRow } from "../people/list/person-rows.ts";
import { takePlace } from "../work/work.ts";
import { attributeCells } from "./attribute-answers.ts";
import { csvAnswer, peopleAnswer, personAnswer, workbookAnswer } from "./answers.ts";
import { type Cell, csvResponse, joined } from "./csv.ts";
import { csvStream } from "./csv-stream.ts";
import { API_ROOT, endpoint, type RestApi } from "./endpoint.ts";
import { fileName } from "./file-name.ts";
import { untilItEnds } from "./until-it-ends.ts";
import { XLSX_TYPE, xlsxResponse } from "./xlsx-response.ts";
import { peopleParameters, peoplePageParameters, personParameters } from "./parameters.ts";

const CELLS: Readonly<Record<string, (row: PersonRow) => Cell>> = {
  ref: (row) => row.ref,
  name: (row) => row.name,
  other_names: (row) => joined(row.otherNames),
  ...attributeCells(),
  state: (row) => row.state,
  status: (row) => row.status,
  possible: (row) => joined(row.possible),
  sure: (row) => row.sure,
  since: (row) => row.since?.edtf ?? null,
  since_earliest: (row) => row.since?.earliest ?? null,
  since_latest: (row) => row.since?.latest ?? null,
  confirmed: (row) => row.confirmed,
  sources: (row) => row.sources,
  surely_from: (row) => row.since?.surelyFrom ?? null,
};

/** The order in which other programs know them: a column that came since stands after these. */
const FIRST_COLUMNS = (
  "ref,name,other_names,sex,sector,state,nationalities,status,possible,sure,since,since_earliest,since_latest," +
  "confirmed,sources"
).split(",");

const COLUMNS = Object.entries(CELLS).toSorted(([one], [other]) => placeOf(one) - placeOf(other));

function placeOf(column: string): number {
  const place = FIRST_COLUMNS.indexOf(column);
  return place < 0 ? FIRST_COLUMNS.length : place;
}

/** What stands on every line after the person, so that a list says what it is wherever it goes. */
const SAID: Readonly<Record<string, (grounds: ListGrounds) => Cell>> = {
  as_at: ({ on }) => on,
  as_known: ({ asKnown }) => asKnown,
  filters: ({ filters }) => filtersText(filters),
  newest_change: ({ newestChange }) => newestChange,
  certainty: ({ certainty }) => certainty,
  rule: ({ rule }) => rule,
  rule_version: (grounds) => grounds.ruleVersion,
};

const PERMANENT_REDIRECT = 308;

const HEADER = [...COLUMNS.map(([name]) => name), ...Object.keys(SAID)];

export function addPeople(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/people",
      summary: "People on record, by page",
      description:
        "Who stands how on one day, as known on one day. Nobody is listed before their history begins. Without days it is " +
        "today; where only `asKnown` is given, it is that day.",
      query: peoplePageParameters,
      answer: { type: "application/json", schema: peopleAnswer, description: "One page, and how many fit in all." },
    },
    async (c, query) => {
      const { total, rows, ...grounds } = await listPeople(reader, query);
      const { offset, limit, sort, direction } = query;
      return c.json({ ...grounds, total, offset, limit, sort, direction, rows });
    },
  );
  endpoint(
    api,
    {
      path: "/people.csv",
      summary: "People on record, all of them",
      description:
        "The same as /people, not cut into pages. Several values in one cell are separated by '; '. Every line says its " +
        "days, its filters and the newest change it can rest on; so does the name of the file.",
      query: peopleParameters,
      answer: { type: "text/csv", schema: csvAnswer(HEADER), description: "One line a person." },
      streamed: true,
    },
    async (c, query) => {
      const list = await everyPage(reader, query);
      const stream = csvStream(HEADER, linesOf(list), c.get("brokenOff"));
      return csvResponse(nameOf(list.grounds), list.isShort ? stream : untilItEnds(stream, takePlace("downloads")));
    },
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
    async (_c, query) => {
      const giveBack = takePlace("workbooks");
      try {
        const list = await everyPage(reader, query);
        return await xlsxResponse(nameOf(list.grounds), HEADER, linesOf(list));
      } finally {
        giveBack();
      }
    },
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

function nameOf({ certainty, rule, on, asKnown, filters }: ListGrounds): string {
  return fileName("people", [certainty, rule, on, `known-${asKnown}`], filters);
}

async function* linesOf({ grounds, pages }: WholeList) {
  const said = Object.values(SAID).map((cell) => cell(grounds));
  for await (const rows of pages) {
    yield rows.map((row) => [...COLUMNS.map(([, cell]) => cell(row)), ...said]);
  }
}
