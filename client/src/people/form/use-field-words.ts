import { useTranslations } from "use-intl";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { type DraftField, mainName, otherNames } from "./conflict.ts";
import { ATTRIBUTE_FIELDS, type PersonDraft } from "./draft.ts";

/** What the form calls each field. */
export function useFieldLabel(): (field: DraftField) => string {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const attributes = useAttributeWords();
  return (field) => {
    if (field === "mainName") return words("nameKind.main");
    const column = ATTRIBUTE_FIELDS.find((one) => one.column === field);
    if (column) return attributes.column(column);
    return t(field === "otherNames" ? "otherNames" : "identifiers");
  };
}

/** What stands in a field, in lines; none where nothing does. */
export function useFieldWords(): (field: DraftField, draft: PersonDraft) => string[] {
  const words = useTranslations("words");
  const attributes = useAttributeWords();
  return (field, draft) => {
    if (field === "otherNames")
      return otherNames(draft).map(({ name, kind }) =>
        kind === null ? name : `${name} (${words(`nameKind.${kind}`).toLocaleLowerCase()})`,
      );
    if (field === "identifiers") return draft.identifiers.map(({ scheme, value }) => `${scheme}: ${value}`);
    const column = ATTRIBUTE_FIELDS.find((one) => one.column === field);
    const said = column ? attributes.value(column.attribute, draft[column.column]) : mainName(draft);
    return said.trim() === "" ? [] : [said];
  };
}
