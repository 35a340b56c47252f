import type { Sex } from "@paradero/shared/person/profiles";
import type { Status } from "@paradero/shared/statuses/statuses";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { IconLineDashed } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./status-badge.module.css";
import { STATUS_COLOUR } from "./status-colours.ts";
import { STATUS_ICON } from "./status-icons.ts";

interface StatusBadgeProps {
  /** Null: nothing that is counted is on record yet. */
  readonly status: Status | null;
  /** Of the person it is said of, where that is known here: "Detenida". Without it the state is named: "Detención". */
  readonly sex?: Sex | null;
  /** False where the day falls into a range of dates, so that other statuses are possible too. */
  readonly sure?: boolean;
  /** What stands there where nothing is counted, in place of "nothing on record". */
  readonly says?: string;
}

/** A status as colour, icon and word together, the same everywhere. */
export function StatusBadge({ status, sex, sure = true, says }: StatusBadgeProps) {
  const t = useTranslations("words");
  const tUi = useTranslations("ui");
  const word = (known: Status) =>
    sex === undefined ? t(`statusShort.${known}`) : t(`statusOf.${sex ?? UNKNOWN}.${known}`);
  const Icon = status ? STATUS_ICON[status] : IconLineDashed;
  return (
    <span className={classes["badge"]} data-sure={sure}>
      <Icon
        aria-hidden
        size={16}
        stroke={2}
        className={classes["icon"]}
        color={status ? STATUS_COLOUR[status] : "var(--ink-muted)"}
      />
      <span>
        <span>{status ? word(status) : (says ?? t("statusNothing"))}</span>
        {!sure && (
          <>
            {" "}
            <span className={classes["unsure"]}>{tUi("unsure")}</span>
          </>
        )}
      </span>
    </span>
  );
}
