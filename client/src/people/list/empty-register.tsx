import { Group } from "@mantine/core";
import { IconFileImport, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

/** Nobody is on record for this reader: whoever may record finds the doors through which the first come. */
export function EmptyRegister() {
  const t = useTranslations("people.emptyStore");
  const lists = useTranslations("mapping.lists");
  const editing = useTranslations("editing");
  const { account, may } = useAccount();
  return (
    <Empty title={account === null ? t("published") : t("all")} icon={IconUsers}>
      {may("researcher") && (
        <>
          <p>{t("begin")}</p>
          <Group gap="sm">
            <LinkButton to="/rosters/new" leftSection={<IconFileImport aria-hidden size={18} />}>
              {lists("bring")}
            </LinkButton>
            <LinkButton to="/people/new" variant="default" leftSection={<IconUserPlus aria-hidden size={18} />}>
              {editing("add")}
            </LinkButton>
          </Group>
        </>
      )}
    </Empty>
  );
}
