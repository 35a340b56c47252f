import { useTranslations } from "use-intl";
import { Page } from "../ui/page.tsx";

export function TrendsPage() {
  const t = useTranslations("trends");
  return (
    <Page title={t("title")} wide>
      {null}
    </Page>
  );
}
