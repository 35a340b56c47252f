import type { Reader } from "../access/readers/reader.ts";
import type { Figure } from "../figures/figure-columns.ts";
import { listFigures } from "../figures/list-figures.ts";
import { askedKnown } from "../people/known-query.ts";
import { groundsOfFigures } from "../sources/newest-publication.ts";
import { csvAnswer, figuresAnswer } from "./answers.ts";
import { type Cell, csvLines, csvResponse, joined } from "./csv.ts";
import { endpoint, type RestApi } from "./endpoint.ts";
import { fileName } from "./file-name.ts";
import { knownParameters } from "./parameters.ts";

const COLUMNS: Readonly<Record<string, (figure: Figure) => Cell>> = {
  ref: (figure) => figure.ref,
  organization: (figure) => figure.organization,
  concept: (figure) => figure.concept,
  breakdown: (figure) => figure.breakdown,
  breakdown_value: (figure) => figure.breakdownValue,
  value: (figure) => figure.value,
  qualifier: (figure) => figure.qualifier,
  as_of: (figure) => figure.asOf,
  as_of_earliest: (figure) => figure.asOfEarliest,
  as_of_latest: (figure) => figure.asOfLatest,
  period: (figure) => figure.period,
  tier: (figure) => figure.tier,
  chosen: (figure) => figure.chosen,
  conflicts: (figure) => figure.conflicts,
  note_en: (figure) => figure.note.en,
  note_es: (figure) => figure.note.es,
  sources: (figure) => joined(figure.citations.map(({ source }) => source.url ?? source.title)),
};

const HEADER = [...Object.keys(COLUMNS), "as_known", "newest_change", "as_at"];
const DESCRIPTION = "Every published number on record, newest first. Conflicting values stand side by side.";

export function addFigures(api: RestApi, reader: Reader): void {
  endpoint(
    api,
    {
      path: "/figures",
      summary: "Published figures",
      description: DESCRIPTION,
      query: knownParameters,
      answer: { type: "application/json", schema: figuresAnswer, description: "Every figure with its citations." },
    },
    async (c, query) => {
      const asked = askedKnown(reader, query);
      const rows = await listFigures(reader, asked.instant);
      return c.json({ ...(await groundsOfFigures(reader, asked)), total: rows.length, rows });
    },
  );
  endpoint(
    api,
    {
      path: "/figures.csv",
      summary: "Published figures, as CSV",
      description: DESCRIPTION,
      query: knownParameters,
      answer: { type: "text/csv", schema: csvAnswer(HEADER), description: "One line a figure." },
    },
    async (_c, query) => {
      const asked = askedKnown(reader, query);
      const { on, asKnown, newestChange } = await groundsOfFigures(reader, asked);
      const rows = (await listFigures(reader, asked.instant)).map((figure) => [
        ...Object.values(COLUMNS).map((cell) => cell(figure)),
        asKnown,
        newestChange,
        on,
      ]);
      return csvResponse(fileName("figures", [`known-${asKnown}`]), csvLines([HEADER, ...rows]));
    },
  );
}
