import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { useKeyOnce } from "../../forms/use-key-once.ts";
import { failureOf } from "../../ui/failure.ts";
import classes from "./difference.module.css";

interface ApplyButtonProps {
  readonly rosterRef: string;
  /** Of the difference that is on screen: nothing else is applied. */
  readonly digest: string;
  /** The difference is being read again. */
  readonly isReading: boolean;
  readonly onDone: (done: { readonly seq: number | null }) => void;
}

/** Applies exactly what is shown. Where it is another by now, it is loaded again and has to be looked at. */
export function ApplyButton({ rosterRef, digest, isReading, onDone }: ApplyButtonProps) {
  const t = useTranslations("rosters.apply");
  const client = useQueryClient();
  const keyOf = useKeyOnce();
  const apply = useMutation({
    ...api.rosters.applyDifference.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      // The page says what was done and offers to undo it; the bar of an earlier change would speak of something else.
      setLastChange(null);
      onDone({ seq });
    },
    onSettled: () => client.invalidateQueries(),
  });
  const run = () => {
    if (apply.isPending) return;
    const body = { ref: rosterRef, digest };
    apply.mutate({ ...body, idempotencyKey: keyOf(body) });
  };
  const isConflict = apply.isError && failureOf(apply.error).kind === "conflict";
  return (
    <>
      {isConflict && (
        <p role="alert" className={classes["conflict"]}>
          {t("conflict")}
        </p>
      )}
      {apply.isError && !isConflict && <NotRecorded error={apply.error} retry={run} />}
      <div>
        <Button size="md" onClick={run} loading={apply.isPending} disabled={isReading}>
          {apply.isPending ? t("submitting") : t("submit")}
        </Button>
      </div>
    </>
  );
}
