import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun, type TablerIcon } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./header.module.css";

const ICONS: Record<MantineColorScheme, TablerIcon> = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

/** What one press leads to. */
const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: "light", light: "dark", dark: "auto" };

/** Light, dark, or as the system: one button that goes round and says where it is. */
export function ThemeSwitch() {
  const t = useTranslations("frame.theme");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  const label = t("label", { now: t(colorScheme), next: t(NEXT[colorScheme]) });
  return (
    <button
      type="button"
      className={classes["setting"]}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(NEXT[colorScheme])}
    >
      <Icon aria-hidden size={20} />
    </button>
  );
}
