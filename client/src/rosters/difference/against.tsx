import { type ImportRemark, importRemarkSentence } from "@paradero/shared/rosters/import-remarks";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Row } from "./row.tsx";
import { useListedWords } from "./words.ts";
import classes from "./difference.module.css";

/** What the list says against what is on record, or illegibly: what is not written, then what is written all the same. */
export function DifferenceAgainst({ row: { disagreements, contradictions, unread, doubts } }: { readonly row: Row }) {
  const t = useTranslations("rosters.difference");
  const words = useListedWords();
  return (
    <>
      {disagreements.length > 0 && (
        <table className={classes["against"]}>
          <caption>
            <IconX aria-hidden size={16} stroke={2.2} /> {t("disagrees")}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("fills")}</span>
              </th>
              <th scope="col">{t("known")}</th>
              <th scope="col">{t("said")}</th>
            </tr>
          </thead>
          <tbody>
            {disagreements.map(({ row, attribute, known, said }) => (
              <tr key={`${row} ${attribute}`}>
                <th scope="row">{words.label(attribute)}</th>
                <td>{words.value(attribute, known)}</td>
                <td>{words.value(attribute, said)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {contradictions.length > 0 && (
        <Said lead={t("contradiction")} icon={<IconX aria-hidden size={16} stroke={2.2} />} remarks={contradictions} />
      )}
      {unread.length > 0 && (
        <Said lead={t("unread")} icon={<IconX aria-hidden size={16} stroke={2.2} />} remarks={unread} />
      )}
      {doubts.length > 0 && (
        <Said lead={t("doubt")} icon={<IconAlertTriangle aria-hidden size={16} stroke={2.2} />} remarks={doubts} />
      )}
    </>
  );
}

interface SaidProps {
  readonly lead: string;
  readonly icon: ReactNode;
  readonly remarks: readonly ImportRemark[];
}

function Said({ lead, icon, remarks }: SaidProps) {
  const locale = useLocale();
  return (
    <div className={classes["contradiction"]}>
      <p>
        {icon} {lead}
      </p>
      {remarks.map((remark) => (
        <p key={JSON.stringify(remark)} className={classes["muted"]}>
          {importRemarkSentence(remark, locale)}
        </p>
      ))}
    </div>
  );
}
