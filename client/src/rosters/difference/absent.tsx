import { IconQuestionMark } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../ui/link-button.tsx";
import { useDates } from "../../i18n/use-dates.ts";
import type { Row } from "./row.tsx";
import classes from "./difference.module.css";

/** Somebody who was on the list before: what became of them is for a researcher to find out. */
export function DifferenceAbsent({ row: { person, standing } }: { readonly row: Row }) {
  const t = useTranslations("rosters.difference");
  const words = useTranslations("words.statusShort");
  const dates = useDates();
  const what = standing && t("record", { status: words(standing.status), date: dates.short(standing.since) });
  return (
    <div className={classes["absent"]}>
      <p>
        <IconQuestionMark aria-hidden size={16} stroke={2.2} />{" "}
        {what === null ? t("questionNothing") : t("question", { what })}
      </p>
      {person !== null && (
        <LinkButton to="/record" search={{ person }} variant="default" size="compact-md">
          {t("record_it")}
        </LinkButton>
      )}
    </div>
  );
}
