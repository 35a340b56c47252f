import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ApplyButton } from "./apply-button.tsx";
import { ApplyDone } from "./apply-done.tsx";
import { writesAnything } from "./apply-counts.ts";
import { ApplyWhat } from "./apply-what.tsx";
import classes from "./difference.module.css";
import type { Roster } from "../deciding/answer.ts";

/** What applying the list would write, exactly, and the button that does it. */
export function Apply({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.apply");
  const { may } = useAccount();
  const { ref, applied } = roster;
  const difference = useQuery(
    api.rosters.difference.queryOptions({ ref, limit: 1 }, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  const [done, setDone] = useState<{ readonly seq: number | null } | null>(null);
  return (
    <Loaded query={difference} height={320}>
      {({ digest, summary, counts }) => (
        <div className={classes["difference"]}>
          {done && <ApplyDone seq={done.seq} roster={roster} absent={counts.absent} />}
          {!done && applied !== null && <p className={classes["means"]}>{t("appliedBefore", { seq: applied })}</p>}
          {!done && !writesAnything(summary) && (
            <p role="status" className={classes["nothing"]}>
              {summary.undecided > 0 ? t("nothingLeft") : t("nothing")}
            </p>
          )}
          {!done && writesAnything(summary) && <p className={classes["lead"]}>{t("lead")}</p>}
          {!done && <ApplyWhat roster={roster} summary={summary} absent={counts.absent} />}
          {!done && may("researcher") && writesAnything(summary) && (
            <ApplyButton rosterRef={ref} digest={digest} isReading={difference.isFetching} onDone={setDone} />
          )}
        </div>
      )}
    </Loaded>
  );
}
