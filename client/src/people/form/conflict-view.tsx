import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { useActionWords } from "../../changes/use-action-words.ts";
import { SideBySide, SideChoice, Sides } from "../../ui/side-by-side.tsx";
import {
  type Choice,
  type Difference,
  type DraftField,
  bothOf,
  firstChoices,
  onlyMine,
  type ThreeDrafts,
  withChoices,
} from "./conflict.ts";
import classes from "./conflict-view.module.css";
import type { PersonDraft } from "./draft.ts";
import { useFieldLabel, useFieldWords } from "./use-field-words.ts";

interface PersonConflictViewProps {
  readonly personRef: string;
  /** The version that the writer began with. */
  readonly seen: number;
  readonly drafts: ThreeDrafts;
  readonly differences: readonly Difference[];
  readonly called: number;
  readonly onSave: (draft: PersonDraft) => void;
  readonly onEdit: (draft: PersonDraft) => void;
  readonly onDiscard: () => void;
}

/** Somebody else edited the same person: theirs and mine field by field, and nothing of either lost before that is said. */
export function PersonConflictView(props: PersonConflictViewProps) {
  const { personRef, seen, drafts, differences, called, onSave, onEdit, onDiscard } = props;
  const t = useTranslations("editing.conflict");
  const labelOf = useFieldLabel();
  const [choices, setChoices] = useState(() => firstChoices(differences));
  const [asked, setAsked] = useState(false);
  const open = differences.filter(({ field }) => choices[field] === undefined).map(({ field }) => labelOf(field));
  const own = onlyMine(drafts);
  const ifChosen = (then: (draft: PersonDraft) => void) => () => {
    setAsked(true);
    if (open.length === 0) then(withChoices(drafts, choices));
  };
  return (
    <SideBySide
      title={t("title")}
      lead={t("lead")}
      called={called}
      actions={
        <>
          <Button onClick={ifChosen(onSave)}>{t("save")}</Button>
          <Button variant="default" onClick={ifChosen(onEdit)}>
            {t("edit")}
          </Button>
          <Button variant="subtle" onClick={onDiscard}>
            {t("discard")}
          </Button>
        </>
      }
    >
      <WhoChanged personRef={personRef} seen={seen} />
      <div className={classes["fields"]}>
        {differences.map((difference) => (
          <FieldConflict
            key={difference.field}
            difference={difference}
            drafts={drafts}
            choice={choices[difference.field]}
            onChoose={(choice) => setChoices((now) => ({ ...now, [difference.field]: choice }))}
          />
        ))}
      </div>
      {own.length > 0 && <p className={classes["aside"]}>{t("onlyMine", { fields: own.map(labelOf).join(", ") })}</p>}
      {asked && open.length > 0 && (
        <p role="alert" className={classes["open"]}>
          {t("choose", { fields: open.join(", ") })}
        </p>
      )}
    </SideBySide>
  );
}

interface FieldConflictProps {
  readonly difference: Difference;
  readonly drafts: ThreeDrafts;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function FieldConflict({ difference, drafts, choice, onChoose }: FieldConflictProps) {
  const { field, isBoth, canBeBoth } = difference;
  const t = useTranslations("editing.conflict");
  const label = useFieldLabel()(field);
  const begin = useFieldWords()(field, drafts.begin).join("; ");
  const side = (which: Choice, draft: PersonDraft) => (
    <SideChoice
      heading={t(which === "mine" && !isBoth ? "begin" : which)}
      name={`conflict-${field}`}
      isChosen={choice === which}
      onChoose={() => onChoose(which)}
    >
      <Value field={field} draft={draft} />
    </SideChoice>
  );
  return (
    <fieldset className={classes["field"]}>
      <legend>{label}</legend>
      <p className={classes["aside"]}>
        {isBoth && (begin === "" ? t("wasNothing") : t("was", { value: begin }))} {!isBoth && t("untouched")}
      </p>
      <Sides>
        {side("theirs", drafts.theirs)}
        {side("mine", drafts.mine)}
        {canBeBoth && side("both", bothOf(drafts))}
      </Sides>
    </fieldset>
  );
}

function Value({ field, draft }: { readonly field: DraftField; readonly draft: PersonDraft }) {
  const t = useTranslations("editing");
  const lines = useFieldWords()(field, draft);
  if (lines.length === 0) return <span className={classes["nothing"]}>{t("unknown")}</span>;
  return lines.map((line) => (
    <span key={line} className={classes["value"]}>
      {line}
    </span>
  ));
}

/** Whom to ask: the changes of this person since the writer began. */
function WhoChanged({ personRef, seen }: Pick<PersonConflictViewProps, "personRef" | "seen">) {
  const t = useTranslations("editing.conflict");
  const format = useFormatter();
  const say = useActionWords();
  const log = useQuery(api.changes.list.queryOptions({ person: personRef, limit: A_FEW }));
  const since = (log.data?.changes ?? []).filter(({ seq }) => seq > seen);
  if (since.length === 0) return null;
  return (
    <ul className={classes["who"]}>
      {since.map(({ seq, at, actor, action, reason }) => (
        <li key={seq}>
          {actor.name ?? t("system")}, {format.dateTime(new Date(at), { timeStyle: "short", timeZone: LOCAL })}:{" "}
          {say(action)}
          {reason !== null && ` (${reason})`}
        </li>
      ))}
    </ul>
  );
}

const A_FEW = 5;

/** The log keeps instants; they are said by the reader's own clock. */
const LOCAL = Intl.DateTimeFormat().resolvedOptions().timeZone;
