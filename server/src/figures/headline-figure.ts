import type { z } from "zod";
import { CONCEPT_TRAITS, isSecondHand } from "@paradero/shared/inputs/figures";
import { text } from "@paradero/shared/words/text";
import type { Reader } from "../access/readers/reader.ts";
import type { DayGrounds } from "../people/grounds.ts";
import { askedKnown, knownQuery } from "../people/known-query.ts";
import { groundsOfFigures } from "../sources/newest-publication.ts";
import type { Figure } from "./figure-columns.ts";
import { listFigures } from "./list-figures.ts";

/** The organisation whose count stands on the first page, until the reader chooses another. */
export const DEFAULT_ORGANIZATION = "Foro Penal";

export const headlineQuery = knownQuery.extend({ organization: text(200).default(DEFAULT_ORGANIZATION) });

export interface Headline extends DayGrounds {
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

/** The number first, as known on a day. Second-hand figures were not read at their source and are never a headline. */
export async function headlineFigure(
  reader: Reader,
  { organization, ...given }: z.infer<typeof headlineQuery>,
): Promise<Headline> {
  const asked = askedKnown(reader, given);
  const published = (await listFigures(reader, asked.instant)).filter(
    (figure) => CONCEPT_TRAITS[figure.concept].held && figure.breakdown === null,
  );
  const totals = published.filter((figure) => !isSecondHand(figure.tier));
  const own = totals.filter((figure) => figure.organization === organization);
  const newest = own[0] ?? null;
  const before = own.find((figure) => newest !== null && figure.asOfLatest < newest.asOfLatest) ?? null;
  const unverified = published
    .filter((figure) => figure.organization === organization && isSecondHand(figure.tier))
    .filter((figure) => newest === null || figure.asOfLatest > newest.asOfLatest)
    .toReversed();
  const organizations = [...new Set(totals.map((figure) => figure.organization))].sort((a, b) => a.localeCompare(b));
  return { ...(await groundsOfFigures(reader, asked)), organization, newest, before, unverified, organizations };
}
