import { LISTED_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { columnsOf } from "@paradero/shared/person/profile-columns";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";

const COLUMNS = columnsOf(LISTED_ATTRIBUTES);

/** How what a list fills, or disagrees about, and its values are called. */
export function useListedWords() {
  const words = useAttributeWords();
  const columnOf = (named: string) => COLUMNS.find(({ column }) => column === named);
  return {
    label: (named: string): string => {
      const column = columnOf(named);
      return column ? words.column(column) : named;
    },
    /** @param value as it is kept: a code, EDTF, codes of countries, or any text */
    value: (named: string, value: string): string => {
      const column = columnOf(named);
      return column ? words.value(column.attribute, value, "short") : value;
    },
  };
}
