import { PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import classes from "../access.module.css";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { authRequest } from "../signing-in/auth-request.ts";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Submit } from "../submit.tsx";

const begun = z.object({ uri: z.string() });
export const setUp = z.object({ recoveryCodes: z.array(z.string()) });

/** Gives the key for an authenticator app, for the password. */
export function beginFactor(password: string) {
  return authRequest("two-factor/enable", { password }, begun);
}

/** Password, then the key for the app, then its first code, then the recovery codes. */
export function SetUpFactor({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("access.factor");
  const show = useTranslations("access.signIn");
  const [password, setPassword] = useState("");
  const begin = useMutation({ mutationFn: () => beginFactor(password) });
  if (begin.data) return <ConfirmFactor uri={begin.data.uri} onDone={onDone} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate();
      }}
    >
      <Stack>
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ "aria-label": show("showPassword") }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {begin.error !== null && <AuthFailure error={begin.error} words={{ invalid_input: t("wrong") }} />}
        <Submit pending={begin.isPending}>{t("next")}</Submit>
      </Stack>
    </form>
  );
}

interface ConfirmFactorProps {
  /** `otpauth:` */
  readonly uri: string;
  readonly onDone: () => void;
}

/** From here on the second step is on as soon as the code is right; it is done once the recovery codes were seen. */
export function ConfirmFactor({ uri, onDone }: ConfirmFactorProps) {
  const t = useTranslations("access.factor");
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => authRequest("two-factor/verify-totp", { code }, setUp),
    onError: () => setCode(""),
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Stack>
        <p>{t("scan")}</p>
        <QrCode text={uri} label={t("qr")} />
        <p>
          {t("byHand")} <span className={classes["secret"]}>{inGroups(uri)}</span>
        </p>
        <CodeField focused value={code} onChange={setCode} />
        {confirm.error !== null && <AuthFailure error={confirm.error} words={{ invalid_input: t("wrong") }} />}
        <Submit pending={confirm.isPending}>{t("confirm")}</Submit>
      </Stack>
    </form>
  );
}

/** The key in fours, as one reads it aloud. */
function inGroups(uri: string): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return secret.match(/.{1,4}/g)?.join(" ") ?? "";
}
