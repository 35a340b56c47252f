import { Popover } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import frame from "../frame/header.module.css";
import classes from "./access.module.css";
import { signOut, useAccount } from "./use-account.ts";

/** Who is signed in, and the way out. There is nothing here for everybody else. */
export function AccountMenu() {
  const t = useTranslations("access");
  const { account, may } = useAccount();
  const [open, setOpen] = useState(false);
  if (account === null) return null;
  const label = t("menu.label", { name: account.name });
  const close = () => setOpen(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={frame["setting"]}
          aria-label={label}
          title={label}
          onClick={() => setOpen(!open)}
        >
          <IconUser aria-hidden size={20} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <p className={classes["who"]}>
          {account.name} · {t(`role.${account.role}`)}
        </p>
        <ul className={classes["menu"]}>
          {may("researcher") && (
            <>
              <li>
                <Link to="/record" onClick={close}>
                  {t("menu.record")}
                </Link>
              </li>
              <li>
                <Link to="/confirm" onClick={close}>
                  {t("menu.confirm")}
                </Link>
              </li>
              <li>
                <Link to="/changes" onClick={close}>
                  {t("menu.changes")}
                </Link>
              </li>
            </>
          )}
          <li>
            <Link to="/account" onClick={close}>
              {t("menu.account")}
            </Link>
          </li>
          {may("admin") && (
            <li>
              <Link to="/accounts" onClick={close}>
                {t("menu.accounts")}
              </Link>
            </li>
          )}
          <li>
            <button type="button" onClick={() => void signOut()}>
              {t("menu.signOut")}
            </button>
          </li>
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
