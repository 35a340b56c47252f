import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import classes from "./access.module.css";
import { AuthFailure } from "./signing-in/auth-failure.tsx";
import { leave, useAccountChanged } from "./use-account.ts";
import { useInstants } from "./use-instants.ts";

export function OwnSessions() {
  const t = useTranslations("access.account");
  const instant = useInstants();
  const changed = useAccountChanged();
  const { data: sessions } = useSuspenseQuery({ ...api.access.sessions.queryOptions(), staleTime: 0 });
  const end = useMutation(api.access.endSession.mutationOptions({ onSuccess: changed }));
  const everywhere = useMutation(api.access.signOutEverywhere.mutationOptions({ onSuccess: leave }));
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("sessionsTitle")}</h2>
      <p className={classes["aside"]}>{t("sessionsLead")}</p>
      <ul className={classes["list"]}>
        {sessions.map(({ id, device, createdAt, seenAt, current }) => {
          const name = device ?? t("unknownDevice");
          const date = instant(createdAt);
          return (
            <li key={id} className={classes["item"]}>
              <div>
                <p>
                  {name}
                  {current && ` (${t("current")})`}
                </p>
                <p className={classes["aside"]}>{t("since", { date, seen: instant(seenAt) })}</p>
              </div>
              {!current && (
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t("endNamed", { device: name, date })}
                  onClick={() => end.mutate({ id })}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(end.error ?? everywhere.error) !== null && <AuthFailure error={end.error ?? everywhere.error} />}
      <Button variant="default" loading={everywhere.isPending} onClick={() => everywhere.mutate()}>
        {t("everywhere")}
      </Button>
    </section>
  );
}
