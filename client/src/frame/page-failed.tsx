import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Failed } from "../ui/failed.tsx";
import { Page } from "../ui/page.tsx";

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const t = useTranslations("frame");
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t("failed")}>
      <Failed error={error} retry={retry} />
    </Page>
  );
}
