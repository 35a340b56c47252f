import { PUBLICATION_LEVELS } from "@paradero/shared/person/profiles";
import { useTranslations } from "use-intl";
import type { Summary } from "./apply-counts.ts";
import { refusedRows } from "./rows-of.ts";
import classes from "./difference.module.css";
import type { Roster } from "../deciding/answer.ts";

interface ApplyWhatProps {
  readonly roster: Roster;
  readonly summary: Summary;
  readonly absent: number;
}

/** In numbers, what would be written and what would not. */
export function ApplyWhat({ roster: { mapping, source }, summary, absent }: ApplyWhatProps) {
  const t = useTranslations("rosters.apply");
  const { people, records } = summary;
  const will = [
    people.created > 0 && t("people", { count: people.created }),
    records.created > 0 && t("records", { count: records.created }),
    summary.doubts.length > 0 && t("doubts", { count: summary.doubts.length }),
    records.confirmed > 0 && t("confirmed", { count: records.confirmed }),
    people.updated > 0 && t("updated", { count: people.updated }),
  ].filter((sentence) => sentence !== false);
  const refused = refusedRows(summary.refused);
  const wont = [
    summary.undecided > 0 && t("undecided", { count: summary.undecided }),
    refused > 0 && t("refused", { count: refused }),
    summary.unread.length > 0 && t("unread", { count: summary.unread.length }),
    summary.flagged.length > 0 && t("flagged", { count: summary.flagged.length }),
    absent > 0 && t("absent", { count: absent }),
  ].filter((sentence) => sentence !== false);
  const from = source?.title ?? (mapping.source && "title" in mapping.source ? mapping.source.title : null);
  return (
    <>
      <div className={classes["sides"]}>
        <Sentences title={t("will")} sentences={will} isMain />
        <Sentences title={t("wont")} sentences={wont} />
      </div>
      {will.length > 0 && from !== null && <p className={classes["muted"]}>{t("source", { source: from })}</p>}
      {people.created > 0 && <Level publication={mapping.publication} />}
      {records.created + records.confirmed + people.updated > 0 && <p className={classes["muted"]}>{t("published")}</p>}
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly isMain?: boolean;
}

function Sentences({ title, sentences, isMain = false }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <div data-main={isMain} className={classes["side"]}>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is not said is kept to the team. */
const [STRICTEST] = PUBLICATION_LEVELS;

/** Who will see the people that the list creates. */
function Level({ publication }: { readonly publication: Roster["mapping"]["publication"] }) {
  const t = useTranslations("rosters.apply");
  const words = useTranslations("words");
  const level = (typeof publication === "object" ? publication.level : publication) ?? STRICTEST;
  const said = { level: words(`publication.${level}`), means: words(`publicationMeans.${level}`) };
  return <p className={classes["muted"]}>{t("newPeople", said)}</p>;
}
