import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useDates } from "../../i18n/use-dates.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import { Side, SideBySide, Sides } from "../../ui/side-by-side.tsx";
import classes from "./conflict-view.module.css";
import type { RecordDraft } from "./draft.ts";
import type { ReviewedPerson } from "./reviewed-people.ts";
import { PersonalName } from "../../people/personal-name.tsx";

interface ConflictViewProps {
  readonly draft: RecordDraft;
  /** Who changed since the writer saw them, as they are now and as the draft would leave them. */
  readonly people: readonly ReviewedPerson[];
  /** How often the writer has tried to send the draft. */
  readonly called: number;
  readonly onKeep: () => void;
  readonly onTake: () => void;
  readonly onEdit: () => void;
}

/** Somebody else was faster: what stands now and what was typed, side by side, and nothing decided for the writer. */
export function ConflictView({ draft, people, called, onKeep, onTake, onEdit }: ConflictViewProps) {
  const t = useTranslations("history.conflict");
  return (
    <SideBySide
      title={t("title")}
      lead={t("lead")}
      called={called}
      actions={
        <>
          <Button onClick={onEdit}>{t("edit")}</Button>
          <Button variant="default" onClick={onKeep}>
            {t("keep")}
          </Button>
          <Button variant="default" onClick={onTake}>
            {t("take")}
          </Button>
        </>
      }
    >
      <ul className={classes["people"]}>
        {people.map((one) => (
          <li key={one.person.ref}>
            <Link to="/people/$ref" params={{ ref: one.person.ref }} className={classes["name"]}>
              <PersonalName name={one.person.name} />
            </Link>
            <Sides>
              <Theirs person={one.person} />
              <Mine one={one} draft={draft} />
            </Sides>
          </li>
        ))}
      </ul>
    </SideBySide>
  );
}

function Theirs({ person }: Pick<ReviewedPerson, "person">) {
  const t = useTranslations("history.conflict");
  const dates = useDates();
  const newest = person.records.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
  return (
    <Side heading={t("theirs")}>
      {newest && (
        <>
          <p>
            <StatusBadge status={newest.status} sex={person.sex} />
          </p>
          <p>{dates.long(newest.date)}</p>
          <p className={classes["aside"]}>{newest.citations[0]?.source.title}</p>
        </>
      )}
    </Side>
  );
}

function Mine({ one: { person, review }, draft }: { readonly one: ReviewedPerson; readonly draft: RecordDraft }) {
  const t = useTranslations("history.conflict");
  const words = useTranslations("words");
  const own = draft.exceptions[person.ref];
  const status = own?.status ?? draft.status;
  const isSame = review?.warnings.some(({ code }) => code === "duplicate") ?? false;
  return (
    <Side heading={t("mine")}>
      {draft.is === "status" && status && (
        <p>
          <StatusBadge status={status} sex={person.sex} />
        </p>
      )}
      {draft.is === "milestone" && draft.kind && <p>{words(`milestone.${draft.kind}`)}</p>}
      <p>{own?.date ?? draft.date}</p>
      <p className={classes["aside"]}>
        {[
          ...draft.cited.map(({ source }) => source.title),
          draft.source.chosen?.title ?? draft.source.fresh?.title ?? draft.source.typed,
        ]
          .filter((title) => title !== "")
          .join("; ")}
      </p>
      {isSame && <p className={classes["aside"]}>{t("already")}</p>}
    </Side>
  );
}
