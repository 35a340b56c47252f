import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { Failed } from "../../ui/failed.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useLastAnswer } from "../../ui/use-last-answer.ts";
import { MappingEditor } from "./editor.tsx";
import classes from "./mapping.module.css";
import { useListDraft } from "./draft/use-list-draft.ts";

interface MappingFormProps {
  readonly account: string;
  readonly file: string;
  /** As far as this browser knows it. */
  readonly name: string;
  readonly onReading: (job: string, name: string) => void;
  readonly onOther: () => void;
}

/** What a file that was handed in means: it is looked at as a whole, and what is said of it is kept in the browser. */
export function MappingForm({ account, file, name, onReading, onOther }: MappingFormProps) {
  const t = useTranslations("mapping");
  const inHand = useListDraft(account, file);
  const { format } = inHand.draft;
  const inspection = useQuery(
    api.rosters.inspect.queryOptions(
      { file, format },
      { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const found = useLastAnswer(inspection.data);
  const called = found?.name ?? name;
  return (
    <>
      <div className={classes["file"]}>
        <p>
          <strong>{called}</strong>
        </p>
        <Button variant="subtle" size="compact-sm" onClick={onOther}>
          {t("otherFile")}
        </Button>
        {inHand.isFromBefore && (
          <p className={classes["kept"]}>
            {t("kept")}
            <Button variant="subtle" size="compact-sm" onClick={inHand.restart}>
              {t("startAgain")}
            </Button>
          </p>
        )}
      </div>
      {found ? (
        <>
          {inspection.isError && <Failed error={inspection.error} retry={() => void inspection.refetch()} />}
          <MappingEditor
            account={account}
            file={file}
            name={called}
            found={found}
            // Asked again of the same file and format, the answer is the same: nobody has to wait for it.
            isLooking={inspection.isPlaceholderData || inspection.isError}
            inHand={inHand}
            onReading={(job) => onReading(job, called)}
          />
        </>
      ) : (
        <>
          {inspection.isPending && <p className={classes["aside"]}>{t("looking")}</p>}
          <Loaded query={inspection} height={480}>
            {() => null}
          </Loaded>
        </>
      )}
    </>
  );
}
