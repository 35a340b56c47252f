import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { PageMissing } from "../../frame/page-missing.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { ConfirmQueue } from "./confirm-queue.tsx";
import classes from "./confirm.module.css";

const DAYS = [30, 60, 90, 180, 365] as const;
const USUAL_DAYS = 90;
const MOST = 200;

/** The work queue of those of whom nobody has spoken for long. Whoever may not record finds no such page. */
export function ConfirmPage() {
  const { account, isKnown, may } = useAccount();
  if (!isKnown) return null;
  return account && may("researcher") ? <Queue account={account.id} /> : <PageMissing />;
}

function Queue({ account }: { readonly account: string }) {
  const t = useTranslations("history.confirm");
  const { days = USUAL_DAYS } = useSearch({ from: "/confirm" });
  const navigate = useNavigate({ from: "/confirm" });
  const queue = useQuery(
    api.history.toConfirm.queryOptions({ days, limit: MOST }, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={classes["days"]}>
        <NativeSelect
          label={t("days")}
          value={String(days)}
          onChange={(event) => void navigate({ search: { days: Number(event.currentTarget.value) } })}
          data={[...new Set([...DAYS, days])]
            .toSorted((a, b) => a - b)
            .map((one) => ({ value: String(one), label: t("daysOption", { days: one }) }))}
        />
      </div>
      <Loaded query={queue} height={320}>
        {({ rows, total }) =>
          rows.length === 0 ? <p>{t("none")}</p> : <ConfirmQueue account={account} people={rows} total={total} />
        }
      </Loaded>
    </Page>
  );
}
