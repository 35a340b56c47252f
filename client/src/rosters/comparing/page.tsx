import { Button } from "@mantine/core";
import type { CompareQuery } from "@paradero/shared/rosters/roster-input";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccountNeeded } from "../../access/account-needed.tsx";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { CompareLists } from "./lists.tsx";
import { CompareOverlap } from "./overlap.tsx";
import { ComparePeople } from "./people.tsx";
import { CompareShow } from "./show.tsx";
import { comparedRefs } from "./search.ts";
import classes from "./compare.module.css";

const PAGE = 100;

/** Lists beside each other: of one organisation who came, went and changed; of several who is on which. */
export function ComparePage() {
  const t = useTranslations("rosters");
  const { account, isKnown } = useAccount();
  const { refs, show = "all" } = useSearch({ from: "/rosters/compare" });
  const compared = comparedRefs(refs);
  return (
    <Page wide title={t("compare.title")} lead={t("compare.lead")} actions={<Link to="/rosters">{t("back")}</Link>}>
      {isKnown && account === null && <AccountNeeded why={t("needed")} />}
      {account && (
        <>
          <CompareLists refs={compared} />
          {compared.length < 2 ? <p>{t("compare.few")}</p> : <Comparison refs={compared} show={show} />}
        </>
      )}
    </Page>
  );
}

function Comparison({ refs, show }: Pick<CompareQuery, "refs" | "show">) {
  const t = useTranslations("rosters.compare");
  const view = `${refs.join(",")} ${show}`;
  const [opened, setOpened] = useState({ view, pages: 1 });
  const pages = opened.view === view ? opened.pages : 1;
  const asked = { refs, show, limit: PAGE };
  const first = useQuery(api.rosters.compare.queryOptions(asked, { placeholderData: keepPreviousData }));
  const further = useQueries({
    queries: Array.from({ length: pages - 1 }, (_, at) =>
      api.rosters.compare.queryOptions({ ...asked, offset: (at + 1) * PAGE }),
    ),
  });
  const more = () => setOpened({ view, pages: pages + 1 });
  return (
    <Loaded query={first} height={480}>
      {(comparison) => {
        const rows = [comparison, ...further.flatMap(({ data }) => data ?? [])].flatMap((page) => page.rows);
        const { rosters, counts, total } = comparison;
        return (
          <div className={classes["comparison"]}>
            {counts ? <CompareShow comparison={comparison} show={show} /> : <CompareOverlap comparison={comparison} />}
            <ComparePeople rosters={rosters} rows={rows} isOfTwo={counts !== null} />
            {rows.length < total && (
              <p className={classes["more"]}>
                <span>{t("shown", { shown: rows.length, total })}</span>
                <Button variant="default" loading={further.some(({ isFetching }) => isFetching)} onClick={more}>
                  {t("more")}
                </Button>
              </p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
