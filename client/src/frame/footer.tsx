import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import classes from "./footer.module.css";

/** What this is, how to correct it, how to reuse it. */
export function Footer() {
  const t = useTranslations("frame.footer");
  const access = useTranslations("access");
  const dates = useDates();
  const store = useQuery(api.store.describe.queryOptions());
  const { account } = useAccount();
  return (
    <footer className={classes["footer"]} aria-label={t("label")}>
      <div className={classes["columns"]}>
        <div>
          <h2>Paradero</h2>
          <p>{t("about")}</p>
        </div>
        <div>
          <h2>{t("errorTitle")}</h2>
          <p>{t("error")}</p>
        </div>
        <div>
          <h2>{t("reuseTitle")}</h2>
          <p>{t("reuse")}</p>
          <p>
            <a href="/api/v1/openapi.json">{t("api")}</a>
          </p>
          {account === null && (
            <p>
              <Link to="/sign-in">{access("enter")}</Link>
            </p>
          )}
          {store.data && <p>{t("clock", { timeZone: store.data.timeZone })}</p>}
          {store.data?.firstDay && <p>{t("firstDay", { day: dates.day(store.data.firstDay) })}</p>}
        </div>
      </div>
    </footer>
  );
}
