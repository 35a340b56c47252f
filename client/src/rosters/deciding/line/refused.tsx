import { Button } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { api } from "../../../api.ts";
import classes from "./line.module.css";

interface LineRefusedProps {
  readonly refused: readonly string[];
  readonly onConsider: (person: string) => void;
}

/** Of whom it was decided that they are not the line: they are not suggested again, unless it is taken back. */
export function LineRefused({ refused, onConsider }: LineRefusedProps) {
  const t = useTranslations("rosters.suggestions");
  const people = useQueries({ queries: refused.map((ref) => api.people.get.queryOptions({ ref })) });
  if (refused.length === 0) return null;
  return (
    <div className={classes["refused"]}>
      <p>{t("refused", { count: refused.length })}</p>
      <ul>
        {refused.map((ref, at) => (
          <li key={ref}>
            <Link to="/people/$ref" params={{ ref }} target="_blank">
              {people[at]?.data?.name ?? ref}
            </Link>
            <Button variant="subtle" size="compact-sm" onClick={() => onConsider(ref)}>
              {t("refusedBack")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
