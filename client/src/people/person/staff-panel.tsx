import { Button } from "@mantine/core";
import { STAFF_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import type { Person } from "../life-words.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import classes from "../form/form.module.css";
import { PublicationDialog } from "./publication-dialog.tsx";

/** What only staff see of a person, and what they may do. There is nothing here for everybody else. */
export function StaffPanel({ person }: { readonly person: Person }) {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const attributes = useAttributeWords();
  const { may } = useAccount();
  const [asks, setAsks] = useState<"publication" | "merge" | null>(null);
  const { workspace } = person;
  if (!workspace || !may("viewer")) return null;
  const close = () => setAsks(null);
  return (
    <section className={classes["staff"]} aria-label={t("publication.title")} data-screen-only>
      <div className={classes["level"]}>
        <p>{t("publication.now", { level: words(`publication.${workspace.publication}`) })}</p>
        {workspace.publicationReason !== null && (
          <p className={classes["aside"]}>{t("publication.why", { reason: workspace.publicationReason })}</p>
        )}
        {STAFF_ATTRIBUTES.filter((name) => workspace[name] !== null).map((name) => (
          <p key={name} className={classes["aside"]}>
            {`${attributes.name(name)}: ${attributes.value(name, workspace[name])}`}
          </p>
        ))}
      </div>
      {may("editor") && (
        <>
          <Button variant="default" size="compact-md" onClick={() => setAsks("publication")}>
            {t("publication.change")}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setAsks("merge")}>
            {t("merge.open")}
          </Button>
        </>
      )}
      {may("researcher") && (
        <>
          <LinkButton to="/people/edit" search={{ person: person.ref }} variant="default" size="compact-md">
            {t("edit")}
          </LinkButton>
          <Link to="/changes" search={{ person: person.ref }}>
            {t("changes")}
          </Link>
        </>
      )}
      {asks === "publication" && <PublicationDialog person={person} now={workspace.publication} onClose={close} />}
      {asks === "merge" && <MergeDialog person={person} onClose={close} />}
    </section>
  );
}
