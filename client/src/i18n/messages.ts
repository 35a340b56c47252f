import * as words from "./words.ts";
import * as access from "../access/messages.ts";
import * as changes from "../changes/messages.ts";
import * as charts from "../charts/messages.ts";
import * as facilities from "../facilities/messages.ts";
import * as figures from "../figures/messages.ts";
import * as frame from "../frame/messages.ts";
import * as history from "../history/messages.ts";
import * as overview from "../overview/messages.ts";
import * as editing from "../people/form/editing-messages.ts";
import * as people from "../people/messages.ts";
import * as mapping from "../rosters/mapping/messages.ts";
import * as rosters from "../rosters/messages.ts";
import * as sources from "../sources/messages.ts";
import * as trends from "../trends/messages.ts";
import * as ui from "../ui/messages.ts";
import type { Locale } from "@paradero/shared/words/locales";
import { withGroupedNumbers } from "./grouped-numbers.ts";

/** Every text on screen, by feature; `words` are the labels of the vocabularies. Spanish is the shape. */
const es = {
  words: words.es,
  frame: frame.es,
  access: access.es,
  ui: ui.es,
  changes: changes.es,
  charts: charts.es,
  overview: overview.es,
  people: people.es,
  editing: editing.es,
  trends: trends.es,
  figures: figures.es,
  facilities: facilities.es,
  history: history.es,
  mapping: mapping.es,
  rosters: rosters.es,
  sources: sources.es,
} as const;

const en = {
  words: words.en,
  frame: frame.en,
  access: access.en,
  ui: ui.en,
  changes: changes.en,
  charts: charts.en,
  overview: overview.en,
  people: people.en,
  editing: editing.en,
  trends: trends.en,
  figures: figures.en,
  facilities: facilities.en,
  history: history.en,
  mapping: mapping.en,
  rosters: rosters.en,
  sources: sources.en,
} as const;

export type Messages = typeof es;

export const MESSAGES: Record<Locale, Messages> = { es: asMessages(es), en: asMessages(en) };

/**
 * Each feature's English `satisfies SameShape` of its Spanish, so the keys agree; a test compares the placeholders. The
 * literal texts differ, which is the point.
 */
function asMessages(translation: object): Messages {
  return withGroupedNumbers(translation) as Messages;
}
