import { type ReactNode, useEffect, useId, useRef } from "react";
import classes from "./side-by-side.module.css";

interface SideBySideProps {
  readonly title: string;
  readonly lead: string;
  /** How often the reader was called here. Before that they may be typing, and are left to it. */
  readonly called: number;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Two versions of the same, and what can be done about it. */
export function SideBySide({ title, lead, called, actions, children }: SideBySideProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (called > 0) heading.current?.focus();
  }, [called]);
  return (
    <section className={classes["frame"]} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p role="status">{lead}</p>
      {children}
      <div className={classes["actions"]}>{actions}</div>
    </section>
  );
}

export function Sides({ children }: { readonly children: ReactNode }) {
  return <div className={classes["sides"]}>{children}</div>;
}

interface SideProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** One of the versions. */
export function Side({ heading, children }: SideProps) {
  return (
    <div className={classes["side"]}>
      <h3 className={classes["heading"]}>{heading}</h3>
      {children}
    </div>
  );
}

interface SideChoiceProps extends SideProps {
  /** Of the group: one of its sides can be chosen. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One of the versions, which can be chosen. */
export function SideChoice({ heading, name, isChosen, onChoose, children }: SideChoiceProps) {
  return (
    <label className={`${classes["side"]} ${classes["choice"]}`}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <span className={classes["heading"]}>{heading}</span> {children}
      </span>
    </label>
  );
}
