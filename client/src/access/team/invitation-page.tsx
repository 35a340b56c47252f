import { Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api, type Outputs } from "../../api.ts";
import { Page } from "../../ui/page.tsx";
import classes from "../access.module.css";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { useLinkToken } from "./link-token.ts";
import { NewPassword } from "../new-password.tsx";
import { Submit } from "../submit.tsx";

/** Takes up a one-time link: opens an account, or sets a new password. */
export function InvitationPage() {
  const t = useTranslations("access.invitation");
  const token = useLinkToken();
  const link = useQuery({ ...api.access.describeLink.queryOptions({ token }), enabled: token !== "", gcTime: 0 });
  const title = link.data?.purpose === "reset" ? t("resetTitle") : t("joinTitle");
  return (
    <Page title={title}>
      <div className={classes["narrow"]}>
        {token === "" && <p>{t("missing")}</p>}
        {link.error !== null && (
          <AuthFailure error={link.error} words={{ not_found: t("spent"), invalid_input: t("spent") }} />
        )}
        {link.data && <AcceptForm token={token} link={link.data} />}
      </div>
    </Page>
  );
}

function AcceptForm({ token, link }: { readonly token: string; readonly link: Outputs["access"]["describeLink"] }) {
  const t = useTranslations("access");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const accept = useMutation(api.access.acceptInvitation.mutationOptions());
  if (accept.data) return <AccountOpened email={accept.data.email} />;
  const joins = link.purpose === "join";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ token, password, ...(joins && { name }) });
      }}
    >
      <Stack>
        <p>
          {joins
            ? t("invitation.joinLead", { email: link.email, role: t(`role.${link.role}`) })
            : t("invitation.resetLead", { email: link.email })}
        </p>
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        {joins && (
          <TextInput
            label={t("invitation.name")}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <NewPassword label={t("invitation.newPassword")} value={password} onChange={setPassword} />
        {accept.error !== null && (
          <AuthFailure
            error={accept.error}
            words={{
              not_found: t("invitation.spent"),
              invalid_input: t("password.guessable"),
              conflict: t("accounts.exists"),
            }}
          />
        )}
        <Submit pending={accept.isPending}>{joins ? t("invitation.join") : t("invitation.reset")}</Submit>
      </Stack>
    </form>
  );
}

/** Nobody is signed in by a link: the password is typed once more, in the ordinary place. */
export function AccountOpened({ email }: { readonly email: string }) {
  const t = useTranslations("access.invitation");
  return (
    <div role="status">
      <p>{t("done", { email })}</p>
      <p>
        <Link to="/sign-in">{t("toSignIn")}</Link>
      </p>
    </div>
  );
}
