import { Burger, Collapse } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccountMenu } from "../access/account-menu.tsx";
import { useAccount } from "../access/use-account.ts";
import classes from "./header.module.css";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { SECTIONS, STAFF_SECTIONS } from "./sections.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

export function Header() {
  const t = useTranslations("frame");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className={classes["header"]}>
      <div className={classes["bar"]}>
        <Link to="/" className={classes["brand"]} aria-label={t("home")} onClick={close}>
          <Mark />
          <span>Paradero</span>
        </Link>
        <nav aria-label={t("navigation")} className={classes["wide"]}>
          <SectionLinks />
        </nav>
        <div className={classes["settings"]} data-screen-only>
          <LanguageSwitch />
          <ThemeSwitch />
          <AccountMenu />
          <Burger
            className={classes["burger"] ?? ""}
            opened={open}
            onClick={() => setOpen(!open)}
            size="sm"
            aria-label={t("menu")}
            aria-expanded={open}
            aria-controls="phone-navigation"
          />
        </div>
      </div>
      <Collapse expanded={open} id="phone-navigation" className={classes["phone"] ?? ""}>
        <nav aria-label={t("navigation")}>
          <SectionLinks onFollow={close} />
        </nav>
      </Collapse>
    </header>
  );
}

function SectionLinks({ onFollow }: { readonly onFollow?: () => void }) {
  const t = useTranslations("frame");
  const { may } = useAccount();
  const sections = may("researcher") ? [...SECTIONS, ...STAFF_SECTIONS] : SECTIONS;
  return (
    <ul className={classes["sections"]}>
      {sections.map(({ to, label }) => (
        <li key={to}>
          <Link
            to={to}
            className={classes["section"]}
            activeOptions={{ exact: to === "/", includeSearch: false }}
            {...(onFollow ? { onClick: onFollow } : {})}
          >
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
