import { z } from "zod";
import { CONCEPT_TRAITS, isSecondHand } from "@paradero/shared/figures";
import { text } from "@paradero/shared/text";
import type { Reader } from "../access/reader.ts";
import type { Figure } from "./figure-columns.ts";
import { listFigures } from "./list-figures.ts";

/** The organisation whose count stands on the first page, until the reader chooses another. */
export const DEFAULT_ORGANIZATION = "Foro Penal";

export const headlineQuery = z.strictObject({ organization: text(200).default(DEFAULT_ORGANIZATION) });

export interface Headline {
  readonly organization: string;
  /** Newest published stock of people detained, read at its source; null where there is none. */
  readonly newest: Figure | null;
  /** The one published for an earlier day before it. */
  readonly before: Figure | null;
  /** Totals for later days that were only quoted by others, oldest first: to be mentioned, never to be the headline. */
  readonly unverified: readonly Figure[];
  /** Every organisation that published such a total, by name. */
  readonly organizations: readonly string[];
}

/** The number first. Second-hand figures were not read at their source and are never a headline. */
export async function headlineFigure(reader: Reader, query: z.infer<typeof headlineQuery>): Promise<Headline> {
  const published = (await listFigures(reader, null)).filter(
    (figure) => CONCEPT_TRAITS[figure.concept].held && figure.breakdown === null,
  );
  const totals = published.filter((figure) => !isSecondHand(figure.tier));
  const own = totals.filter((figure) => figure.organization === query.organization);
  const newest = own[0] ?? null;
  const before = own.find((figure) => newest !== null && figure.asOfLatest < newest.asOfLatest) ?? null;
  const unverified = published
    .filter((figure) => figure.organization === query.organization && isSecondHand(figure.tier))
    .filter((figure) => newest === null || figure.asOfLatest > newest.asOfLatest)
    .toReversed();
  const organizations = [...new Set(totals.map((figure) => figure.organization))].sort((a, b) => a.localeCompare(b));
  return { organization: query.organization, newest, before, unverified, organizations };
}
