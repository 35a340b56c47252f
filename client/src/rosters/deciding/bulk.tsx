import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api, type Outputs } from "../../api.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { useKeyOnce } from "../../forms/use-key-once.ts";
import type { Roster } from "./answer.ts";
import { Percent, useDone, usePreview } from "./bulk-parts.tsx";
import classes from "./queue.module.css";

const USUAL = 95;
const USUAL_BELOW = 50;

type Preview = Outputs["rosters"]["previewMany"];

/** Decides of many lines at once, after saying of how many and what is left to be looked at. */
export function QueueBulk({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.bulk");
  const ui = useTranslations("ui");
  const { may } = useAccount();
  const [open, setOpen] = useState(false);
  if (!may("researcher")) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        size="lg"
        title={t("title")}
        closeButtonProps={{ "aria-label": ui("close") }}
      >
        <div className={classes["bulk"]}>
          <Above rosterRef={roster.ref} onDone={close} />
          <Below rosterRef={roster.ref} onDone={close} />
          <p className={classes["muted"]}>{t("undoable")}</p>
        </div>
      </Modal>
    </>
  );
}

interface PartProps {
  readonly rosterRef: string;
  readonly onDone: () => void;
}

function Above({ rosterRef, onDone }: PartProps) {
  const t = useTranslations("rosters.bulk");
  const [percent, setPercent] = useState<number>(USUAL);
  const preview = usePreview(rosterRef, percent);
  const decide = useMutation({ ...api.rosters.decideAbove.mutationOptions(), networkMode: "always" });
  const done = useDone((count) => t("doneSame", { count }), onDone);
  const keyOf = useKeyOnce();
  const run = () =>
    decide.mutate(
      { idempotencyKey: keyOf({ ref: rosterRef, percent }), ref: rosterRef, certainty: percent / 100 },
      { onSuccess: done },
    );
  return (
    <section>
      <h3>{t("aboveTitle")}</h3>
      <p>{t("aboveLead")}</p>
      <Percent label={t("certainty")} percent={percent} onChange={setPercent} />
      <div aria-live="polite" aria-busy={preview.isFetching}>
        {preview.data ? <Would preview={preview.data} /> : <p>{t("counting")}</p>}
      </div>
      {decide.isError && <NotRecorded error={decide.error} retry={run} />}
      <Button onClick={run} loading={decide.isPending} disabled={!preview.data?.above.accepted || preview.isFetching}>
        {t("accept", { count: preview.data?.above.accepted ?? 0 })}
      </Button>
    </section>
  );
}

function Would({ preview: { above, waiting } }: { readonly preview: Preview }) {
  const t = useTranslations("rosters.bulk");
  const excluded = (["contradicted", "close", "claimed"] as const).filter((why) => above[why] > 0);
  return (
    <>
      <p>
        <strong>{t("would", { count: above.accepted })}</strong>
      </p>
      {excluded.length > 0 && (
        <>
          <p>{t("excluded")}</p>
          <ul>
            {excluded.map((why) => (
              <li key={why}>{t(why, { count: above[why] })}</li>
            ))}
          </ul>
        </>
      )}
      {waiting > 0 && <p className={classes["muted"]}>{t("pending", { count: waiting })}</p>}
    </>
  );
}

function Below({ rosterRef, onDone }: PartProps) {
  const t = useTranslations("rosters.bulk");
  const [percent, setPercent] = useState<number>(USUAL_BELOW);
  const preview = usePreview(rosterRef, percent);
  const decide = useMutation({ ...api.rosters.decideNew.mutationOptions(), networkMode: "always" });
  const done = useDone((count) => t("doneNew", { count }), onDone);
  const keyOf = useKeyOnce();
  const run = () =>
    decide.mutate(
      { idempotencyKey: keyOf({ ref: rosterRef, percent }), ref: rosterRef, below: percent / 100 },
      { onSuccess: done },
    );
  return (
    <section>
      <h3>{t("newTitle")}</h3>
      <p>{t("newLead")}</p>
      <Percent label={t("below")} percent={percent} onChange={setPercent} />
      <p aria-live="polite" aria-busy={preview.isFetching}>
        <strong>{preview.data ? t("wouldNew", { count: preview.data.below }) : t("counting")}</strong>
      </p>
      {decide.isError && <NotRecorded error={decide.error} retry={run} />}
      <Button onClick={run} loading={decide.isPending} disabled={!preview.data?.below || preview.isFetching}>
        {t("acceptNew", { count: preview.data?.below ?? 0 })}
      </Button>
    </section>
  );
}
