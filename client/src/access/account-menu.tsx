import { Menu } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import frame from "../frame/header.module.css";
import { useAccount, useSignOut } from "./use-account.ts";

/** Who is signed in, and the way out. There is nothing here for everybody else. */
export function AccountMenu() {
  const t = useTranslations("access");
  const { account, may } = useAccount();
  const { history } = useRouter();
  const signOut = useSignOut();
  if (account === null) return null;
  const label = t("menu.label", { name: account.name });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={frame["setting"]} aria-label={label} title={label}>
          <IconUser aria-hidden size={20} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.name} · {t(`role.${account.role}`)}
        </Menu.Label>
        <Menu.Item renderRoot={(props) => <Link to="/account" {...props} />}>{t("menu.account")}</Menu.Item>
        {may("admin") && (
          <Menu.Item renderRoot={(props) => <Link to="/accounts" {...props} />}>{t("menu.accounts")}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            history.push("/");
            void signOut();
          }}
        >
          {t("menu.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
