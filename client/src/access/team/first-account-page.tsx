import { Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { failureOf } from "../../ui/failure.ts";
import { Page } from "../../ui/page.tsx";
import classes from "../access.module.css";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { AccountOpened } from "./invitation-page.tsx";
import { useLinkToken } from "./link-token.ts";
import { NewPassword } from "../new-password.tsx";
import { Submit } from "../submit.tsx";

/** Opens the first account of an empty store, with the link that the console printed. */
export function FirstAccountPage() {
  const t = useTranslations("access");
  const token = useLinkToken();
  return (
    <Page title={t("first.title")} lead={t("first.lead")}>
      <div className={classes["narrow"]}>
        {token === "" ? <p>{t("invitation.missing")}</p> : <ClaimForm token={token} />}
      </div>
    </Page>
  );
}

function ClaimForm({ token }: { readonly token: string }) {
  const t = useTranslations("access");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const claim = useMutation(api.access.claimFirstAccount.mutationOptions());
  if (claim.data) return <AccountOpened email={claim.data.email} />;
  const wrongEmail = failureOf(claim.error).faults.some(({ field }) => field === "email");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        claim.mutate({ token, name, email, password });
      }}
    >
      <Stack>
        <TextInput
          label={t("invitation.name")}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NewPassword label={t("invitation.newPassword")} value={password} onChange={setPassword} />
        {claim.error !== null && (
          <AuthFailure
            error={claim.error}
            words={{
              not_found: t("first.spent"),
              invalid_input: wrongEmail ? t("accounts.badEmail") : t("password.guessable"),
            }}
          />
        )}
        <Submit pending={claim.isPending}>{t("first.submit")}</Submit>
      </Stack>
    </form>
  );
}
