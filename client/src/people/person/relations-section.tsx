import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { StatusBadge } from "../../status/status-badge.tsx";
import type { Person } from "../life-words.ts";
import page from "./page.module.css";
import { RelateDialog } from "./relate-dialog.tsx";
import classes from "./relations-section.module.css";
import { UnrelateDialog } from "./unrelate-dialog.tsx";
import { useRelationWords } from "./use-relation-words.ts";
import { PersonalName } from "../personal-name.tsx";

interface RelationsSectionProps {
  readonly person: Person;
  readonly mayChange: boolean;
}

/** To whom the person stands how, and how these stand today. There is nothing here where nothing is known. */
export function RelationsSection({ person, mayChange }: RelationsSectionProps) {
  const t = useTranslations("editing.relations");
  const say = useRelationWords(person);
  const [adds, setAdds] = useState(false);
  const [retracts, setRetracts] = useState<string | null>(null);
  const { relations } = person;
  const retracted = relations.find(({ ref }) => ref === retracts);
  if (relations.length === 0 && !mayChange) return null;
  return (
    <section className={page["section"]} data-screen-only={relations.length === 0 ? true : undefined}>
      <h2>{t("title")}</h2>
      {relations.length > 0 && (
        <ul className={classes["list"]}>
          {relations.map(({ kind, ref, name, sex, status, sure }) => (
            <li key={ref}>
              <span>
                {say(kind)}{" "}
                <Link to="/people/$ref" params={{ ref }}>
                  <PersonalName name={name} />
                </Link>
              </span>
              <StatusBadge status={status} sex={sex} sure={sure || status === null} />
              {mayChange && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t("retractOf", { other: name })}
                  onClick={() => setRetracts(ref)}
                  data-screen-only
                >
                  {t("retract")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Button variant="default" size="compact-md" onClick={() => setAdds(true)} data-screen-only>
          {t("add")}
        </Button>
      )}
      {adds && <RelateDialog person={person} onClose={() => setAdds(false)} />}
      {retracted && <UnrelateDialog person={person} relation={retracted} onClose={() => setRetracts(null)} />}
    </section>
  );
}
