import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useShortcuts } from "./shortcuts.ts";

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Called once typing pauses. */
  readonly search: (text: string) => void;
}

const PAUSE_MS = 250;

/** The search field of a table: `/` goes to it, Escape empties it. */
export function SearchField({ label, placeholder, value, search }: SearchFieldProps) {
  const t = useTranslations("ui");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    // The address changed by itself (back button, a removed chip): the field follows.
    setGiven(value);
    setTyped(value);
  }
  const shortcuts = useMemo(() => [{ key: "/", label: t("goToSearch"), run: () => field.current?.focus() }], [t]);
  useShortcuts(shortcuts);

  const settle = useEffectEvent(search);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => settle(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <TextInput
      ref={field}
      type="search"
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch aria-hidden size={18} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && setTyped("")}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
