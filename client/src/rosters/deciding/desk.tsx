import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { LineActions } from "./line/actions.tsx";
import { LineFaults } from "./line/faults.tsx";
import { LineHead } from "./line/head.tsx";
import { LineMatch } from "./line/match.tsx";
import type { Roster } from "./answer.ts";
import { QueueNext } from "./next.tsx";
import classes from "./queue.module.css";
import { useDesk } from "./use-desk.ts";
import type { useDecisions } from "./use-decisions.ts";
import type { Queue } from "./use-queue.ts";

interface QueueDeskProps {
  readonly roster: Roster;
  readonly columns: readonly string[];
  readonly queue: Queue;
  readonly decisions: ReturnType<typeof useDecisions>;
}

/** One line large, who it may be and why, what to decide, and the lines that come next. */
export function QueueDesk({ roster, columns, queue, decisions }: QueueDeskProps) {
  const t = useTranslations("rosters.queue");
  const { may } = useAccount();
  const mayDecide = may("researcher");
  const desk = useDesk(queue, decisions, mayDecide);
  const { line } = desk;
  if (!line) return null;
  const hasFault = line.faults.length > 0;
  return (
    <div className={classes["desk"]}>
      <section className={classes["line"]} aria-label={t("row", { number: line.number })}>
        <LineHead
          line={line}
          columns={columns}
          isText={roster.mapping.format?.kind === "text-list"}
          left={roster.counts.remaining}
          onTakeBack={mayDecide ? desk.takeBack : null}
        />
        <LineFaults line={line} />
        {!hasFault && line.line && <LineMatch line={line} mapped={line.line} asOf={roster.asOf} desk={desk} />}
        {decisions.failed && <NotRecorded error={decisions.failed.error} retry={decisions.failed.retry} />}
      </section>
      <QueueNext queue={queue} />
      <LineActions desk={desk} said={decisions.said} canDecide={!hasFault && mayDecide} canUndo={decisions.canUndo} />
    </div>
  );
}
