import { Button, Kbd } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./line.module.css";
import type { Desk } from "../use-desk.ts";

interface LineActionsProps {
  readonly desk: Desk;
  /** What was done last, for the eye and for a screen reader. */
  readonly said: string;
  readonly canDecide: boolean;
  readonly canUndo: boolean;
}

/** Everything that the keys do, as buttons with their keys; within reach wherever the page is. */
export function LineActions({ desk, said, canDecide, canUndo }: LineActionsProps) {
  const t = useTranslations("rosters.keys");
  const hasPerson = desk.candidates.length > 0;
  return (
    <div className={classes["actions"]} data-screen-only>
      <p role="status" className={classes["said"]}>
        {said}
      </p>
      {canDecide && (
        <div className={classes["decide"]}>
          <Action keyName="s" label={t("same")} run={desk.same} isMain={hasPerson} disabled={!hasPerson} />
          <Action keyName="n" label={t("new")} run={desk.fresh} isMain={!hasPerson} />
          <Action keyName="x" label={t("notSame")} run={desk.notSame} disabled={!hasPerson} />
          <Action keyName="u" label={t("unsure")} run={desk.unsure} />
        </div>
      )}
      <div className={classes["move"]}>
        <Action keyName="k" label={t("previous")} run={() => desk.step(-1)} />
        <Action keyName="j" label={t("next")} run={() => desk.step(1)} />
        <Action keyName="z" label={t("undo")} run={desk.undo} disabled={!canUndo} />
      </div>
    </div>
  );
}

interface ActionProps {
  readonly keyName: string;
  readonly label: string;
  readonly run: () => void;
  readonly isMain?: boolean;
  readonly disabled?: boolean;
}

function Action({ keyName, label, run, isMain = false, disabled = false }: ActionProps) {
  return (
    <Button
      variant={isMain ? "filled" : "default"}
      size="compact-lg"
      fz="1rem"
      px="0.7rem"
      disabled={disabled}
      onClick={run}
      rightSection={<Kbd>{keyName}</Kbd>}
      aria-keyshortcuts={keyName}
    >
      {label}
    </Button>
  );
}
