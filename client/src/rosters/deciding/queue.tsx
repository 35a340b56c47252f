import { Group } from "@mantine/core";
import { QUEUE_VIEWS } from "@paradero/shared/rosters/roster-input";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Loaded } from "../../ui/loaded.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { QueueBulk } from "./bulk.tsx";
import type { Roster } from "./answer.ts";
import { QueueDesk } from "./desk.tsx";
import classes from "./queue.module.css";
import { useDecisions } from "./use-decisions.ts";
import { type QueueRequest, useQueue } from "./use-queue.ts";

/** The lines of a list, to be decided one after the other or many at once. */
export function Queue({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.show");
  const { show = "open", row } = useSearch({ from: "/rosters/$ref" });
  return (
    <>
      <div className={classes["top"]} data-screen-only>
        <nav aria-label={t("label")}>
          <ul className={classes["views"]}>
            {QUEUE_VIEWS.map((one) => (
              <li key={one}>
                <Link
                  to="/rosters/$ref"
                  params={{ ref: roster.ref }}
                  search={{ step: "decide", show: one }}
                  resetScroll={false}
                  className={classes["view"]}
                  data-on={one === show}
                  aria-current={one === show ? "true" : undefined}
                >
                  {t(one)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {roster.counts.remaining > 0 && <QueueBulk roster={roster} />}
      </div>
      <Lines key={`${roster.ref} ${show} ${row}`} roster={roster} request={{ ref: roster.ref, show, row }} />
    </>
  );
}

function Lines({ roster, request }: { readonly roster: Roster; readonly request: QueueRequest }) {
  const t = useTranslations("rosters.queue");
  const decisions = useDecisions(request.ref);
  const queue = useQueue(request, decisions.sent);
  return (
    <Loaded query={queue.query} height={480}>
      {({ columns }) =>
        queue.lines.length === 0 ? (
          <div className={classes["none"]}>
            <p role="status">{t(`none.${request.show}`)}</p>
            <Group>
              <LinkButton to="/rosters/$ref" params={{ ref: request.ref }} search={{ step: "difference" }}>
                {t("toDifference")}
              </LinkButton>
            </Group>
          </div>
        ) : (
          <QueueDesk roster={roster} columns={columns} queue={queue} decisions={decisions} />
        )
      }
    </Loaded>
  );
}
