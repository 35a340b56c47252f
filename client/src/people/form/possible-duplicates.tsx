import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { matchSentence } from "@paradero/shared/matching/match-sentence";
import { useInnerQuotes } from "../../i18n/inner-quotes.ts";
import { api } from "../../api.ts";
import classes from "./form.module.css";
import type { PersonDraft } from "./draft.ts";
import { PersonalName } from "../personal-name.tsx";

interface PossibleDuplicatesProps {
  readonly draft: PersonDraft;
  /** EDTF, once it can be read. */
  readonly birth: string | null;
  /** Who is edited. */
  readonly except: string | undefined;
}

const PAUSE_MS = 250;

/** Who on record may be the person that is being typed, and why. Nobody is ever merged because of it. */
export function PossibleDuplicates({ draft, birth, except }: PossibleDuplicatesProps) {
  const t = useTranslations("editing");
  const inner = useInnerQuotes();
  const locale = useLocale();
  const names = draft.names.map(({ name }) => name.trim()).filter((name) => name.length > 2);
  const identifiers = draft.identifiers.filter(({ scheme, value }) => scheme !== "" && value !== "");
  const [asked] = useDebouncedValue(JSON.stringify({ names, birth, identifiers }), PAUSE_MS);
  const now = { names, birth, identifiers, ...(except !== undefined && { except }) };
  const found = useQuery({
    ...api.people.possibleDuplicates.queryOptions(now, { placeholderData: keepPreviousData }),
    enabled: names.length > 0 && asked === JSON.stringify({ names, birth, identifiers }),
  });
  const people = names.length > 0 ? (found.data ?? []) : [];
  return (
    <section className={classes["duplicates"]} aria-label={t("duplicates")}>
      <h2>{t("duplicates")}</h2>
      <div aria-live="polite">
        {people.length === 0 ? (
          <p className={classes["aside"]}>{t("noDuplicates")}</p>
        ) : (
          <ul>
            {people.map(({ ref, name, alike, reasons, doubts }) => (
              <li key={ref}>
                <Link to="/people/$ref" params={{ ref }} target="_blank">
                  <PersonalName name={name} />
                </Link>
                {alike !== null && ` (${t("alike", { name: inner(alike) })})`}
                <span className={classes["aside"]}>
                  {[...reasons, ...doubts].map((reason) => matchSentence(reason, locale)).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
