import { Kbd } from "@mantine/core";
import { useTranslations } from "use-intl";
import { StatusBadge } from "../../../status/status-badge.tsx";
import { certaintyOf } from "./certainty.ts";
import classes from "./line.module.css";
import type { Candidate } from "../answer.ts";
import type { Desk } from "../use-desk.ts";
import { PersonalName } from "../../../people/personal-name.tsx";

interface LineSuggestionsProps {
  readonly desk: Desk;
  /** Whom the line was decided to be. */
  readonly decided: string | null;
}

/** Whoever the line may be, the surest first; the chosen one is pressed. */
export function LineSuggestions({ desk: { candidates, chosen, choose }, decided }: LineSuggestionsProps) {
  const t = useTranslations("rosters.suggestions");
  if (candidates.length === 0) {
    return (
      <div className={classes["nobody"]}>
        <p>
          <strong>{t("none")}</strong>
        </p>
        <p className={classes["muted"]}>{t("noneHint")}</p>
      </div>
    );
  }
  return (
    <>
      <h3 id="who-it-may-be">{t("label")}</h3>
      <ul aria-labelledby="who-it-may-be" className={classes["suggestions"]}>
        {candidates.map((candidate, index) => (
          <li key={candidate.person.ref}>
            <button
              type="button"
              className={classes["suggestion"]}
              aria-pressed={index === chosen}
              onClick={() => choose(index)}
            >
              <Kbd>{index + 1}</Kbd>
              <span className={classes["suggested"]}>
                <span className={classes["suggestedName"]}>
                  <PersonalName name={candidate.person.name} />
                </span>
                <span className={classes["suggestedAside"]}>
                  <Certainty candidate={candidate} isDecided={candidate.person.ref === decided} />
                  <StatusBadge
                    status={candidate.person.status}
                    sex={candidate.person.sex}
                    sure={candidate.person.sure || candidate.person.status === null}
                  />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Certainty({ candidate, isDecided }: { readonly candidate: Candidate; readonly isDecided: boolean }) {
  const t = useTranslations("rosters");
  const { certainty, certain } = candidate;
  if (certainty === null) return isDecided ? t("suggestions.already") : t("suggestions.byHand");
  const { word, percent } = certaintyOf({ certainty, certain });
  const said = t(`certainty.${word}`);
  return percent === null ? said : t("certainty.percent", { word: said, percent });
}
