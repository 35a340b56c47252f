import { useTranslations } from "use-intl";
import { Page } from "../ui/page.tsx";
import classes from "./access.module.css";
import { AccountNeeded } from "./account-needed.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { Invitations } from "./invitations.tsx";
import { useAccount } from "./use-account.ts";

/** Who may sign in, for administrators. */
export function AccountsPage() {
  const t = useTranslations("access.accounts");
  const { account, isKnown, may } = useAccount();
  return (
    <Page title={t("title")} lead={t("lead")}>
      {account && may("admin") && (
        <div className={classes["sections"]}>
          <AccountsTable own={account.id} />
          <Invitations />
        </div>
      )}
      {isKnown && account === null && <AccountNeeded why={t("needed")} />}
      {account && !may("admin") && <p>{t("needed")}</p>}
    </Page>
  );
}
