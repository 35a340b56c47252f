import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { useTranslations } from "use-intl";
import type { Person } from "../../people/life-words.ts";
import type { RecordDraft } from "./draft.ts";

/** What was recorded, in one line: "Registrado para 13 personas: 8 excarceladas con medidas, 5 en arresto domiciliario". */
export function useSaidRecord(): (draft: RecordDraft, people: readonly Person[], isCorrection: boolean) => string {
  const t = useTranslations("history");
  const words = useTranslations("words");
  return (draft, people, isCorrection) => {
    const [only] = people;
    if (people.length > 1) {
      const statuses = people.map(({ ref }) => draft.exceptions[ref]?.status ?? draft.status);
      const counted = STATUSES.map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => words(`statusPeople.${status}`, { count }));
      return t("doneMany", { count: people.length, what: counted.join(", ") });
    }
    const what =
      draft.is === "status"
        ? draft.status && words(`statusOf.${only?.sex ?? UNKNOWN}.${draft.status}`)
        : draft.kind && words(`milestone.${draft.kind}`);
    return t(isCorrection ? "corrected" : "done", { what: `${only?.name}, ${what}` });
  };
}
