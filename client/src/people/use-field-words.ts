import { useTranslations } from "use-intl";
import { useDates } from "../i18n/use-dates.ts";
import { type DraftField, mainName, otherNames } from "./person-conflict.ts";
import type { PersonDraft } from "./person-draft.ts";

/** What the form calls each field. */
export function useFieldLabel(): (field: DraftField) => string {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const labels: Record<DraftField, string> = {
    mainName: words("nameKind.main"),
    otherNames: t("otherNames"),
    sex: words("facet.sex"),
    sector: words("facet.sector"),
    birth: t("birth"),
    nationalities: t("nationalities"),
    minor: t("minor"),
    occupation: t("occupation"),
    occupationEn: t("occupationEn"),
    identifiers: t("identifiers"),
    internalNote: t("note"),
  };
  return (field) => labels[field];
}

/** What stands in a field, in lines; none where nothing does. */
export function useFieldWords(): (field: DraftField, draft: PersonDraft) => string[] {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const dates = useDates();
  const line = (text: string | null) => (text === null || text.trim() === "" ? [] : [text]);
  const read: Record<DraftField, (draft: PersonDraft) => string[]> = {
    mainName: (draft) => line(mainName(draft)),
    otherNames: (draft) =>
      otherNames(draft).map(({ name, kind }) => `${name} (${words(`nameKind.${kind}`).toLocaleLowerCase()})`),
    sex: ({ sex }) => line(sex && words(`sex.${sex}`)),
    sector: ({ sector }) => line(sector && words(`sector.${sector}`)),
    birth: ({ birth }) => line(birth && dates.long(birth)),
    nationalities: ({ nationalities }) => line(nationalities),
    minor: ({ minor }) => [t(minor ? "yes" : "no")],
    occupation: ({ occupation }) => line(occupation.es),
    occupationEn: ({ occupation }) => line(occupation.en),
    identifiers: ({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme}: ${value}`),
    internalNote: ({ internalNote }) => line(internalNote),
  };
  return (field, draft) => read[field](draft);
}
