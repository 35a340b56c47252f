import { useTranslations } from "use-intl";
import { Page } from "../ui/page.tsx";
import classes from "./access.module.css";
import { AccountNeeded } from "./account-needed.tsx";
import { ChangePassword } from "./change-password.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { SecondFactor } from "./second-step/second-factor.tsx";
import { type OwnAccount, useAccount } from "./use-account.ts";

/** One's own account: what it may do, how it is guarded, where it is signed in. */
export function AccountPage() {
  const t = useTranslations("access.account");
  const { account, isKnown } = useAccount();
  return (
    <Page title={t("title")} lead={account && <AccountLine account={account} />}>
      {account && (
        <div className={classes["sections"]}>
          <SecondFactor account={account} />
          <ChangePassword />
          <OwnSessions />
        </div>
      )}
      {isKnown && account === null && <AccountNeeded why={t("needed")} />}
    </Page>
  );
}

function AccountLine({ account: { name, email, role } }: { readonly account: OwnAccount }) {
  const t = useTranslations("access");
  return (
    <>
      {name} · {email} · {t(`role.${role}`)}. {t(`roleMeans.${role}`)}
    </>
  );
}
