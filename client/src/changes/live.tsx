import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import classes from "./live.module.css";

const PATIENCE_MS = 4_000;
/** Changes that come in one burst are read again once. */
const GATHER_MS = 150;

/**
 * Follows the log of changes for as long as the page is open: what others record is read again at once, and so is what was
 * recorded while the connection was lost. Says quietly when there is none.
 */
export function Live() {
  const { account, isKnown } = useAccount();
  const store = useQuery(api.store.describe.queryOptions());
  return isKnown && store.data && <Follow key={account?.id ?? ""} changeSeq={store.data.changeSeq} />;
}

/** @param changeSeq no answer of this page is older than this change: what came after it is told at once */
function Follow({ changeSeq }: { readonly changeSeq: number }) {
  const t = useTranslations("changes");
  const client = useQueryClient();
  const [after] = useState(changeSeq);
  const [isLong, setLong] = useState(false);
  const { status, data, reset } = useSubscription(api.changes.follow.subscriptionOptions({ after }));
  const isDown = status === "connecting" || status === "error";

  useEffect(() => {
    if (data === undefined) return undefined;
    const timer = setTimeout(() => void client.invalidateQueries(), GATHER_MS);
    return () => clearTimeout(timer);
  }, [client, data]);

  useEffect(() => {
    if (!isDown) return undefined;
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isDown]);

  useEffect(() => {
    // The server ended it, as it does with a session: who is signed in is asked anew, and then it is followed as they may.
    if (status !== "idle") return undefined;
    let isHere = true;
    void client.invalidateQueries().then(() => isHere && reset());
    return () => {
      isHere = false;
    };
  }, [client, reset, status]);

  return (
    <div role="status" data-screen-only>
      {isDown && isLong && <p className={classes["lost"]}>{t("offline")}</p>}
    </div>
  );
}
