import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";
import classes from "./source-page.module.css";

export function RestingEvents({ events }: { readonly events: Outputs["sources"]["get"]["events"] }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const either = useEither();
  const dates = useDates();
  const heading = useId();
  if (events.length === 0) return null;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("eventsHeading")}</h2>
      <ul className={classes["list"]}>
        {events.map((event) => (
          <li key={`${event.kind} ${event.date} ${event.title.es}`} className={classes["item"]}>
            <span className={classes["name"]}>{words(`contextEvent.${event.kind}`)}</span>
            <span>{either(event.title)}</span>
            <span className={classes["when"]}>{dates.short(event.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
