import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { MOST_PEOPLE_A_BULK } from "@paradero/shared/inputs/record-input";
import { IconPencilPlus } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "use-intl";
import { LinkButton } from "../../ui/link-button.tsx";
import classes from "./page.module.css";

interface RecordAllProps {
  readonly total: number;
  readonly filters: PeopleFilters;
}

/** The way to one record for everybody who fits, or why there is none. */
export function RecordAll({ total, filters }: RecordAllProps) {
  const t = useTranslations("history.every");
  const { number } = useFormatter();
  if (total > MOST_PEOPLE_A_BULK)
    return (
      <p className={classes["asOf"]}>{t("tooMany", { total: number(total), most: number(MOST_PEOPLE_A_BULK) })}</p>
    );
  return (
    <p className={classes["chosen"]}>
      <LinkButton
        to="/people/record"
        search={filters}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencilPlus aria-hidden size={17} />}
      >
        {t("open", { count: total })}
      </LinkButton>
    </p>
  );
}
