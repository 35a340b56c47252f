import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Page } from "../ui/page.tsx";

export function PageMissing() {
  const t = useTranslations("frame.missing");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <p>
        <Link to="/">{t("home")}</Link> · <Link to="/people">{t("people")}</Link>
      </p>
    </Page>
  );
}
