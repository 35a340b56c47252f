import { Link } from "@tanstack/react-router";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { DifferenceFaults } from "./faults.tsx";
import { refusedRows } from "./rows-of.ts";
import classes from "./difference.module.css";

interface DifferenceLeftOutProps {
  readonly rosterRef: string;
  /** Somebody has not decided of some row; else they are left as unsure. */
  readonly isOpen: boolean;
  readonly summary: Outputs["rosters"]["difference"]["summary"];
  readonly refused: Outputs["rosters"]["difference"]["refused"];
}

/** What of the list is not in the difference, and where to see to it. */
export function DifferenceLeftOut({ rosterRef, isOpen, summary, refused }: DifferenceLeftOutProps) {
  const t = useTranslations("rosters.difference");
  const rows = refusedRows(refused);
  if (summary.undecided + rows === 0) return null;
  return (
    <ul className={classes["leftOut"]}>
      {summary.undecided > 0 && (
        <li>
          <IconInfoCircle aria-hidden size={17} />
          <span>{t("undecided", { count: summary.undecided })}</span>
          <Link
            to="/rosters/$ref"
            params={{ ref: rosterRef }}
            search={isOpen ? { step: "decide" } : { step: "decide", show: "unsure" }}
          >
            {t("toDecide")}
          </Link>
        </li>
      )}
      {rows > 0 && (
        <li>
          <IconInfoCircle aria-hidden size={17} />
          <span>{t("refused", { count: rows })}</span>
          <DifferenceFaults rosterRef={rosterRef} refused={refused} />
        </li>
      )}
    </ul>
  );
}
