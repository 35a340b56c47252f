import { useTranslations } from "use-intl";
import { useActionWords } from "../../changes/use-action-words.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { useStoreDay } from "../../i18n/use-store-day.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import type { Person, PersonMilestone, PersonRecord } from "../life-words.ts";
import classes from "./record-list.module.css";

interface RecordClosingProps {
  readonly person: Person;
  /** It was corrected or retracted. */
  readonly fact: PersonRecord | PersonMilestone;
}

/** When a record ceased to stand and what stands in its place; for staff also who did that, and why. */
export function RecordClosing({ person, fact }: RecordClosingProps) {
  const t = useTranslations("people.person");
  const words = useTranslations("words");
  const dates = useDates();
  const dayOf = useStoreDay();
  const say = useActionWords();
  const instead = insteadOf(person, fact.id);
  const closed = person.workspace?.closed[fact.id];
  const date = dates.day(dayOf(fact.supersededAt));
  return (
    <div className={classes["closing"]}>
      <p>
        <strong>{t(instead ? "correctedOn" : "retractedOn", { date })}</strong>{" "}
        {closed && (closed.by === null ? t("closedBySystem") : t("closedBy", { name: closed.by }))}
        {closed && !PLAIN.has(closed.action) && ` · ${say(closed.action)}`}
      </p>
      {closed && closed.reason !== null && <p>{t("closedWhy", { reason: closed.reason })}</p>}
      {instead && (
        <p className={classes["instead"]}>
          {t("instead")}{" "}
          {"status" in instead ? (
            <StatusBadge status={instead.status} sex={person.sex} />
          ) : (
            words(`milestone.${instead.kind}`)
          )}
          <span>{dates.long(instead.date)}</span>
        </p>
      )}
    </div>
  );
}

/** What the sentence says already. */
const PLAIN: ReadonlySet<string> = new Set(["history.correctRecord", "history.retractRecord"]);

function insteadOf({ records, milestones, replaced, replacedMilestones }: Person, id: string) {
  const all = [...records, ...milestones, ...replaced, ...replacedMilestones];
  return all.find(({ corrects }) => corrects === id);
}
