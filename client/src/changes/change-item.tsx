import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { ChangeFacts } from "./change-facts.tsx";
import classes from "./changes.module.css";
import type { LoggedChange } from "./logged-change.ts";
import { UndoDialog } from "./undo-dialog.tsx";
import { useActionWords } from "./use-action-words.ts";

interface ChangeItemProps {
  readonly change: LoggedChange;
  /** It takes an undo back. */
  readonly isRedo: boolean;
}

/** One line of the log: who did what to whom, when and why; what was before and after one press away. */
export function ChangeItem({ change, isRedo }: ChangeItemProps) {
  const t = useTranslations("changes");
  const format = useFormatter();
  const say = useActionWords();
  const { account, may } = useAccount();
  const [asks, setAsks] = useState(false);
  const { seq, people, actor } = change;
  const names = new Map(people.flatMap(({ ref, name }) => (name === null ? [] : [[ref, name] as const])));
  const said = say(isRedo ? "redo" : change.action);
  const isUndo = change.undoes !== null && !isRedo;
  const isOwn = account?.id === actor.id;
  const mayUndo = change.canBeUndone && change.undoneBy === null && may(isOwn ? "researcher" : "editor");
  return (
    <li className={classes["item"]} data-undone={change.undoneBy !== null}>
      <div className={classes["when"]}>
        <time dateTime={change.at}>
          {format.dateTime(new Date(change.at), { dateStyle: "medium", timeStyle: "short", timeZone: LOCAL })}
        </time>
        <Link to="/changes" search={(old) => ({ ...old, actor: ACCOUNT.test(actor.id) ? actor.id : undefined })}>
          {actor.name ?? t("system")}
        </Link>
      </div>
      <div className={classes["what"]}>
        <p className={classes["action"]}>{said}</p>
        {people.length > 0 && (
          <p>
            {people.map(({ ref, name }, index) => (
              <span key={ref}>
                {index > 0 && ", "}
                <Link to="/people/$ref" params={{ ref }}>
                  {name ?? ref}
                </Link>
              </span>
            ))}{" "}
            {change.peopleInAll > people.length && t("more", { count: change.peopleInAll - people.length })}
          </p>
        )}
        {change.reason !== null && <p>{t("reason", { reason: change.reason })}</p>}
        {change.undoes !== null && <p className={classes["aside"]}>{t("undoes", { seq: change.undoes })}</p>}
        {change.undoneBy !== null && <p className={classes["aside"]}>{t("undoneBy", { seq: change.undoneBy })}</p>}
        <details className={classes["details"]}>
          <summary>{t("change", { seq })}</summary>
          <div className={classes["sides"]}>
            <div>
              <h3>{t("before")}</h3>
              <ChangeFacts facts={change.before} names={names} />
            </div>
            <div>
              <h3>{t("after")}</h3>
              <ChangeFacts facts={change.after} names={names} />
            </div>
          </div>
        </details>
      </div>
      <div>
        {mayUndo && (
          <Button variant="default" size="compact-sm" onClick={() => setAsks(true)}>
            {isUndo ? t("redo") : t("undo")}
          </Button>
        )}
      </div>
      {asks && <UndoDialog seq={seq} isUndo={isUndo} said={said} onClose={() => setAsks(false)} />}
    </li>
  );
}

/** The log keeps instants; they are said by the reader's own clock. */
const LOCAL = Intl.DateTimeFormat().resolvedOptions().timeZone;

const ACCOUNT = /^[\da-f-]{36}$/;
