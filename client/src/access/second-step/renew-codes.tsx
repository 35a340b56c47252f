import { PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { authRequest } from "../signing-in/auth-request.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { setUp } from "./set-up-factor.tsx";
import { Submit } from "../submit.tsx";

/** New recovery codes for the password. */
export function RenewCodes({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("access");
  const [password, setPassword] = useState("");
  const renew = useMutation({ mutationFn: () => authRequest("two-factor/generate-backup-codes", { password }, setUp) });
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onDone={onDone} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        renew.mutate();
      }}
    >
      <Stack>
        <p>{t("recovery.renewLead")}</p>
        <PasswordInput
          label={t("factor.password")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {renew.error !== null && (
          <AuthFailure error={renew.error} words={{ invalid_input: t("account.wrongPassword") }} />
        )}
        <Submit pending={renew.isPending}>{t("recovery.renew")}</Submit>
      </Stack>
    </form>
  );
}
