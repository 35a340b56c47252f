import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { ChosenFormat } from "@paradero/shared/rosters/roster-input";
import { EMPTY_SOURCE, type SourceDraft } from "../../../sources/source-draft.ts";

/** What somebody has said of a file that was handed in, before it is read. */
export interface ListDraft {
  /** How to read the file, where that is to be other than what was found in it. */
  readonly format: ChosenFormat;
  /** Null as long as nothing is said anew: then the proposal counts. */
  readonly mapping: RosterMapping | null;
  /** The saved mapping that it began with; "" for none. */
  readonly begunWith: string;
  readonly source: SourceDraft;
  /** The list says who is held on a day. */
  readonly isCustody: boolean;
  readonly organization: string;
  readonly title: string;
  /** As typed. */
  readonly asOf: string;
}

export const EMPTY_LIST: ListDraft = {
  format: {},
  mapping: null,
  begunWith: "",
  source: EMPTY_SOURCE,
  isCustody: false,
  organization: "",
  title: "",
  asOf: "",
};

/** Under what the draft of a file is kept. */
export function listDraftOf(file: string): string {
  return `list ${file}`;
}

/** The parts of a mapping that say how the file is read, which are chosen beside the preview of the file. */
export function formatOf({ format }: RosterMapping): ChosenFormat {
  const { kind, encoding, delimiter, sheet, skipLines, headerRow } = format;
  return {
    ...(kind !== undefined && { kind }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    ...(skipLines !== undefined && { skipLines }),
    ...(headerRow !== undefined && { headerRow }),
  };
}
