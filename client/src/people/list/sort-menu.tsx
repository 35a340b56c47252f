import { NativeSelect } from "@mantine/core";
import { PEOPLE_SORTS } from "@paradero/shared/inputs/people-query";
import { useTranslations } from "use-intl";
import type { SortState } from "./header.tsx";

/** The order of the cards, where there are no column heads to press. */
export function SortMenu({ sort, descending, onSort }: SortState) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  return (
    <NativeSelect
      aria-label={t("sort")}
      value={`${sort} ${descending ? "desc" : "asc"}`}
      onChange={(event) => {
        const [by, direction] = event.currentTarget.value.split(" ");
        const known = PEOPLE_SORTS.find((other) => other === by);
        if (known) onSort(known, direction === "desc");
      }}
      data={PEOPLE_SORTS.flatMap((by) => [
        { value: `${by} asc`, label: `${words(`sort.${by}`)} ↑` },
        { value: `${by} desc`, label: `${words(`sort.${by}`)} ↓` },
      ])}
    />
  );
}
