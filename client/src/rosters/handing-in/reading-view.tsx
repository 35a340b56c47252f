import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { api, type Outputs } from "../../api.ts";
import { dropDraft } from "../../forms/kept-drafts.ts";
import { failureOf } from "../../ui/failure.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { forgetFile } from "./files.ts";
import { listDraftOf } from "../mapping/draft/list-draft.ts";
import { ReadingBar } from "./reading-bar.tsx";
import classes from "./reading.module.css";
import { dropPastedText } from "./use-pasted-text.ts";

interface ReadingViewProps {
  readonly account: string;
  readonly file: string;
  readonly job: string;
  readonly name: string;
  readonly onBack: () => void;
}

const EVERY_MS = 400;

type State = Outputs["rosters"]["progress"]["state"];
const GOES_ON: Record<State, boolean> = {
  reading: true,
  writing: true,
  done: false,
  failed: false,
  cancelled: false,
};

/** The reading of a whole file: how far it is, the way to call it off, and where it leads. */
export function ReadingView({ account, file, job, name, onBack }: ReadingViewProps) {
  const t = useTranslations("mapping.reading");
  const client = useQueryClient();
  const navigate = useNavigate();
  const progress = useQuery({
    ...api.rosters.progress.queryOptions({ job }, { staleTime: 0 }),
    refetchInterval: ({ state: { data } }) => (data && !GOES_ON[data.state] ? false : EVERY_MS),
    refetchIntervalInBackground: true,
  });
  const key = api.rosters.progress.queryKey({ job });
  const cancel = useMutation({
    ...api.rosters.cancel.mutationOptions(),
    networkMode: "always",
    onSuccess: (ended) => client.setQueryData(key, ended),
  });
  const roster = progress.data?.roster;
  useEffect(() => {
    if (roster === undefined) return;
    // It is a list now: nothing of it is kept in the browser any longer.
    dropDraft(account, listDraftOf(file));
    dropPastedText(account);
    forgetFile(account, file);
    void client.invalidateQueries({ queryKey: api.rosters.list.queryKey() });
    void navigate({ to: "/rosters/$ref", params: { ref: roster }, replace: true });
  }, [account, client, file, navigate, roster]);
  if (progress.isError && failureOf(progress.error).kind === "not_found") {
    return (
      <div role="alert" className={classes["reading"]}>
        <p>{t("gone", { name })}</p>
        <div>
          <Button onClick={onBack}>{t("back")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes["reading"]}>
      <Loaded query={progress} height={160}>
        {(now) => (
          <>
            <ReadingBar name={name} progress={now} />
            {now.state === "failed" && (
              <div role="alert" className={classes["failed"]}>
                <p>{t("failed")}</p>
                {now.sentence !== undefined && <p lang="en">{now.sentence}</p>}
              </div>
            )}
            {GOES_ON[now.state] ? (
              <Button
                variant="default"
                onClick={() => cancel.mutate({ job })}
                loading={cancel.isPending}
                disabled={now.state === "writing"}
              >
                {t("cancel")}
              </Button>
            ) : (
              now.roster === undefined && <Button onClick={onBack}>{t("back")}</Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
