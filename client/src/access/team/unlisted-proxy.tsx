import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import notice from "../../ui/notice.module.css";
import classes from "../access.module.css";
import { useInstants } from "../use-instants.ts";

/** For administrators: everybody behind a proxy that is not named counts as one. */
export function UnlistedProxy({ seenAt }: { readonly seenAt: string }) {
  const t = useTranslations("access.proxy");
  const instant = useInstants();
  const setting = (text: ReactNode) => <code>{text}</code>;
  return (
    <section className={notice["notice"]} aria-labelledby="proxy-title">
      <IconAlertTriangle aria-hidden size={22} color="var(--warning)" className={notice["icon"]} />
      <div>
        <h2 id="proxy-title" className={classes["noticeTitle"]}>
          {t("title")}
        </h2>
        <p>{t.rich("what", { setting, date: instant(seenAt) })}</p>
        <p>{t.rich("do", { setting })}</p>
        <p className={notice["aside"]}>{t("orElse")}</p>
      </div>
    </section>
  );
}
