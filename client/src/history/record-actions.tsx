import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Person, PersonMilestone, PersonRecord } from "../people/life-words.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { RetractDialog } from "./retract-dialog.tsx";

interface RecordActionsProps {
  readonly person: Person;
  readonly fact: PersonRecord | PersonMilestone;
}

/** Beside a record, for whoever may: say it right, or take it back. Neither erases anything. */
export function RecordActions({ person, fact }: RecordActionsProps) {
  const t = useTranslations("history.record");
  const [asks, setAsks] = useState(false);
  return (
    <Group gap="xs" mt="sm" data-screen-only>
      <LinkButton to="/record" search={{ person: person.ref, corrects: fact.id }} variant="default" size="compact-sm">
        {t("correct")}
      </LinkButton>
      <Button variant="default" size="compact-sm" onClick={() => setAsks(true)}>
        {t("retract")}
      </Button>
      {asks && <RetractDialog person={person} fact={fact} onClose={() => setAsks(false)} />}
    </Group>
  );
}
