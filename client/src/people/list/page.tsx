import { Button, Drawer, Kbd } from "@mantine/core";
import { useDebouncedValue, useDisclosure, useMediaQuery } from "@mantine/hooks";
import type { RowSelectionState } from "@tanstack/react-table";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { IconDownload, IconFilter, IconPencilPlus, IconUserPlus } from "@tabler/icons-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { Failed } from "../../ui/failed.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { usePrinting } from "../../ui/use-printing.ts";
import { DayFilters } from "../filters/day-filters.tsx";
import { NewestConfirmation } from "../../charts/newest-confirmation.tsx";
import { csvAddress } from "../../ui/csv-address.ts";
import { EmptyPeople } from "./empty-people.tsx";
import { type ChangeFilters, FilterChips } from "../filters/filter-chips.tsx";
import { FilterPanel } from "../filters/filter-panel.tsx";
import { NameSearch } from "./name-search.tsx";
import { PeopleCards, PeopleOnPaper } from "./cards.tsx";
import { usePeopleKeys } from "./keys.ts";
import classes from "./page.module.css";
import { type PeopleSearch, activeFilters, columnsOf, columnsText, filtersOf } from "./search.ts";
import { PeopleTable } from "./table.tsx";
import { RecordAll } from "./record-all.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { usePeopleWindow } from "./use-people-window.ts";
import { useUnderstoodFilters } from "../filters/use-understood-filters.ts";
import { ViewMenu } from "./view-menu.tsx";

