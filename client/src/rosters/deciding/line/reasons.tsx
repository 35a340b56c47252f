import type { MatchReason } from "@paradero/shared/matching/match-codes";
import { matchSentence } from "@paradero/shared/matching/match-sentence";
import { IconPlus, IconQuestionMark } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useOrganizationName } from "../../../i18n/use-organization-name.ts";
import { useInnerQuotes } from "../../../i18n/inner-quotes.ts";
import classes from "./line.module.css";
import type { Candidate } from "../answer.ts";

/** What speaks for it, and what against it or leaves it open, as sentences. */
export function LineReasons({ candidate }: { readonly candidate: Candidate }) {
  const t = useTranslations("rosters.reasons");
  const inner = useInnerQuotes();
  const nameOf = useOrganizationName();
  const locale = useLocale();
  const { reasons, doubts, elsewhere, certainty } = candidate;
  if (certainty === null) return null;
  const sentence = (reason: MatchReason) => matchSentence(reason, locale);
  const speaksFor = [
    ...reasons.map(sentence),
    ...elsewhere.map(({ organization, title }) =>
      t("elsewhere", { organization: nameOf(organization), title: inner(title) }),
    ),
  ];
  return (
    <div className={classes["reasons"]}>
      {speaksFor.length > 0 && (
        <Sentences title={t("for")} sentences={speaksFor} icon={<IconPlus aria-hidden size={15} stroke={2.2} />} />
      )}
      <Sentences
        title={t("against")}
        sentences={doubts.map(sentence)}
        empty={t("none")}
        icon={<IconQuestionMark aria-hidden size={15} stroke={2.2} />}
      />
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly icon: ReactNode;
  readonly empty?: string;
}

function Sentences({ title, sentences, icon, empty }: SentencesProps) {
  return (
    <div>
      <h3>{title}</h3>
      {sentences.length === 0 ? (
        <p className={classes["muted"]}>{empty}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              {icon}
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
