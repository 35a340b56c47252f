import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Takes the focus when it appears: it is the one thing that is asked. */
  readonly focused?: boolean;
}

/** Six digits of an authenticator; spaces are forgiven. */
export function CodeField({ value, onChange, focused = false }: CodeFieldProps) {
  const t = useTranslations("access.signIn");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <TextInput
      ref={field}
      label={t("code")}
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, "").slice(0, 6))}
    />
  );
}
