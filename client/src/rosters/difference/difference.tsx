import { Button, Group } from "@mantine/core";
import { DIFFERENCE_KINDS } from "@paradero/shared/rosters/difference-kinds";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { DifferenceKinds } from "./kinds.tsx";
import { DifferenceRow } from "./row.tsx";
import { DifferenceLeftOut } from "./left-out.tsx";
import classes from "./difference.module.css";
import type { Roster } from "../deciding/answer.ts";

const PAGE = 100;

/** What the list would write, as it is decided now, and what it asks: person by person, by kind. */
export function Difference({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.difference");
  const { ref } = roster;
  const { kind } = useSearch({ from: "/rosters/$ref" });
  const [opened, setOpened] = useState({ kind, pages: 1 });
  const pages = opened.kind === kind ? opened.pages : 1;
  const asked = { ref, limit: PAGE, ...(kind !== undefined && { show: kind }) };
  const first = useQuery(
    api.rosters.difference.queryOptions(asked, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  const further = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, at) =>
      api.rosters.difference.queryOptions({ ...asked, offset: (at + 1) * PAGE }),
    ),
  });
  return (
    <Loaded query={first} height={480}>
      {({ summary, refused, counts, rows: top }) => {
        const rows = [...top, ...further.flatMap(({ data }) => data?.rows ?? [])];
        const total = kind === undefined ? null : counts[kind];
        const hasMore = total === null ? rows.length === pages * PAGE : rows.length < total;
        return (
          <div className={classes["difference"]}>
            <p className={classes["lead"]}>{t("lead")}</p>
            <DifferenceLeftOut
              rosterRef={ref}
              isOpen={roster.counts.remaining > 0}
              summary={summary}
              refused={refused}
            />
            <DifferenceKinds rosterRef={ref} counts={counts} kind={kind} />
            {kind !== undefined && <p className={classes["means"]}>{t(`means.${kind}`)}</p>}
            {rows.length === 0 ? (
              <p role="status">{t("none")}</p>
            ) : (
              <ul className={classes["rows"]}>
                {rows.map((row) => (
                  <DifferenceRow key={`${row.person ?? ""} ${row.numbers.join(",")}`} rosterRef={ref} row={row} />
                ))}
              </ul>
            )}
            <Group>
              {hasMore && (
                <Button
                  variant="default"
                  loading={further.some(({ isFetching }) => isFetching)}
                  onClick={() => setOpened({ kind, pages: pages + 1 })}
                >
                  {t("more")}
                </Button>
              )}
              {DIFFERENCE_KINDS.some((one) => counts[one] > 0) && (
                <LinkButton to="/rosters/$ref" params={{ ref }} search={{ step: "apply" }}>
                  {t("toApply")}
                </LinkButton>
              )}
            </Group>
          </div>
        );
      }}
    </Loaded>
  );
}
