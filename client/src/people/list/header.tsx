import type { PeopleSort } from "@paradero/shared/inputs/people-query";
import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./table.module.css";

export interface SortState {
  readonly sort: PeopleSort;
  readonly descending: boolean;
  readonly onSort: (sort: PeopleSort, descending: boolean) => void;
}

interface SortHeaderProps extends SortState {
  readonly column: PeopleSort;
  readonly label: string;
  readonly children: ReactNode;
}

/** A column that the server can order by: pressed again, it turns round. */
export function SortHeader({ column, label, sort, descending, onSort, children }: SortHeaderProps) {
  const t = useTranslations("ui");
  const sorted = sort === column;
  const Arrow = sorted ? (descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th scope="col" aria-sort={sorted ? (descending ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={classes["sort"]}
        data-sorted={sorted}
        title={t("sortBy", { column: label })}
        onClick={() => onSort(column, sorted && !descending)}
      >
        {children}
        <Arrow aria-hidden size={15} />
      </button>
    </th>
  );
}
