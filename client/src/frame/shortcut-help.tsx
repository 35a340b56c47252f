import { Kbd, Modal, Switch, Table } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { handleShortcut, useShortcutList, useShortcuts, useShortcutsOn } from "../ui/shortcuts.ts";

/** `?`: the keys that work on this page, and the switch for whoever cannot use single keys. */
export function ShortcutHelp() {
  const t = useTranslations("frame.help");
  const tUi = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [on, setOn] = useShortcutsOn();
  const shortcuts = useShortcutList();
  const own = useMemo(() => [{ key: "?", label: t("show"), run: () => setOpen(true) }], [t]);
  useShortcuts(own);

  useEffect(() => {
    document.addEventListener("keydown", handleShortcut);
    return () => document.removeEventListener("keydown", handleShortcut);
  }, []);

  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={t("title")}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("key")}</Table.Th>
            <Table.Th scope="col">{t("does")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcuts.map((shortcut) => (
            <Table.Tr key={shortcut.key}>
              <Table.Td>
                <Kbd>{shortcut.key}</Kbd>
              </Table.Td>
              <Table.Td>{shortcut.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={t("on")}
        description={t("onHint")}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Modal>
  );
}
