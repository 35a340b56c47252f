import { TEXT_LIST_COLUMNS } from "@paradero/shared/rosters/text-list/text-list";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import type { MappingEdit } from "./draft/edit.ts";

export type FoundFile = Outputs["rosters"]["inspect"];
export type TriedRows = Outputs["rosters"]["tryMapping"];

/** What every part of the editor works with. */
export interface MappingProps {
  readonly mapping: RosterMapping;
  readonly edit: (edit: MappingEdit) => void;
  readonly found: FoundFile;
}

/** What a column is called on screen: those that we made out of a pasted text have names in the reader's language. */
export function useColumnName({ format }: Pick<FoundFile, "format">): (column: string) => string {
  const t = useTranslations("mapping.textColumn");
  return (column) => {
    const ours = format.kind === "text-list" ? TEXT_LIST_COLUMNS.find((known) => known === column) : undefined;
    return ours === undefined ? column : t(ours);
  };
}
