import { Button, NativeSelect } from "@mantine/core";
import { CHANGE_ACTIONS } from "@paradero/shared/inputs/change-input";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { PageMissing } from "../frame/page-missing.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failed } from "../ui/failed.tsx";
import { FilterChip } from "../ui/filter-chip.tsx";
import { Page } from "../ui/page.tsx";
import { ChangeItem } from "./change-item.tsx";
import classes from "./changes.module.css";
import { useActionWords } from "./use-action-words.ts";

/** The log of changes, for staff. Everybody else finds no such page. */
export function ChangesPage() {
  const { isKnown, may } = useAccount();
  if (!isKnown) return null;
  return may("researcher") ? <Changes /> : <PageMissing />;
}

function Changes() {
  const t = useTranslations("changes");
  const search = useSearch({ from: "/changes" });
  const navigate = useNavigate({ from: "/changes" });
  const say = useActionWords();
  const view = JSON.stringify(search);
  const [opened, setOpened] = useState<{ view: string; ends: readonly number[] }>({ view, ends: [] });
  const ends = opened.view === view ? opened.ends : [];
  const filters = { ...search, limit: 30 };
  const top = useQuery(api.changes.list.queryOptions(filters, { placeholderData: keepPreviousData }));
  const older = useQueries({
    queries: ends.map((before) => api.changes.list.queryOptions({ ...filters, before })),
  });
  const pages = [top.data, ...older.map(({ data }) => data)].filter((page) => page !== undefined);
  const changes = pages.flatMap((page) => page.changes);
  const next = pages.at(-1)?.next ?? null;
  const person = useQuery({
    ...api.people.get.queryOptions({ ref: search.person ?? "" }),
    enabled: search.person !== undefined,
  });
  const actors = new Map(changes.map(({ actor }) => [actor.id, actor.name ?? t("system")]));
  const undoes = new Set(changes.filter((one) => one.undoes !== null).map(({ seq }) => seq));
  const change = (patch: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...patch }) });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={classes["filters"]}>
        <NativeSelect
          label={t("action.label")}
          value={search.action ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ action: CHANGE_ACTIONS.find((one) => one === value) });
          }}
          data={[
            { value: "", label: t("action.any") },
            ...CHANGE_ACTIONS.map((action) => ({ value: action, label: say(action) })),
          ]}
        />
        {search.actor !== undefined && (
          <FilterChip
            label={`${t("actor")}: ${actors.get(search.actor) ?? ""}`}
            remove={() => change({ actor: undefined })}
          />
        )}
        {search.person !== undefined && (
          <FilterChip
            label={`${t("person")}: ${person.data?.name ?? search.person}`}
            remove={() => change({ person: undefined })}
          />
        )}
      </div>
      {top.isError && !top.data && <Failed error={top.error} retry={() => void top.refetch()} />}
      {top.data && changes.length === 0 && (
        <Empty title={t("empty")}>
          <Link to="/changes">{t("clear")}</Link>
        </Empty>
      )}
      <ol className={classes["list"]} aria-busy={top.isFetching}>
        {changes.map((one) => (
          <ChangeItem key={one.seq} change={one} isRedo={one.undoes !== null && undoes.has(one.undoes)} />
        ))}
      </ol>
      {next !== null && (
        <Button variant="default" onClick={() => setOpened({ view, ends: [...ends, next] })}>
          {t("older")}
        </Button>
      )}
    </Page>
  );
}
