import { Checkbox, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { SuggestField } from "../ui/suggest-field.tsx";
import { EMPTY_PLACE, type PlaceDraft } from "./place-draft.ts";
import classes from "./place-field.module.css";

interface PlaceFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly place: PlaceDraft;
  readonly onChange: (place: PlaceDraft) => void;
}

/** Where it happened: a facility on record, a new one, or any place in words. */
export function PlaceField({ label, hint, place, onChange }: PlaceFieldProps) {
  const t = useTranslations("facilities");
  const typed = place.chosen?.name ?? place.typed;
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    ...api.facilities.suggest.queryOptions({ q: asked, limit: 8 }, { placeholderData: keepPreviousData }),
    enabled: asked.length > 1 && !place.chosen,
  });
  // Enter takes the first of these: it is never an answer to what was typed before.
  const isAnswered = asked === typed.trim() && !found.isPlaceholderData;
  const unknown = !place.chosen && place.typed.trim() !== "";
  return (
    <div>
      <SuggestField
        label={label}
        hint={hint}
        typed={typed}
        onType={(text) => onChange({ ...EMPTY_PLACE, typed: text, fresh: place.fresh, state: place.state })}
        items={unknown && isAnswered && asked.length > 1 ? (found.data ?? []) : []}
        itemKey={(facility) => facility.ref}
        renderItem={(facility) => [facility.name, facility.state].filter((part) => part !== null).join(", ")}
        onPick={({ ref, name }) => onChange({ ...EMPTY_PLACE, chosen: { ref, name } })}
      />
      {unknown && (
        <div className={classes["fresh"]}>
          <Checkbox
            size="sm"
            label={t("fresh")}
            checked={place.fresh}
            onChange={(event) => onChange({ ...place, fresh: event.currentTarget.checked })}
          />
          {place.fresh && (
            <TextInput
              size="sm"
              label={t("state")}
              value={place.state}
              onChange={(event) => onChange({ ...place, state: event.currentTarget.value })}
              autoComplete="off"
            />
          )}
        </div>
      )}
    </div>
  );
}
