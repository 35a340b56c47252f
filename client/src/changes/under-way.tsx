import { Button } from "@mantine/core";
import { useMutation, useMutationState, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { api } from "../api.ts";
import { keyIn } from "../ask-again-link.ts";
import { ProgressBar } from "../ui/progress-bar.tsx";
import classes from "./under-way.module.css";

/** What is done sooner is nothing that anybody waits for. */
const LONG_MS = 2_000;
const LOOK_EVERY_MS = 1_000;

/** Changes that were asked for in this browser and take long: how far each is, and a way to stop it. */
export function UnderWay() {
  const keys = useMutationState({
    filters: { status: "pending" },
    select: ({ state }) => keyIn(state.variables),
  });
  return keys.flatMap((key) => (key === null ? [] : [<OneChange key={key} changeKey={key} />]));
}

function OneChange({ changeKey: key }: { readonly changeKey: string }) {
  const t = useTranslations("changes.underWay");
  const { number } = useFormatter();
  const id = useId();
  const isLong = useAfter(LONG_MS);
  const { data: progress } = useQuery(
    api.changes.progress.queryOptions({ key }, { enabled: isLong, refetchInterval: LOOK_EVERY_MS, gcTime: 0 }),
  );
  const stop = useMutation({ ...api.changes.stop.mutationOptions(), networkMode: "always" });
  // Another process may be doing it: then the button that was pressed says that it is being done, and nothing more is known.
  if (!progress) return null;
  const { step, done, total } = progress;
  const isTooLate = stop.data?.stopped === false;
  return (
    <section aria-label={t("label")} className={classes["bar"]} data-screen-only>
      <p id={id} role="status">
        {isTooLate ? t("tooLate") : t(`step.${step}`)}
      </p>
      {total > 0 && (
        <div className={classes["share"]}>
          <ProgressBar labelledBy={id} done={done} total={total} />
          <span>{t("of", { done: number(done), total: number(total) })}</span>
        </div>
      )}
      <Button
        variant="default"
        size="compact-md"
        loading={stop.isPending || stop.data?.stopped === true}
        disabled={isTooLate}
        onClick={() => stop.mutate({ key })}
      >
        {t("stop")}
      </Button>
    </section>
  );
}

function useAfter(milliseconds: number): boolean {
  const [isAfter, setIsAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsAfter(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isAfter;
}
