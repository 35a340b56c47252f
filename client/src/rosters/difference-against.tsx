import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Row } from "./difference-row.tsx";
import { useListedWords } from "./difference-words.ts";
import classes from "./difference.module.css";

/** What the list says against what is on record, side by side: it is not written. */
export function DifferenceAgainst({ row: { disagreements, flagged } }: { readonly row: Row }) {
  const t = useTranslations("rosters.difference");
  const words = useListedWords();
  // Contradictions come first among what is flagged; a disagreement is shown by its two sides.
  const contradictions = flagged.slice(0, flagged.length - disagreements.length);
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
        <div className={classes["contradiction"]}>
          <p>
            <IconX aria-hidden size={16} stroke={2.2} /> {t("contradiction")}
          </p>
          {contradictions.map((sentence) => (
            <p key={sentence} lang="en" className={classes["muted"]}>
              {sentence}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
