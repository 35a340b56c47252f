import { Kbd, Modal, Switch, Table } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useShortcutList, useShortcutsOn } from "../ui/shortcuts.ts";

interface ShortcutHelpProps {
  readonly open: boolean;
  readonly close: () => void;
}

/** The keys that work on this page, and the switch for whoever cannot use single keys. */
export function ShortcutHelp({ open, close }: ShortcutHelpProps) {
  const t = useTranslations("frame.help");
  const tUi = useTranslations("ui");
  const [on, setOn] = useShortcutsOn();
  const shortcuts = useShortcutList();
  return (
    <Modal opened={open} onClose={close} title={t("title")} closeButtonProps={{ "aria-label": tUi("close") }}>
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
