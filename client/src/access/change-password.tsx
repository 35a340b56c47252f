import { PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { failureOf } from "../ui/failure.ts";
import classes from "./access.module.css";
import { AuthFailure } from "./signing-in/auth-failure.tsx";
import { authRequest, nothing } from "./signing-in/auth-request.ts";
import { NewPassword } from "./new-password.tsx";
import { Submit } from "./submit.tsx";
import { useAccountChanged } from "./use-account.ts";

export function ChangePassword() {
  const t = useTranslations("access");
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const changed = useAccountChanged();
  const change = useMutation({
    mutationFn: () => authRequest("change-password", { currentPassword, newPassword }, nothing),
    onSuccess: () => {
      setCurrent("");
      setNew("");
      return changed();
    },
  });
  const weak = failureOf(change.error).faults.some(({ field }) => field === "newPassword");
  return (
    <section className={classes["narrow"]} aria-labelledby="password-title">
      <h2 id="password-title">{t("account.passwordTitle")}</h2>
      <p className={classes["aside"]}>{t("account.passwordLead")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack>
          <PasswordInput
            label={t("account.currentPassword")}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
            value={currentPassword}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <NewPassword label={t("account.newPassword")} value={newPassword} onChange={setNew} />
          {change.error !== null && (
            <AuthFailure
              error={change.error}
              words={{ invalid_input: weak ? t("password.guessable") : t("account.wrongPassword") }}
            />
          )}
          {change.isSuccess && <p role="status">{t("account.passwordChanged")}</p>}
          <Submit pending={change.isPending}>{t("account.changePassword")}</Submit>
        </Stack>
      </form>
    </section>
  );
}
