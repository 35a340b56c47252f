import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun, type TablerIcon } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

const CHOICES = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];

const ICONS: Record<MantineColorScheme, TablerIcon> = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

export function ThemeSwitch() {
  const t = useTranslations("frame.theme");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Shown = ICONS[colorScheme];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("label")}: ${t(colorScheme)}`}>
          <Shown aria-hidden size={20} color="var(--ink)" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map((choice) => {
          const Icon = ICONS[choice];
          return (
            <Menu.Item
              key={choice}
              role="menuitemradio"
              aria-checked={choice === colorScheme}
              leftSection={<Icon aria-hidden size={16} />}
              rightSection={choice === colorScheme ? <IconCheck aria-hidden size={16} /> : undefined}
              onClick={() => setColorScheme(choice)}
            >
              {t(choice)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
