import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../access/use-account.ts";
import { api } from "../api.ts";
import { setLastChange } from "../changes/last-change.ts";
import { NotRecorded } from "../forms/not-recorded.tsx";
import { Loaded } from "../ui/loaded.tsx";
import classes from "./source-page.module.css";

/** The way to withdraw a source, for editors: it says first what goes with it. */
export function RetractSource({ sourceRef }: { readonly sourceRef: string }) {
  const t = useTranslations("sources.retract");
  const { may } = useAccount();
  const [asks, setAsks] = useState(false);
  if (!may("editor")) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t("open")}
      </Button>
      {asks && <RetractDialog sourceRef={sourceRef} onClose={() => setAsks(false)} />}
    </>
  );
}

function RetractDialog({ sourceRef, onClose }: { readonly sourceRef: string; readonly onClose: () => void }) {
  const t = useTranslations("sources.retract");
  const ui = useTranslations("ui");
  const navigate = useNavigate();
  const client = useQueryClient();
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  const [reason, setReason] = useState("");
  const rests = useQuery(api.sources.restsOn.queryOptions({ ref: sourceRef }, { staleTime: 0 }));
  const retract = useMutation({
    ...api.sources.retract.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      setLastChange({ seq, said: t("done", { title: rests.data?.title ?? "" }), isUndo: false });
      void client.invalidateQueries();
      void navigate({ to: "/sources" });
    },
  });
  const submit = () => {
    if (!rests.data || reason.trim() === "" || retract.isPending) return;
    const body = { ref: sourceRef, reason: reason.trim(), restsOn: rests.data.citations };
    const asked = JSON.stringify(body);
    if (tried.current?.asked !== asked) tried.current = { asked, key: crypto.randomUUID() };
    retract.mutate({ ...body, idempotencyKey: tried.current.key });
  };
  return (
    <Modal opened onClose={onClose} title={t("title")} closeButtonProps={{ "aria-label": ui("close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Loaded query={rests} height={80}>
          {({ records, milestones, figures, events, alone, redated }) => (
            <>
              <p>
                {t("rests", {
                  records: records.length,
                  milestones: milestones.length,
                  figures: figures.length,
                  events: events.length,
                })}
              </p>
              <p>{t("alone", alone)}</p>
              {redated > 0 && <p>{t("redated", { count: redated })}</p>}
              {figures.length + events.length > 0 && <p className={classes["muted"]}>{t("figuresFirst")}</p>}
              <p className={classes["muted"]}>{t("lead")}</p>
            </>
          )}
        </Loaded>
        <Textarea
          data-autofocus
          label={t("reason")}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {retract.error !== null && <NotRecorded error={retract.error} retry={submit} />}
        <Group mt="md">
          <Button type="submit" loading={retract.isPending} disabled={reason.trim() === "" || !rests.data}>
            {t("submit")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
