import { IconListDetails, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MOST_COMPARED } from "@paradero/shared/rosters/roster-input";
import { useAccount } from "../access/use-account.ts";
import { api, type Outputs } from "../api.ts";
import { PageMissing } from "../frame/page-missing.tsx";
import { Empty } from "../ui/empty.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { RostersTable } from "./rosters-table.tsx";
import classes from "./rosters.module.css";

export type RosterInBrief = Outputs["rosters"]["list"][number];

/** The lists that were brought in. Whoever does not record finds no such page: lines hold identity numbers. */
export function RostersPage() {
  const { isKnown, may } = useAccount();
  if (!isKnown) return null;
  return may("researcher") ? <Rosters /> : <PageMissing />;
}

function Rosters() {
  const t = useTranslations("mapping.lists");
  const rosters = useQuery(api.rosters.list.queryOptions(undefined, { staleTime: 0 }));
  const bring = (
    <LinkButton to="/rosters/new" leftSection={<IconPlus aria-hidden size={18} />}>
      {t("bring")}
    </LinkButton>
  );
  const isEmpty = rosters.data?.length === 0;
  return (
    <Page wide title={t("title")} lead={t("lead")} actions={isEmpty ? undefined : bring}>
      <Loaded query={rosters} height={320}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t("empty")} icon={IconListDetails}>
              <p>{t("emptyHint")}</p>
              {bring}
            </Empty>
          ) : (
            <Listed rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Listed({ rows }: { readonly rows: readonly RosterInBrief[] }) {
  const t = useTranslations("mapping.lists");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const refs = chosen.filter((ref) => rows.some((row) => row.ref === ref));
  const choose = (ref: string, isChosen: boolean) =>
    setChosen(isChosen ? [...refs, ref] : refs.filter((one) => one !== ref));
  const mayCompare = refs.length > 1 && refs.length <= MOST_COMPARED;
  return (
    <>
      {rows.length > 1 && (
        <div className={classes["compare"]}>
          {mayCompare ? (
            <LinkButton to="/rosters/compare" search={{ refs: refs.join(",") }} variant="default" size="sm">
              {t("compare", { count: refs.length })}
            </LinkButton>
          ) : (
            <p className={classes["aside"]}>{t("compareHint", { most: MOST_COMPARED })}</p>
          )}
        </div>
      )}
      <RostersTable rows={rows} chosen={refs} onChoose={choose} isFull={refs.length >= MOST_COMPARED} />
    </>
  );
}
