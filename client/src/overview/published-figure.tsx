import { NativeSelect, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useNumber } from "../i18n/grouped-numbers.ts";
import type { Outputs } from "../api.ts";
import { QUALIFIER_LOOK } from "../charts/timeline/series.ts";
import { FigureValue } from "../figures/figure-value.tsx";
import { useDates } from "../i18n/use-dates.ts";
import { CitationList } from "../sources/citation-list.tsx";
import classes from "./count-panel.module.css";
import { figureChange } from "./figure-change.ts";
import { UnverifiedNote } from "./unverified-note.tsx";

type Headline = Outputs["figures"]["headline"];
type Figure = NonNullable<Headline["newest"]>;

interface PublishedFigureProps {
  readonly headline: Headline;
  readonly choose: (organization: string) => void;
}

/** The newest total that one organisation published and that was read at its source. */
export function PublishedFigure({ headline, choose }: PublishedFigureProps) {
  const t = useTranslations("overview");
  const { newest, before, organization, organizations } = headline;
  const nameOf = useOrganizationName();
  const heading = useId();
  return (
    <section className={classes["panel"]} aria-labelledby={heading}>
      <div className={classes["head"]}>
        <h2 id={heading}>{t("published")}</h2>
        {organizations.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t("organization")}
            value={organization}
            data={organizations
              .map((value) => ({ value, label: nameOf(value) }))
              .toSorted((a, b) => a.label.localeCompare(b.label))}
            onChange={(event) => choose(event.currentTarget.value)}
            wrapperProps={{ "data-screen-only": true }}
          />
        )}
      </div>
      {newest ? (
        <>
          <Total figure={newest} />
          {before && <Before before={before} newest={newest} />}
        </>
      ) : (
        <p className={classes["aside"]}>{organizations.length === 0 ? t("noFigures") : t("noFigure")}</p>
      )}
      <UnverifiedNote headline={headline} />
    </section>
  );
}

function Total({ figure }: { readonly figure: Figure }) {
  const t = useTranslations("overview");
  const words = useTranslations("words");
  const number = useNumber();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const nameOf = useOrganizationName();
  const panel = useId();
  return (
    <>
      <p className={classes["number"]}>
        {QUALIFIER_LOOK[figure.qualifier].said && (
          <span className={classes["qualifier"]}>{words(`qualifier.${figure.qualifier}`)} </span>
        )}
        <span className={classes["large"]}>{number(figure.value)}</span>
      </p>
      <p className={classes["caption"]}>
        {t("asOf", { organization: nameOf(figure.organization), date: dates.long(figure.asOf) })}
      </p>
      <div className={classes["source"]}>
        <UnstyledButton
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
          c="var(--accent)"
          td="underline"
          data-screen-only
        >
          {t("source")} <IconChevronDown aria-hidden size={16} style={{ rotate: open ? "180deg" : "0deg" }} />
        </UnstyledButton>
        <section hidden={!open} id={panel} aria-label={t("sourceTitle")} data-print-open>
          <CitationList citations={figure.citations} />
        </section>
      </div>
    </>
  );
}

function Before({ before, newest }: { readonly before: Figure; readonly newest: Figure }) {
  const t = useTranslations("overview");
  const dates = useDates();
  const change = figureChange(before, newest);
  return (
    <p className={classes["aside"]}>
      <span className={classes["strong"]}>
        {t("before")}: <FigureValue value={before.value} qualifier={before.qualifier} />, {dates.long(before.asOf)}.
      </span>{" "}
      {"by" in change ? t(change.kind, { by: change.by }) : t(change.kind)}
    </p>
  );
}
