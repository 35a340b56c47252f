import { IconDiamond } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useDates } from "../../i18n/use-dates.ts";
import { useStoreDay } from "../../i18n/use-store-day.ts";
import { CitationList } from "../../sources/citation-list.tsx";
import { StatusBadge } from "../../status/status-badge.tsx";
import type { Person, PersonMilestone, PersonRecord } from "../life-words.ts";
import { RecordClosing } from "./record-closing.tsx";
import classes from "./record-list.module.css";

type Entry = { readonly status: PersonRecord } | { readonly milestone: PersonMilestone };

interface RecordListProps {
  readonly person: Person;
  readonly records: readonly PersonRecord[];
  readonly milestones: readonly PersonMilestone[];
  /** What may be done to one of them, for whoever may. */
  readonly renderActions?: ((fact: PersonRecord | PersonMilestone) => ReactNode) | undefined;
}

/** Every statement, newest first. Milestones stand in the same line of time and look different: they free nobody. */
export function RecordList({ person, records, milestones, renderActions }: RecordListProps) {
  return <Entries person={person} entries={newestFirst(records, milestones)} renderActions={renderActions} />;
}

/** What the page said before, the last closed first. */
export function ReplacedList({ person }: Pick<RecordListProps, "person">) {
  const entries: Entry[] = [
    ...person.replaced.map((status) => ({ status })),
    ...person.replacedMilestones.map((milestone) => ({ milestone })),
  ];
  const closedAt = (entry: Entry) => factOf(entry).supersededAt ?? "";
  return <Entries person={person} entries={entries.toSorted((a, b) => (closedAt(a) < closedAt(b) ? 1 : -1))} />;
}

interface EntriesProps extends Pick<RecordListProps, "person" | "renderActions"> {
  readonly entries: readonly Entry[];
}

function Entries({ person, entries, renderActions }: EntriesProps) {
  return (
    <ol className={classes["list"]} reversed>
      {entries.map((entry) => {
        const fact = factOf(entry);
        return (
          <li key={fact.id} className={classes["entry"]} data-milestone={"milestone" in entry}>
            <div className={classes["what"]}>
              {"status" in entry ? (
                <StatusBadge status={entry.status.status} sex={person.sex} />
              ) : (
                <MilestoneBadge kind={entry.milestone.kind} />
              )}
            </div>
            <FactBody fact={fact} state={"status" in entry ? entry.status.state : null}>
              {fact.supersededAt !== null && <RecordClosing person={person} fact={fact} />}
              {renderActions?.(fact)}
            </FactBody>
          </li>
        );
      })}
    </ol>
  );
}

function factOf(entry: Entry): PersonRecord | PersonMilestone {
  return "status" in entry ? entry.status : entry.milestone;
}

/** The order of the history turned round; milestones are put in by their first possible day. */
function newestFirst(records: readonly PersonRecord[], milestones: readonly PersonMilestone[]): Entry[] {
  const waiting = milestones.toSorted((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1));
  const before = (record: PersonRecord) => {
    const later = waiting.findIndex((milestone) => beginOf(milestone) >= beginOf(record));
    return waiting.splice(0, later === -1 ? waiting.length : later);
  };
  const entries: Entry[] = records.flatMap((status) => [
    ...before(status).map((milestone) => ({ milestone })),
    { status },
  ]);
  return [...entries, ...waiting.map((milestone) => ({ milestone }))].toReversed();
}

function beginOf(fact: { readonly earliest: string | null; readonly latest: string }): string {
  return fact.earliest ?? fact.latest;
}

function MilestoneBadge({ kind }: { readonly kind: PersonMilestone["kind"] }) {
  const words = useTranslations("words");
  return (
    <span className={classes["milestone"]}>
      <IconDiamond aria-hidden size={16} />
      {words(`milestone.${kind}`)}
    </span>
  );
}

interface FactBodyProps {
  readonly fact: PersonRecord | PersonMilestone;
  readonly state: string | null;
  readonly children?: ReactNode;
}

function FactBody({ fact, state, children }: FactBodyProps) {
  const t = useTranslations("people.person");
  const words = useTranslations("words");
  const dates = useDates();
  const dayOf = useStoreDay();
  const where = [fact.facility, fact.place, state].filter((part) => part !== null && part !== "");
  return (
    <div className={classes["body"]}>
      <p className={classes["date"]}>{dates.long(fact.date)}</p>
      <p className={classes["aside"]}>
        <span title={words(`gradeMeans.${fact.grade}`)}>{words(`grade.${fact.grade}`)}</span>
        {where.length > 0 && ` · ${[...new Set(where)].join(", ")}`}
        {` · ${t("knownSince", { date: dates.day(dayOf(fact.recordedAt)) })}`}
        {fact.corrects !== null && ` · ${t("corrects")}`}
      </p>
      <CitationList citations={fact.citations} />
      {children}
    </div>
  );
}
