import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import classes from "./live.module.css";

const PATIENCE_MS = 4_000;
/** Changes that come in one burst are read again once. */
const GATHER_MS = 150;

/**
 * Follows the log of changes for as long as the page is open: what others record is read again at once, and everything is
 * read again after a connection was lost. Says quietly when there is none.
 */
export function Live() {
  const { account, isKnown } = useAccount();
  return isKnown && <Follow key={account?.id ?? ""} />;
}

function Follow() {
  const t = useTranslations("changes");
  const client = useQueryClient();
  const wasDown = useRef(false);
  const [isLong, setLong] = useState(false);
  const { status, data, reset } = useSubscription(api.changes.follow.subscriptionOptions({}));
  const isDown = status === "connecting" || status === "error";

  useEffect(() => {
    if (data === undefined) return undefined;
    const timer = setTimeout(() => void client.invalidateQueries(), GATHER_MS);
    return () => clearTimeout(timer);
  }, [client, data]);

  useEffect(() => {
    if (isDown) {
      wasDown.current = true;
      const timer = setTimeout(() => setLong(true), PATIENCE_MS);
      return () => {
        clearTimeout(timer);
        setLong(false);
      };
    }
    // What was said while nobody listened is read now.
    if (wasDown.current && status === "pending") void client.invalidateQueries();
    return undefined;
  }, [client, isDown, status]);

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
