import { NativeSelect } from "@mantine/core";
import { MOST_COMPARED } from "@paradero/shared/rosters/roster-input";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../../i18n/use-organization-name.ts";
import { api, type Outputs } from "../../api.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { FilterChip } from "../../ui/filter-chip.tsx";
import classes from "./compare.module.css";

type List = Outputs["rosters"]["list"][number];

/** The lists that are compared, and those that can be added. */
export function CompareLists({ refs }: { readonly refs: readonly string[] }) {
  const t = useTranslations("rosters.compare");
  const navigate = useNavigate({ from: "/rosters/compare" });
  const lists = useQuery(api.rosters.list.queryOptions());
  const dates = useDates();
  const nameOf = useOrganizationName();
  const name = ({ title, asOf }: List) => (asOf === null ? title : `${title} · ${dates.short(asOf)}`);
  const known = lists.data ?? [];
  const others = known.filter(({ ref }) => !refs.includes(ref));
  const choose = (chosen: readonly string[]) =>
    void navigate({ search: chosen.length > 0 ? { refs: chosen.join(",") } : {} });
  return (
    <div className={classes["lists"]} data-screen-only>
      <ul aria-label={t("choose")}>
        {refs.map((ref) => {
          const list = known.find((one) => one.ref === ref);
          return (
            <li key={ref}>
              <FilterChip label={list ? name(list) : ref} remove={() => choose(refs.filter((one) => one !== ref))} />
            </li>
          );
        })}
      </ul>
      {refs.length < MOST_COMPARED && others.length > 0 && (
        <NativeSelect
          aria-label={t("add")}
          value=""
          onChange={(event) => choose([...refs, event.currentTarget.value])}
          data={[
            { value: "", label: t("addNone") },
            ...others.map((list) => ({
              value: list.ref,
              label: list.organization === "" ? name(list) : `${nameOf(list.organization)}: ${name(list)}`,
            })),
          ]}
        />
      )}
    </div>
  );
}
