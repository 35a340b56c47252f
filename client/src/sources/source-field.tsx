import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Ref, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { SuggestField } from "../ui/suggest-field.tsx";
import { lastSources } from "./last-sources.ts";
import classes from "./source-field.module.css";
import { SourceBrief } from "./source-brief.tsx";
import { EMPTY_SOURCE, type SourceDraft, type SourceInBrief, freshSource } from "./source-draft.ts";

interface SourceFieldProps {
  readonly account: string;
  readonly label: string;
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft) => void;
  readonly refusal?: string | undefined;
  readonly field?: Ref<HTMLInputElement>;
}

type Suggestion = { readonly source: SourceInBrief } | { readonly fresh: string };

/** The source of a fact: one used lately with one key, one on record by its title or address, or a new one. */
export function SourceField({ account, label, source, onChange, refusal, field }: SourceFieldProps) {
  const t = useTranslations("sources.field");
  const [isJustChosen, setJustChosen] = useState(false);
  const typed = source.typed.trim();
  const [asked] = useDebouncedValue(typed, 150);
  const found = useQuery({
    ...api.sources.suggest.queryOptions({ q: asked, limit: 8 }, { placeholderData: keepPreviousData }),
    enabled: asked.length > 1 && !source.chosen,
  });
  const recent = useMemo(() => lastSources(account), [account]);
  if (source.chosen)
    return (
      <Chosen
        label={label}
        source={source.chosen}
        isJustChosen={isJustChosen}
        onClear={() => onChange(EMPTY_SOURCE)}
        refusal={refusal}
      />
    );
  if (source.fresh) return null;

  // Enter takes the first of these: it is never an answer to what was typed before.
  const answer = asked === typed && !found.isPlaceholderData ? found.data : undefined;
  const known = typed === "" ? recent : (answer ?? []);
  const waits = answer === undefined && (asked !== typed || found.isFetching);
  const items: Suggestion[] = [
    ...known.map((one) => ({ source: one })),
    ...(typed.length > 2 && !waits ? [{ fresh: typed }] : []),
  ];
  return (
    <SuggestField
      {...(field ? { field } : {})}
      label={label}
      hint={recent.length > 0 && typed === "" ? t("hintLast") : t("hint")}
      placeholder={t("placeholder")}
      typed={source.typed}
      onType={(text) => onChange({ ...EMPTY_SOURCE, typed: text })}
      refusal={refusal}
      items={items}
      itemKey={(item) => ("source" in item ? item.source.ref : "fresh")}
      renderItem={(item) =>
        "source" in item ? <SourceBrief source={item.source} /> : t("fresh", { text: item.fresh })
      }
      onPick={(item) => {
        setJustChosen(true);
        onChange(
          "source" in item
            ? { ...EMPTY_SOURCE, chosen: item.source }
            : { typed: source.typed, chosen: null, fresh: freshSource(item.fresh) },
        );
      }}
    />
  );
}

interface ChosenProps {
  readonly label: string;
  readonly source: SourceInBrief;
  readonly onClear: () => void;
  readonly isJustChosen: boolean;
  readonly refusal: string | undefined;
}

function Chosen({ label, source, onClear, isJustChosen, refusal }: ChosenProps) {
  const t = useTranslations("sources.field");
  return (
    <div role="group" aria-label={label}>
      <p className={classes["label"]}>{label}</p>
      <div className={classes["chosen"]}>
        <div>
          <SourceBrief source={source} />
        </div>
        <Button
          // Whoever just chose it by key goes on from here.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isJustChosen}
          variant="default"
          size="compact-sm"
          onClick={onClear}
        >
          {t("change")}
        </Button>
      </div>
      {refusal !== undefined && <p className={classes["refusal"]}>{refusal}</p>}
    </div>
  );
}
