import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { Page } from "../../ui/page.tsx";
import classes from "../access.module.css";
import { AccountNeeded } from "../account-needed.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { Invitations } from "./invitations.tsx";
import { SecondStepForAll } from "./second-step-for-all.tsx";
import { UnlistedProxy } from "./unlisted-proxy.tsx";
import { type OwnAccount, useAccount } from "../use-account.ts";

/** Who may sign in and how, for administrators. */
export function AccountsPage() {
  const t = useTranslations("access.accounts");
  const { account, isKnown, may } = useAccount();
  return (
    <Page title={t("title")} lead={t("lead")}>
      {account && may("admin") && <Administered own={account} />}
      {isKnown && account === null && <AccountNeeded why={t("needed")} />}
      {account && !may("admin") && <p>{t("needed")}</p>}
    </Page>
  );
}

function Administered({ own }: { readonly own: OwnAccount }) {
  const { data: doors } = useSuspenseQuery({ ...api.access.doors.queryOptions(), staleTime: 0 });
  return (
    <>
      {doors.unlistedProxySeenAt !== null && <UnlistedProxy seenAt={doors.unlistedProxySeenAt} />}
      <div className={classes["sections"]}>
        <AccountsTable own={own.id} />
        <SecondStepForAll required={doors.secondStepRequired} mayRequire={own.secondFactor} />
        <Invitations />
      </div>
    </>
  );
}
