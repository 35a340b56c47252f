import type { Reader } from "../access/readers/reader.ts";
import { askedKnown } from "../people/known-query.ts";
import { listSources, type SourceRow } from "../sources/list-sources.ts";
import { groundsOfSources } from "../sources/newest-publication.ts";
import { csvAnswer, sourcesAnswer } from "./answers.ts";
import { type Cell, csvLines, csvResponse } from "./csv.ts";
import { endpoint, type RestApi } from "./endpoint.ts";
import { fileName } from "./file-name.ts";
import { knownParameters } from "./parameters.ts";

const COLUMNS: Readonly<Record<keyof SourceRow, (source: SourceRow) => Cell>> = {
  ref: (source) => source.ref,
  title: (source) => source.title,
  publisher: (source) => source.publisher,
  url: (source) => source.url,
  published: (source) => source.published,
  language: (source) => source.language,
  people: (source) => source.people,
  records: (source) => source.records,
  milestones: (source) => source.milestones,
  figures: (source) => source.figures,
  events: (source) => source.events,
};

const HEADER = [...Object.keys(COLUMNS), "as_known", "newest_change", "as_at"];
const DESCRIPTION = "Every source, newest publication first, and how much rests on it.";

export function addSources(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/sources",
      summary: "Sources",
      description: DESCRIPTION,
      query: knownParameters,
      answer: { type: "application/json", schema: sourcesAnswer, description: "Every source." },
    },
    async (c, query) => {
      const asked = askedKnown(reader, query);
      const rows = await listSources(reader, asked.instant);
      return c.json({ ...(await groundsOfSources(reader, asked)), total: rows.length, rows });
    },
  );
  endpoint(
    api,
    {
      path: "/sources.csv",
      summary: "Sources, as CSV",
      description: DESCRIPTION,
      query: knownParameters,
      answer: { type: "text/csv", schema: csvAnswer(HEADER), description: "One line a source." },
    },
    async (_c, query) => {
      const asked = askedKnown(reader, query);
      const { on, asKnown, newestChange } = await groundsOfSources(reader, asked);
      const rows = (await listSources(reader, asked.instant)).map((source) => [
        ...Object.values(COLUMNS).map((cell) => cell(source)),
        asKnown,
        newestChange,
        on,
      ]);
      return csvResponse(fileName("sources", [`known-${asKnown}`]), csvLines([HEADER, ...rows]));
    },
  );
}
