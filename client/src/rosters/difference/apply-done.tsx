import { Button, Group } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useUndo, whyNot } from "../../changes/use-undo.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import classes from "./difference.module.css";
import type { Roster } from "../deciding/answer.ts";

interface ApplyDoneProps {
  /** The change; null where there was nothing to write. */
  readonly seq: number | null;
  readonly roster: Roster;
  readonly absent: number;
}

/** What was done, and the way back. */
export function ApplyDone({ seq, roster, absent }: ApplyDoneProps) {
  const t = useTranslations("rosters.apply");
  const changes = useTranslations("changes");
  const heading = useRef<HTMLHeadingElement>(null);
  const [standing, setStanding] = useState({ seq, isUndone: false });
  const { undo, isPending, error } = useUndo((made) => setStanding({ seq: made, isUndone: !standing.isUndone }));
  useEffect(() => heading.current?.focus(), []);
  const { isUndone } = standing;
  const Icon = isUndone ? IconArrowBackUp : IconCheck;
  return (
    <section className={classes["done"]}>
      <h2 ref={heading} tabIndex={-1}>
        <Icon aria-hidden size={22} stroke={2.2} /> {isUndone ? t("undoneTitle") : t("doneTitle")}
      </h2>
      <p role="status">
        {seq === null ? t("doneNothing") : isUndone ? t("undone") : t("done", { what: roster.title })}
      </p>
      {!isUndone && absent > 0 && <p>{t("absentNext", { count: absent })}</p>}
      {error !== null && (
        <p role="alert" className={classes["conflict"]}>
          {changes(`undoFailed.${whyNot(error)}`)}
        </p>
      )}
      <Group>
        {standing.seq !== null && (
          <Button variant="default" loading={isPending} onClick={() => standing.seq !== null && undo(standing.seq)}>
            {isUndone ? t("redo") : t("undo")}
          </Button>
        )}
        {!isUndone && absent > 0 && (
          <LinkButton
            to="/rosters/$ref"
            params={{ ref: roster.ref }}
            search={{ step: "difference", kind: "absent" }}
            variant="default"
          >
            {t("seeAbsent")}
          </LinkButton>
        )}
        <LinkButton to="/people" variant="subtle">
          {t("seePeople")}
        </LinkButton>
      </Group>
    </section>
  );
}
