import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFaultWords } from "../ui/fault-words.ts";
import { failureOf } from "../ui/failure.ts";
import notice from "../ui/notice.module.css";

const MOST_SAID = 10;

interface NotRecordedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What kept a change from being written, what was kept, and what to do next. */
export function NotRecorded({ error, retry }: NotRecordedProps) {
  const t = useTranslations("history.failed");
  const ui = useTranslations("ui.failed");
  const words = useTranslations("words.error");
  const say = useFaultWords();
  const failure = failureOf(error);
  const why = () => {
    if (failure.kind === "offline") return ui("offline");
    if (failure.kind === "invalid_input") {
      // Of thousands of people most faults are the same.
      const said = new Set(failure.faults.map(say));
      return [words("invalid_input"), ...[...said].slice(0, MOST_SAID)].join(" ");
    }
    return words(failure.kind);
  };
  return (
    <div role="alert" className={notice["notice"]}>
      <IconAlertTriangle aria-hidden size={22} color="var(--warning)" className={notice["icon"]} />
      <div>
        <p className={notice["title"]}>{t("title")}</p>
        <p>{why()}</p>
        <p>{t("kept")}</p>
        {failure.requestId && <p className={notice["aside"]}>{ui("request", { id: failure.requestId })}</p>}
        <Button variant="default" size="sm" onClick={retry}>
          {t("retry")}
        </Button>
      </div>
    </div>
  );
}
