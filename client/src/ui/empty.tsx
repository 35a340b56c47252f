import { type Icon, IconFilterSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./notice.module.css";

interface EmptyProps {
  readonly title: string;
  /** Without one it is the sign of a search that found nothing. */
  readonly icon?: Icon;
  /** What to do about it: the filters to remove, as buttons. */
  readonly children?: ReactNode;
}

/** Nothing to show, and why. */
export function Empty({ title, icon: Sign = IconFilterSearch, children }: EmptyProps) {
  return (
    <div role="status" className={classes["notice"]}>
      <Sign aria-hidden size={22} color="var(--ink-muted)" className={classes["icon"]} />
      <div>
        <p className={classes["title"]}>{title}</p>
        {children}
      </div>
    </div>
  );
}
