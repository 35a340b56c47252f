import { Button, FileButton, Textarea } from "@mantine/core";
import { LARGEST_FILE_BYTES } from "@paradero/shared/rosters/roster-input";
import { IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { HandInLeft } from "./files-left.tsx";
import { handIn } from "./upload.ts";
import classes from "./hand-in.module.css";
import { useDroppedFile } from "./use-dropped-file.ts";
import { usePastedText } from "./use-pasted-text.ts";

interface HandInStartProps {
  readonly account: string;
  readonly onTaken: (file: string, name: string) => void;
}

type State =
  | { readonly is: "waiting" }
  | { readonly is: "sending"; readonly name: string }
  /** `sentence`: what the server says of the file, in English. */
  | {
      readonly is: "refused";
      readonly why: "tooLarge" | "noAnswer" | "tooMany" | "refused";
      readonly sentence: string;
    };

const MEGABYTE = 1024 * 1024;
const ACCEPTED = ".csv,.tsv,.txt,.psv,.ssv,.xlsx,text/plain,text/csv";

/** A file is dropped anywhere on the page, or chosen, or the text of a list is pasted. */
export function HandInStart({ account, onTaken }: HandInStartProps) {
  const t = useTranslations("mapping.handIn");
  const [state, setState] = useState<State>({ is: "waiting" });
  const pasted = usePastedText(account);
  const isSending = state.is === "sending";
  const most = LARGEST_FILE_BYTES / MEGABYTE;
  const send = async (content: Blob, name: string) => {
    if (isSending) return;
    if (content.size > LARGEST_FILE_BYTES) return setState({ is: "refused", why: "tooLarge", sentence: "" });
    setState({ is: "sending", name });
    const answer = await handIn(content, name);
    if (answer.is === "taken") return onTaken(answer.file, name);
    setState(answer);
  };
  const sendText = async () => {
    if (pasted.text.trim() === "") return;
    await send(new Blob([pasted.text], { type: "text/plain" }), t("pastedName"));
  };
  const isOver = useDroppedFile((file) => void send(file, file.name));
  return (
    <div className={classes["start"]}>
      <div className={classes["drop"]} data-over={isOver} aria-busy={isSending}>
        <IconFileUpload aria-hidden size={32} stroke={1.5} color="var(--ink-muted)" />
        <p className={classes["dropTitle"]}>{isSending ? t("sending", { name: state.name }) : t("drop")}</p>
        <FileButton accept={ACCEPTED} onChange={(file) => file && void send(file, file.name)}>
          {(props) => (
            <Button {...props} size="md" loading={isSending}>
              {t("choose")}
            </Button>
          )}
        </FileButton>
        <p className={classes["aside"]}>{t("kinds", { most })}</p>
      </div>
      {state.is === "refused" && (
        <div role="alert" className={classes["refused"]}>
          <p>{t(`why.${state.why}`, { most })}</p>
          {state.sentence !== "" && <p lang="en">{state.sentence}</p>}
        </div>
      )}
      <form
        className={classes["paste"]}
        onSubmit={(event) => {
          event.preventDefault();
          void sendText();
        }}
      >
        <Textarea
          label={t("paste")}
          description={t("pasteHint")}
          placeholder={t("pasteExample")}
          autosize
          minRows={8}
          maxRows={24}
          value={pasted.text}
          onChange={(event) => pasted.change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void sendText();
          }}
          spellCheck={false}
        />
        <div>
          <Button type="submit" variant="default" disabled={pasted.text.trim() === ""} loading={isSending}>
            {t("readText")}
          </Button>
        </div>
      </form>
      <HandInLeft account={account} />
    </div>
  );
}
