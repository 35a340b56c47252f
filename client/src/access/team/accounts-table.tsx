import { Button, NativeSelect, Table } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { ACCOUNT_ROLES, type AccountRole } from "@paradero/shared/access/roles";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api, type Outputs } from "../../api.ts";
import classes from "../access.module.css";
import { AskFirst } from "./ask-first.tsx";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { useAccountChanged } from "../use-account.ts";
import { useInstants } from "../use-instants.ts";

type AccountRow = Outputs["access"]["accounts"][number];

/** What is about to be done to somebody else's account. */
type Doing = { readonly account: AccountRow } & (
  | { readonly what: "reset" | "close" }
  | { readonly what: "role"; readonly role: AccountRole }
);

export function AccountsTable({ own }: { readonly own: string }) {
  const t = useTranslations("access");
  const { data: accounts } = useSuspenseQuery({ ...api.access.accounts.queryOptions(), staleTime: 0 });
  const changed = useAccountChanged();
  const [doing, setDoing] = useState<Doing | null>(null);
  const onSettled = () => {
    setDoing(null);
    return changed();
  };
  const setRole = useMutation(api.access.setRole.mutationOptions({ onSettled }));
  const close = useMutation(api.access.closeAccount.mutationOptions({ onSettled }));
  const reset = useMutation(api.access.resetAccount.mutationOptions({ onSettled }));
  const error = setRole.error ?? close.error ?? reset.error;

  const doIt = ({ account: { id }, ...rest }: Doing) => {
    if (rest.what === "role") setRole.mutate({ id, role: rest.role });
    else if (rest.what === "close") close.mutate({ id });
    else reset.mutate({ id });
  };
  const question = ({ account: { name }, ...rest }: Doing) =>
    rest.what === "role"
      ? t("accounts.roleAsk", { name, role: t(`role.${rest.role}`) })
      : t(`accounts.${rest.what}Ask`, { name });

  return (
    <div>
      {error !== null && <AuthFailure error={error} />}
      {/* Focus makes the box scroll by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes["accounts"]} role="region" aria-label={t("accounts.title")} tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(["name", "email", "role", "factor", "seen", "actions"] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`accounts.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((account) => (
              <Row key={account.id} account={account} isOwn={account.id === own} onDo={setDoing} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {doing && (
        <AskFirst
          question={question(doing)}
          pending={setRole.isPending || close.isPending || reset.isPending}
          onYes={() => doIt(doing)}
          onNo={() => setDoing(null)}
        />
      )}
      {reset.data && <OneTimeLink link={reset.data} onDone={() => reset.reset()} />}
    </div>
  );
}

interface RowProps {
  readonly account: AccountRow;
  readonly isOwn: boolean;
  readonly onDo: (doing: Doing) => void;
}

function Row({ account, isOwn, onDo }: RowProps) {
  const t = useTranslations("access");
  const instant = useInstants();
  const { name, email, role, secondFactor, closed, seenAt } = account;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {isOwn && ` (${t("accounts.you")})`}
        {closed && ` (${t("accounts.closed")})`}
      </Table.Th>
      <Table.Td>{email}</Table.Td>
      <Table.Td>
        {isOwn || closed ? (
          t(`role.${role}`)
        ) : (
          <NativeSelect
            aria-label={t("accounts.roleOf", { name })}
            value={role}
            data={ACCOUNT_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={(event) => {
              const chosen = ACCOUNT_ROLES.find((known) => known === event.currentTarget.value);
              if (chosen !== undefined) onDo({ what: "role", account, role: chosen });
            }}
          />
        )}
      </Table.Td>
      <Table.Td>{secondFactor ? t("accounts.withFactor") : t("accounts.withoutFactor")}</Table.Td>
      <Table.Td>{seenAt === null ? t("accounts.never") : instant(seenAt)}</Table.Td>
      <Table.Td>
        {!isOwn && (
          <div className={classes["tools"]}>
            <Button
              size="sm"
              variant="default"
              aria-label={t("accounts.resetNamed", { name })}
              onClick={() => onDo({ what: "reset", account })}
            >
              {t("accounts.reset")}
            </Button>
            {!closed && (
              <Button
                size="sm"
                variant="default"
                aria-label={t("accounts.closeNamed", { name })}
                onClick={() => onDo({ what: "close", account })}
              >
                {t("accounts.close")}
              </Button>
            )}
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
