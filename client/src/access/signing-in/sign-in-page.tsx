import { Button } from "@mantine/core";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Page } from "../../ui/page.tsx";
import classes from "../access.module.css";
import { SignInForm } from "./sign-in-form.tsx";
import { useAccount, useAccountChanged } from "../use-account.ts";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const t = useTranslations("access.signIn");
  const { account } = useAccount();
  const { back = "/" } = route.useSearch();
  const { history } = useRouter();
  const changed = useAccountChanged();
  // The account may be known before somebody has copied the recovery codes that are shown once.
  const [begun, setBegun] = useState(false);
  const goOn = () => history.push(back);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={classes["narrow"]}>
        {account === null || begun ? (
          <>
            <SignInForm
              onBegun={() => setBegun(true)}
              onSignedIn={async () => {
                await changed();
                goOn();
              }}
            />
            <p className={classes["aside"]}>{t("forgotten")}</p>
          </>
        ) : (
          <>
            <p>{t("already", { name: account.name })}</p>
            <Button onClick={goOn}>{t("goOn")}</Button>
          </>
        )}
      </div>
    </Page>
  );
}
