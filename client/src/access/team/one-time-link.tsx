import { Button, CopyButton, Group, Modal } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import classes from "../access.module.css";
import { useInstants } from "../use-instants.ts";

interface OneTimeLinkProps {
  readonly link: Outputs["access"]["invite"];
  readonly onDone: () => void;
}

/** A link that is shown this once. Its secret is the fragment, which no browser sends anywhere. */
export function OneTimeLink({ link: { token, expiresAt }, onDone }: OneTimeLinkProps) {
  const t = useTranslations("access.accounts");
  const instant = useInstants();
  const address = `${window.location.origin}/invitation#${token}`;
  return (
    <Modal
      opened
      onClose={onDone}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t("linkTitle")}
      closeButtonProps={{ "aria-label": t("done") }}
      centered
    >
      <p>{t("linkLead", { date: instant(expiresAt) })}</p>
      <p className={classes["secret"]}>{address}</p>
      <Group>
        <CopyButton value={address}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? t("copied") : t("copy")}</Button>}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {t("done")}
        </Button>
      </Group>
    </Modal>
  );
}
