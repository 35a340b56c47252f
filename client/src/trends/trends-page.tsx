import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { faultsOfPeriod } from "@paradero/shared/dates/asked-days";
import { parseDay } from "@paradero/shared/dates/days";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { IconFilter } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { DayFilters } from "../people/filters/day-filters.tsx";
import { FilterPanel } from "../people/filters/filter-panel.tsx";
import { NameSearch } from "../people/list/name-search.tsx";
import { activeFilters, filtersOf } from "../people/list/search.ts";
import { Loaded } from "../ui/loaded.tsx";
import { NotUnderstood } from "../ui/not-understood.tsx";
import { Page } from "../ui/page.tsx";
import { Timeline } from "./timeline.tsx";
import classes from "./trends-page.module.css";
import type { TrendsSearch } from "./trends-search.ts";

export function TrendsPage() {
  const t = useTranslations("trends");
  const ui = useTranslations("ui");
  const search = useSearch({ from: "/trends" });
  const navigate = useNavigate({ from: "/trends" });
  const [drawer, toDrawer] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  const store = useQuery(api.store.describe.queryOptions());
  // The rule of the chart is no filter of people.
  const filters = filtersOf({ ...search, rule: undefined });
  const narrowed = activeFilters(filters).length;
  const change = (patch: TrendsSearch, replace = false) =>
    void navigate({ search: (old) => ({ ...old, ...patch }), replace, resetScroll: false });

  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Loaded query={store} height={720}>
        {(described) => {
          const today = parseDay(described.today) ?? 0;
          const wrong = faultsOfPeriod(search, today);
          if (wrong.length > 0) {
            return (
              <NotUnderstood faults={wrong}>
                <Button
                  variant="default"
                  size="sm"
                  onClick={() => change(Object.fromEntries(wrong.map((fault) => [fault.field, undefined])))}
                >
                  {t("withoutDays")}
                </Button>
              </NotUnderstood>
            );
          }
          return (
            <Timeline
              today={today}
              firstCounted={described.firstCounted === null ? null : (parseDay(described.firstCounted) ?? null)}
              search={search}
              filters={filters}
              rule={search.rule ?? DEFAULT_COUNTING_RULE}
              onChange={change}
              filterButton={
                <Button variant="default" leftSection={<IconFilter aria-hidden size={17} />} onClick={toDrawer.open}>
                  {narrowed > 0 ? t("showFilters", { count: narrowed }) : t("filters")}
                </Button>
              }
            />
          );
        }}
      </Loaded>
      <Drawer
        opened={drawer}
        onClose={toDrawer.close}
        position="right"
        title={t("filters")}
        closeButtonProps={{ "aria-label": ui("close") }}
      >
        <p className={classes["aside"]}>{t("filtered")}</p>
        <NameSearch field={field} value={search.q ?? ""} onSearch={(q) => change({ q }, true)} />
        <DayFilters filters={filters} onChange={change} onlyKnown />
        <FilterPanel filters={filters} onChange={change} />
      </Drawer>
    </Page>
  );
}
