import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import { SuggestField } from "../../ui/suggest-field.tsx";
import classes from "../person/relations-section.module.css";
import type { PersonRow } from "../list/use-people-window.ts";
import { PersonalName } from "../personal-name.tsx";

interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly refusal?: string | undefined;
  readonly chosen: PersonRow | null;
  readonly onChoose: (person: PersonRow | null) => void;
  /** References of those who cannot be meant. */
  readonly except: readonly string[];
}

const PAUSE_MS = 150;
const MOST = 8;
const SHOWN = 6;

/** Somebody on record, picked while their name is typed. */
export function PersonField({ label, hint, refusal, chosen, onChoose, except }: PersonFieldProps) {
  const t = useTranslations("editing.relations");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const isAsking = asked.length > 1 && chosen === null;
  const found = useQuery({
    ...api.people.list.queryOptions({ q: asked, limit: MOST }, { placeholderData: keepPreviousData }),
    enabled: isAsking,
  });
  // Enter takes the first of these: it is never an answer to what was typed before.
  const isAnswered = asked === typed.trim() && !found.isPlaceholderData;
  const fitting = (found.data?.rows ?? []).filter(({ ref }) => !except.includes(ref)).slice(0, SHOWN);
  const isNobody = isAsking && isAnswered && found.isSuccess && fitting.length === 0;
  return (
    <SuggestField
      label={label}
      hint={isNobody ? t("nobody") : hint}
      refusal={refusal}
      typed={chosen?.name ?? typed}
      onType={(text) => {
        onChoose(null);
        setTyped(text);
      }}
      items={isAsking && isAnswered ? fitting : []}
      itemKey={({ ref }) => ref}
      renderItem={({ name, status, sex, sure }) => (
        <span className={classes["option"]}>
          <PersonalName name={name} /> <StatusBadge status={status} sex={sex} sure={sure || status === null} />
        </span>
      )}
      onPick={onChoose}
    />
  );
}
