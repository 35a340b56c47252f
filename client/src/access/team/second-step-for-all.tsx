import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import classes from "../access.module.css";
import { AskFirst } from "./ask-first.tsx";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { useAccountChanged } from "../use-account.ts";

interface SecondStepForAllProps {
  readonly required: boolean;
  /** Whether whoever decides has one: else they could not get in to take it back. */
  readonly mayRequire: boolean;
}

/** Whether everybody who signs in needs a second step: an administrator's to say. */
export function SecondStepForAll({ required, mayRequire }: SecondStepForAllProps) {
  const t = useTranslations("access.accounts");
  const changed = useAccountChanged();
  const [asking, setAsking] = useState(false);
  const decide = useMutation(
    api.access.requireSecondStep.mutationOptions({
      onSettled: () => {
        setAsking(false);
        return changed();
      },
    }),
  );
  return (
    <section className={classes["narrow"]} aria-labelledby="for-all-title">
      <h2 id="for-all-title">{t("forAllTitle")}</h2>
      <p role="status">{required ? t("forAllOn") : t("forAllOff")}</p>
      {decide.error !== null && <AuthFailure error={decide.error} words={{ conflict: t("forAllOwnFirst") }} />}
      {required || mayRequire ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {required ? t("forAllStop") : t("forAllBegin")}
        </Button>
      ) : (
        <p>
          {t("forAllOwnFirst")} <Link to="/account">{t("toOwnAccount")}</Link>
        </p>
      )}
      {asking && (
        <AskFirst
          question={required ? t("forAllStopAsk") : t("forAllBeginAsk")}
          pending={decide.isPending}
          onYes={() => decide.mutate({ required: !required })}
          onNo={() => setAsking(false)}
        />
      )}
    </section>
  );
}