export function PeoplePage() {
  const t = useTranslations("people");
  const ui = useTranslations("ui");
  const history = useTranslations("history");
  const editing = useTranslations("editing");
  const dates = useDates();
  const { account, may } = useAccount();
  const search = useSearch({ from: "/people/" });
  const navigate = useNavigate({ from: "/people/" });
  const phone = useMediaQuery("(max-width: 48rem)", undefined, { getInitialValueInEffect: false });
  const printing = usePrinting();
  const [drawer, toDrawer] = useDisclosure(false);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const [settled] = useDebouncedValue(range, 60);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const [reachedIn, setReached] = useState<{ view: string; index: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  const filters = filtersOf(search);
  const { sort = "name", direction = "asc", density = "roomy" } = search;
  const shown = useMemo(() => columnsOf({ columns: search.columns }), [search.columns]);
  const view = JSON.stringify([filters, sort, direction]);
  const reached = reachedIn?.view === view ? reachedIn.index : null;
  const people = usePeopleWindow({ ...filters, sort, direction }, settled[0], settled[1]);
  const total = people.total ?? 0;
  const chosen = Object.keys(selection).length;
  const narrowed = activeFilters(filters).length;

  const change = (patch: PeopleSearch, replace = false) =>
    void navigate({ search: (old) => ({ ...old, ...patch }), replace, resetScroll: false });
  const changeFilters: ChangeFilters = (patch, replace) => change(patch, replace);
  const onRange = useCallback(
    (first: number, last: number) =>
      setRange((known) => (known[0] === first && known[1] === last ? known : [first, last])),
    [],
  );
  const record = (at?: string) => {
    const refs = Object.keys(selection);
    const [only = at] = refs;
    if (!account || only === undefined) return;
    void navigate({ to: "/record", search: refs.length > 1 ? { people: refs.join(",") } : { person: only } });
  };
  useUnderstoodFilters(filters, people.stale ? undefined : people.said?.filters, changeFilters);
  const mayRecord = may("researcher");
  const select = (ref: string) =>
    setSelection(({ [ref]: already, ...others }) => (already ? others : { ...others, [ref]: true }));
  usePeopleKeys({
    search: field,
    box,
    total,
    row: people.row,
    reached,
    onReach: (index) => setReached({ view, index }),
    onSelect: select,
    onRecord: mayRecord ? record : null,
  });

  const panel = (
    <>
      <DayFilters filters={filters} onChange={changeFilters} />
      <FilterPanel filters={filters} onChange={changeFilters} />
    </>
  );
  const list = { total, stale: people.stale, row: people.row, onRange };
  const sorting = {
    sort,
    descending: direction === "desc",
    onSort: (by: typeof sort, descending: boolean) => change({ sort: by, direction: descending ? "desc" : "asc" }),
  };

  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      wide
      actions={
        mayRecord && (
          <LinkButton to="/people/new" variant="default" leftSection={<IconUserPlus aria-hidden size={18} />}>
            {editing("add")}
          </LinkButton>
        )
      }
    >
      <div className={classes["layout"]}>
        {!phone && (
          <aside className={classes["panel"]} aria-label={t("filters")} data-screen-only>
            {panel}
          </aside>
        )}
        <div className={classes["main"]}>
          <div className={classes["bar"]} data-screen-only>
            <div className={classes["search"]}>
              <NameSearch field={field} value={search.q ?? ""} onSearch={(q) => change({ q }, true)} />
            </div>
            {phone ? (
              <>
                <Button variant="default" leftSection={<IconFilter aria-hidden size={17} />} onClick={toDrawer.open}>
                  {narrowed > 0 ? t("showFilters", { count: narrowed }) : t("filters")}
                </Button>
                <SortMenu {...sorting} />
              </>
            ) : (
              <ViewMenu
                shown={shown}
                density={density}
                onShown={(next) => change({ columns: columnsText(next) })}
                onDensity={(next) => change({ density: next === "roomy" ? undefined : next })}
              />
            )}
            <Button
              component="a"
              href={csvAddress("people", { ...filters, sort, direction })}
              download
              variant="default"
              leftSection={<IconDownload aria-hidden size={17} />}
            >
              {t("csv")}
            </Button>
          </div>
          <div className={classes["state"]}>
            <p className={classes["total"]} aria-live="polite">
              {people.total !== undefined && t("total", { count: total })}
              {people.total === undefined && people.error === null && ui("loading")}
            </p>
            {people.said && (
              <p className={classes["asOf"]}>
                {t("asOf", { on: dates.day(people.said.on), known: dates.day(people.said.asKnown) })}{" "}
                {total > 0 && <NewestConfirmation day={people.confirmed} />}
              </p>
            )}
            <FilterChips filters={filters} onChange={changeFilters} />
            {mayRecord && chosen === 0 && total > 1 && <RecordAll total={total} filters={filters} />}
            {chosen > 0 && (
              <p className={classes["chosen"]}>
                <span aria-live="polite">{t("selected", { count: chosen })}</span>
                {mayRecord && (
                  <Button
                    size={phone ? "md" : "compact-md"}
                    className={classes["record"]}
                    leftSection={<IconPencilPlus aria-hidden size={17} />}
                    rightSection={!phone && <Kbd>u</Kbd>}
                    onClick={() => record()}
                  >
                    {history("openMany", { count: chosen })}
                  </Button>
                )}
                <Button variant="subtle" size="compact-sm" onClick={() => setSelection({})}>
                  {t("clearSelection")}
                </Button>
              </p>
            )}
          </div>
          {people.error !== null && <Failed error={people.error} retry={people.retry} />}
          {people.total === 0 && !people.stale && <EmptyPeople filters={filters} onChange={changeFilters} />}
          {total > 0 && printing && <PeopleOnPaper total={total} row={people.row} />}
          {total > 0 &&
            !printing &&
            (phone ? (
              <PeopleCards {...list} selection={selection} onSelect={mayRecord ? select : null} />
            ) : (
              <PeopleTable
                {...list}
                {...sorting}
                {...{ shown, density, selection, reached, view, box }}
                onSelection={setSelection}
              />
            ))}
        </div>
      </div>
      <Drawer
        opened={drawer && phone}
        onClose={toDrawer.close}
        title={`${t("filters")} · ${t("total", { count: total })}`}
        closeButtonProps={{ "aria-label": ui("close") }}
      >
        {panel}
        <Button fullWidth variant="default" onClick={toDrawer.close}>
          {t("total", { count: total })}
        </Button>
      </Drawer>
    </Page>
  );
}
