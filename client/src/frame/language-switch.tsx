import { ActionIcon, Menu } from "@mantine/core";
import { LOCALES, type Locale } from "@paradero/shared/locales";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useLocaleChoice } from "../i18n/locale-provider.tsx";

/** Each language by its own name, so that whoever needs it finds it. */
const NAMES: Record<Locale, string> = { es: "Español", en: "English" };

export function LanguageSwitch() {
  const t = useTranslations("frame");
  const { locale, choose } = useLocaleChoice();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("language")}: ${NAMES[locale]}`}>
          <span style={{ color: "var(--ink)", fontSize: "0.95rem", fontWeight: 600 }}>{locale.toUpperCase()}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            role="menuitemradio"
            aria-checked={one === locale}
            rightSection={one === locale ? <IconCheck aria-hidden size={16} /> : undefined}
            onClick={() => choose(one)}
          >
            {NAMES[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
