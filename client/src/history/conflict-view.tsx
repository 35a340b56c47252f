import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { useDates } from "../i18n/use-dates.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import classes from "./conflict-view.module.css";
import type { RecordDraft } from "./record-draft.ts";
import type { ReviewedPerson } from "./reviewed-people.ts";

interface ConflictViewProps {
  readonly draft: RecordDraft;
  /** Who changed since the writer saw them, as they are now and as the draft would leave them. */
  readonly people: readonly ReviewedPerson[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
  readonly onEdit: () => void;
}

/** Somebody else was faster: what stands now and what was typed, side by side, and nothing decided for the writer. */
export function ConflictView({ draft, people, onKeep, onTake, onEdit }: ConflictViewProps) {
  const t = useTranslations("history.conflict");
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes["conflict"]} aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("lead")}</p>
      <ul className={classes["people"]}>
        {people.map((one) => (
          <li key={one.person.ref} className={classes["person"]}>
            <Link to="/people/$ref" params={{ ref: one.person.ref }} className={classes["name"]}>
              {one.person.name}
            </Link>
            <Theirs person={one.person} />
            <Mine one={one} draft={draft} />
          </li>
        ))}
      </ul>
      <div className={classes["choices"]}>
        <Button onClick={onEdit}>{t("edit")}</Button>
        <Button variant="default" onClick={onKeep}>
          {t("keep")}
        </Button>
        <Button variant="default" onClick={onTake}>
          {t("take")}
        </Button>
      </div>
    </section>
  );
}

function Theirs({ person }: Pick<ReviewedPerson, "person">) {
  const t = useTranslations("history.conflict");
  const dates = useDates();
  const newest = person.records.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
  return (
    <div className={classes["side"]}>
      <h3>{t("theirs")}</h3>
      {newest && (
        <>
          <p>
            <StatusBadge status={newest.status} sex={person.sex} />
          </p>
          <p>{dates.long(newest.date)}</p>
          <p className={classes["aside"]}>{newest.citations[0]?.source.title}</p>
        </>
      )}
    </div>
  );
}

function Mine({ one: { person, review }, draft }: { readonly one: ReviewedPerson; readonly draft: RecordDraft }) {
  const t = useTranslations("history.conflict");
  const words = useTranslations("words");
  const own = draft.exceptions[person.ref];
  const status = own?.status ?? draft.status;
  const isSame = review?.warnings.some(({ code }) => code === "duplicate") ?? false;
  return (
    <div className={classes["side"]}>
      <h3>{t("mine")}</h3>
      {draft.is === "status" && status && (
        <p>
          <StatusBadge status={status} sex={person.sex} />
        </p>
      )}
      {draft.is === "milestone" && draft.kind && <p>{words(`milestone.${draft.kind}`)}</p>}
      <p>{own?.date ?? draft.date}</p>
      <p className={classes["aside"]}>
        {draft.source.chosen?.title ?? draft.source.fresh?.title ?? draft.source.typed}
      </p>
      {isSame && <p className={classes["aside"]}>{t("already")}</p>}
    </div>
  );
}
