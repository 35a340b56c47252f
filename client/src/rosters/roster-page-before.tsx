import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { listBefore } from "./list-before.ts";
import type { Roster } from "./deciding/answer.ts";

/** To the comparison with the list of the same organisation before this one: who came, and who is gone. */
export function RosterPageBefore({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.about");
  const dates = useDates();
  const lists = useQuery(api.rosters.list.queryOptions());
  const before = listBefore(roster, lists.data ?? []);
  if (!before?.asOf) return null;
  return (
    <Link to="/rosters/compare" search={{ refs: `${before.ref},${roster.ref}` }}>
      {t("compareWith", { date: dates.short(before.asOf) })}
    </Link>
  );
}
