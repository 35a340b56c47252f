import { Button, Group, Modal } from "@mantine/core";
import { useTranslations } from "use-intl";

interface AskFirstProps {
  readonly question: string;
  readonly pending: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What follows from it, said before it is done. */
export function AskFirst({ question, pending, onYes, onNo }: AskFirstProps) {
  const t = useTranslations("access.accounts");
  return (
    <Modal opened onClose={onNo} title={t("actions")} closeButtonProps={{ "aria-label": t("cancel") }} centered>
      <p>{question}</p>
      <Group>
        <Button loading={pending} onClick={onYes}>
          {t("doIt")}
        </Button>
        <Button variant="default" data-autofocus onClick={onNo}>
          {t("cancel")}
        </Button>
      </Group>
    </Modal>
  );
}
