import { type ReactNode, useId } from "react";
import classes from "./mapping.module.css";

interface MappingSectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One part of the form, under its heading. */
export function MappingSection({ title, lead, children }: MappingSectionProps) {
  const id = useId();
  return (
    <section className={classes["section"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p className={classes["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
