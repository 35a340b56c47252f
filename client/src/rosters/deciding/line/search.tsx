import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { PersonField } from "../../../people/form/field.tsx";
import type { PersonRow } from "../../../people/list/use-people-window.ts";
import { useShortcuts } from "../../../ui/shortcuts.ts";
import type { KnownPerson } from "../answer.ts";

interface LineSearchProps {
  readonly refused: readonly string[];
  readonly onChoose: (person: KnownPerson | null) => void;
}

/** Finds somebody on record whom nothing suggested. */
export function LineSearch({ refused, onChoose }: LineSearchProps) {
  const t = useTranslations("rosters");
  const [chosen, setChosen] = useState<PersonRow | null>(null);
  const around = useRef<HTMLDivElement>(null);
  useShortcuts(
    useMemo(
      () => [{ key: "/", label: t("keys.search"), run: () => around.current?.querySelector("input")?.focus() }],
      [t],
    ),
  );
  const choose = (person: PersonRow | null) => {
    setChosen(person);
    onChoose(person && knownOf(person));
  };
  useEffect(() => {
    // From here on the keys decide; in the field they would be letters.
    if (chosen) around.current?.querySelector("input")?.blur();
  }, [chosen]);
  return (
    <div ref={around} data-screen-only>
      <PersonField
        label={t("suggestions.search")}
        hint={t("suggestions.searchHint")}
        chosen={chosen}
        onChoose={choose}
        except={refused}
      />
    </div>
  );
}

/** A row of the table of people says less than a suggestion does. */
function knownOf(person: PersonRow): KnownPerson {
  return { ...person, birth: null, facility: null, identifiers: [] };
}
