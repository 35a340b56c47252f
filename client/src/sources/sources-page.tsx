import { useTranslations } from "use-intl";
import { Page } from "../ui/page.tsx";

export function SourcesPage() {
  const t = useTranslations("sources");
  return <Page title={t("title")}>{null}</Page>;
}
