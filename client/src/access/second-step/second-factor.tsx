import { Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "../access.module.css";
import { RemoveFactor } from "./remove-factor.tsx";
import { RenewCodes } from "./renew-codes.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";
import { type OwnAccount, useAccountChanged } from "../use-account.ts";

/** With as many left it is time for new ones. */
const FEW_CODES = 3;

type Doing = "set-up" | "remove" | "codes";

/** The second step of one's own account: on, off, and the way from one to the other. */
export function SecondFactor({ account }: { readonly account: OwnAccount }) {
  const t = useTranslations("access.factor");
  const changed = useAccountChanged();
  // Not told from the account, which is asked for anew while somebody copies codes that are shown once.
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<"confirmed" | "removed" | "renewed" | null>(null);
  const done = (what: "confirmed" | "removed" | "renewed") => {
    setDoing(null);
    setSaid(what);
    void changed();
  };
  const { secondFactor: on, secondStepRequired: required } = account;
  return (
    <section className={classes["narrow"]} aria-labelledby="factor-title">
      <h2 id="factor-title">{t("title")}</h2>
      {doing === null && said === null && <p>{on ? t("on") : t("off")}</p>}
      {doing === null && said !== null && <p role="status">{t(said)}</p>}
      {on && doing === null && <CodesLeft count={account.recoveryCodes} />}
      {doing === null && (
        <Group>
          {on && (
            <Button variant="default" onClick={() => setDoing("codes")}>
              {t("newCodes")}
            </Button>
          )}
          <Button variant={on ? "default" : "filled"} onClick={() => setDoing(on ? "remove" : "set-up")}>
            {on ? t("remove") : t("begin")}
          </Button>
        </Group>
      )}
      {doing === "remove" && <RemoveFactor required={required} onDone={() => done("removed")} />}
      {doing === "set-up" && <SetUpFactor onDone={() => done("confirmed")} />}
      {doing === "codes" && <RenewCodes onDone={() => done("renewed")} />}
    </section>
  );
}

function CodesLeft({ count }: { readonly count: number }) {
  const t = useTranslations("access.recovery");
  if (count > FEW_CODES) return <p className={classes["aside"]}>{t("left", { count })}</p>;
  return (
    <p className={classes["warning"]}>
      <IconAlertTriangle aria-hidden size={20} color="var(--warning)" />
      <span>
        {t("left", { count })} {t("few")}
      </span>
    </p>
  );
}
