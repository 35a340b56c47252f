import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./access.module.css";
import { RemoveFactor } from "./remove-factor.tsx";
import { SetUpFactor } from "./set-up-factor.tsx";
import { useAccountChanged } from "./use-account.ts";

/** The second step of one's own account: on, off, and the way from one to the other. */
export function SecondFactor({ on }: { readonly on: boolean }) {
  const t = useTranslations("access.factor");
  const changed = useAccountChanged();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<"confirmed" | "removed" | null>(null);
  const done = (what: "confirmed" | "removed") => {
    setOpen(false);
    setSaid(what);
    void changed();
  };
  return (
    <section className={classes["narrow"]} aria-labelledby="factor-title">
      <h2 id="factor-title">{t("title")}</h2>
      {said === null ? <p>{on ? t("on") : t("off")}</p> : <p role="status">{t(said)}</p>}
      {!open && (
        <Button variant={on ? "default" : "filled"} onClick={() => setOpen(true)}>
          {on ? t("remove") : t("begin")}
        </Button>
      )}
      {open && on && <RemoveFactor onDone={() => done("removed")} />}
      {open && !on && <SetUpFactor onDone={() => done("confirmed")} />}
    </section>
  );
}
