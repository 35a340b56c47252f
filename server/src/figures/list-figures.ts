import { asc, desc } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { figures } from "@paradero/drizzle/schema/figures";
import type { Reader } from "../access/readers/reader.ts";
import { isKnownAt } from "../people/known-at.ts";
import { citationsOf, told } from "../sources/citations-of.ts";
import { type Figure, figureColumns } from "./figure-columns.ts";
import { pagePrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";

/** Every figure as known at an instant (null: now), newest first. Conflicting values stand side by side, the chosen one first. */
export async function listFigures({ database }: Reader, asKnown: number | null): Promise<Figure[]> {
  spend(pagePrice);
  const rows = await database
    .select(figureColumns)
    .from(figures)
    .where(isKnownAt(figures, asKnown))
    .orderBy(
      desc(figures.asOfLatest),
      asc(figures.organization),
      asc(figures.concept),
      asc(figures.breakdown),
      asc(figures.breakdownValue),
      desc(figures.chosen),
      asc(figures.ref),
    );
  const cited = await citationsOf(database, { figureId: rows.map(({ id }) => id) }, isKnownAt(citations, asKnown));
  const values = new Map<string, Set<number>>();
  for (const row of rows) {
    const statement = statementKey(row);
    values.set(statement, (values.get(statement) ?? new Set()).add(row.value));
  }
  return rows.map(({ id, ...row }) =>
    Object.assign(row, {
      conflicts: (values.get(statementKey(row))?.size ?? 0) > 1,
      citations: told(cited.get(id)),
    }),
  );
}

/** Two figures with one key claim to be the same number. */
function statementKey(figure: Omit<Figure, "citations" | "conflicts">): string {
  const { organization, concept, breakdown, breakdownValue, asOf, period } = figure;
  return JSON.stringify([organization, concept, breakdown, breakdownValue, asOf, period]);
}
