import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import classes from "./sort-header.module.css";

export type SortDirection = "asc" | "desc";

interface SortHeaderProps {
  readonly column: string;
  readonly label: string;
  /** Null where the table is not sorted by this column. */
  readonly sorted: SortDirection | null;
  readonly quiet?: boolean;
  readonly onSort?: () => void;
}

const SAID = { asc: "ascending", desc: "descending" } as const satisfies Record<SortDirection, string>;

/** The head of a column; a button where it can be sorted, with the order said to a screen reader. */
export function SortHeader({ column, label, sorted, quiet = false, onSort }: SortHeaderProps) {
  const Arrow = sorted === null ? IconArrowsSort : sorted === "asc" ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      role="columnheader"
      data-column={column}
      className={classes["header"]}
      {...(sorted === null ? {} : { "aria-sort": SAID[sorted] })}
    >
      {onSort ? (
        <button type="button" className={classes["button"]} data-sorted={sorted !== null} onClick={onSort}>
          {label}
          <Arrow aria-hidden size={15} className={classes["arrow"]} />
        </button>
      ) : (
        <span className={quiet ? "visually-hidden" : ""}>{label}</span>
      )}
    </th>
  );
}
