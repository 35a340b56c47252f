import { Button } from "@mantine/core";
import { MOST_UNREAD_FILES, UNREAD_FILE_DAYS } from "@paradero/shared/rosters/roster-input";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { dropDraft } from "../../forms/kept-drafts.ts";
import classes from "./hand-in.module.css";
import { forgetFile, handedInFiles } from "./files.ts";
import { listDraftOf } from "../mapping/draft/list-draft.ts";

/** Files that were handed in from this browser, and left before they were read. */
export function HandInLeft({ account }: { readonly account: string }) {
  const t = useTranslations("mapping.handIn");
  const [left, setLeft] = useState(() => handedInFiles(account));
  if (left.length === 0) return null;
  const discard = (file: string) => {
    forgetFile(account, file);
    dropDraft(account, listDraftOf(file));
    setLeft(handedInFiles(account));
  };
  return (
    <section>
      <h2 className={classes["leftTitle"]}>{t("left")}</h2>
      <p className={classes["aside"]}>{t("kept", { days: UNREAD_FILE_DAYS, most: MOST_UNREAD_FILES })}</p>
      <ul className={classes["left"]}>
        {left.map(({ file, name }) => (
          <li key={file}>
            <Link to="/rosters/new" search={{ file }}>
              {name}
            </Link>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t("discardThis", { name })}
              onClick={() => discard(file)}
            >
              {t("discard")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
