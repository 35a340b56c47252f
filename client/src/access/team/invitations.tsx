import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ACCOUNT_ROLES, type AccountRole } from "@paradero/shared/access/roles";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import classes from "../access.module.css";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { Submit } from "../submit.tsx";
import { useAccountChanged } from "../use-account.ts";
import { useInstants } from "../use-instants.ts";

/** Inviting somebody, and what was not taken up yet. */
export function Invitations() {
  const t = useTranslations("access.accounts");
  const changed = useAccountChanged();
  const instant = useInstants();
  const { data: open } = useSuspenseQuery({ ...api.access.invitations.queryOptions(), staleTime: 0 });
  const withdraw = useMutation(api.access.withdrawInvitation.mutationOptions({ onSettled: changed }));
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{t("inviteTitle")}</h2>
      <InviteForm />
      {open.length > 0 && <h3>{t("invitations")}</h3>}
      <ul className={classes["list"]}>
        {open.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li key={id} className={classes["item"]}>
            <div>
              <p>
                {email} · <RoleName role={role} />
              </p>
              <p className={classes["aside"]}>
                {t("expires", { date: instant(expiresAt) })}
                {invitedBy !== null && `, ${t("by", { name: invitedBy })}`}
              </p>
            </div>
            <Button
              size="sm"
              variant="default"
              aria-label={t("withdrawNamed", { email })}
              onClick={() => withdraw.mutate({ id })}
            >
              {t("withdraw")}
            </Button>
          </li>
        ))}
      </ul>
      {withdraw.error !== null && <AuthFailure error={withdraw.error} />}
    </section>
  );
}

function RoleName({ role }: { readonly role: AccountRole }) {
  const t = useTranslations("access.role");
  return <>{t(role)}</>;
}

function InviteForm() {
  const t = useTranslations("access");
  const changed = useAccountChanged();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<AccountRole>("researcher");
  const invite = useMutation(
    api.access.invite.mutationOptions({
      onSuccess: () => {
        setEmail("");
        return changed();
      },
    }),
  );
  return (
    <form
      className={classes["narrow"]}
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate({ email, role });
      }}
    >
      <Stack>
        <TextInput
          type="email"
          label={t("accounts.email")}
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("accounts.role")}
          description={t(`roleMeans.${role}`)}
          value={role}
          data={ACCOUNT_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(event) => setRole(ACCOUNT_ROLES.find((known) => known === event.currentTarget.value) ?? role)}
        />
        {invite.error !== null && (
          <AuthFailure
            error={invite.error}
            words={{ conflict: t("accounts.exists"), invalid_input: t("accounts.badEmail") }}
          />
        )}
        <Submit pending={invite.isPending}>{t("accounts.invite")}</Submit>
      </Stack>
      {invite.data && <OneTimeLink link={invite.data} onDone={() => invite.reset()} />}
    </form>
  );
}
