import { parseDay } from "@paradero/shared/dates/days";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import type { Outputs } from "../api.ts";
import type { DaySpan } from "../charts/day-scale.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";
import { OutwardLink } from "../ui/outward-link.tsx";
import classes from "./trends-page.module.css";

interface EventListProps {
  readonly events: Outputs["trends"]["events"];
  readonly view: DaySpan;
}

/** The events that the chart marks, with their sources, newest first. */
export function EventList({ events, view }: EventListProps) {
  const t = useTranslations("trends");
  const words = useTranslations("words");
  const dates = useDates();
  const either = useEither();
  const nameOf = useOrganizationName();
  const shown = events
    .filter((event) => {
      const day = parseDay(event.earliest ?? event.latest) ?? 0;
      return day >= view.from && day < view.until;
    })
    .toReversed();
  return (
    <section className={classes["section"]}>
      <h2>{t("events")}</h2>
      <p className={classes["lead"]}>{t("eventsCount", { count: shown.length })}</p>
      <ol className={classes["events"]} reversed>
        {shown.map((event) => {
          const description = either(event.description);
          return (
            <li key={event.id}>
              <p className={classes["when"]}>
                {dates.short(event.date)}
                <span>{words(`contextEvent.${event.kind}`)}</span>
              </p>
              <div>
                <p className={classes["eventTitle"]}>{either(event.title)}</p>
                {description && <p className={classes["aside"]}>{description}</p>}
                <p className={classes["aside"]}>
                  {event.citations.map(({ source }, index) => (
                    <span key={source.ref}>
                      {index > 0 && " · "}
                      {source.url ? (
                        <OutwardLink href={source.url}>{nameOf(source.publisher)}</OutwardLink>
                      ) : (
                        nameOf(source.publisher)
                      )}
                      {`, ${dates.short(source.published)}`}
                    </span>
                  ))}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
