import { type ReactNode, useEffect, useRef } from "react";
import classes from "./page.module.css";

interface PageProps {
  readonly title: string;
  /** The title as the page shows it, where that is more than its text. */
  readonly heading?: ReactNode;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Buttons and links that concern the whole page. */
  readonly actions?: ReactNode;
  /** For tables and charts: the whole width of the window. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** After the first page, a new page takes the focus to its heading, so that a screen reader says where one is. */
let opened = false;

/** One page of the site: its heading, the title of the window, and the column that it stands in. */
export function Page({ title, heading: shown = title, lead, actions, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · Paradero`;
  }, [title]);

  useEffect(() => {
    // A form that begins in its first field keeps it.
    const isTyping = document.activeElement?.matches("input, textarea") ?? false;
    if (opened && !isTyping) heading.current?.focus({ preventScroll: true });
    opened = true;
  }, []);

  return (
    <div className={classes["page"]} data-wide={wide}>
      <div className={classes["top"]}>
        <div className={classes["heading"]}>
          <h1 ref={heading} tabIndex={-1}>
            {shown}
          </h1>
          {lead && <p className={classes["lead"]}>{lead}</p>}
        </div>
        {actions && (
          <div className={classes["actions"]} data-screen-only>
            {actions}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
