import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

interface NameSearchProps {
  readonly value: string;
  /** Called a moment after the last key. */
  readonly onSearch: (text: string | undefined) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

const PAUSE = 220;

/** The search by name. Typing changes the view without filling the history of the browser; Esc clears. */
export function NameSearch({ value, onSearch, field }: NameSearchProps) {
  const t = useTranslations("people");
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(value);

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const send = (text: string, pause: number) => {
    clearTimeout(timer.current);
    setTyped(text);
    timer.current = setTimeout(() => {
      sent.current = text.trim();
      onSearch(text.trim() === "" ? undefined : text.trim());
    }, pause);
  };

  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={t("search")}
      placeholder={t("searchHint")}
      leftSection={<IconSearch aria-hidden size={18} />}
      rightSection={
        typed === "" ? null : <CloseButton aria-label={t("clearSearch")} onClick={() => send("", 0)} size="sm" />
      }
      value={typed}
      maxLength={200}
      onChange={(event) => send(event.currentTarget.value, PAUSE)}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          if (typed === "") field.current?.blur();
          else send("", 0);
        }
        if (event.key === "Enter") send(typed, 0);
      }}
    />
  );
}
