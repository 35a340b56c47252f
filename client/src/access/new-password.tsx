import { PasswordInput } from "@mantine/core";
import { SHORTEST_PASSWORD } from "@paradero/shared/access/password-length";
import { useTranslations } from "use-intl";

interface NewPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A password that is being chosen: what is asked of it stands there before anything goes wrong. */
export function NewPassword({ label, value, onChange }: NewPasswordProps) {
  const t = useTranslations("access");
  const short = value !== "" && [...value].length < SHORTEST_PASSWORD;
  return (
    <PasswordInput
      label={label}
      description={t("password.hint", { length: String(SHORTEST_PASSWORD) })}
      error={short ? t("password.short", { left: SHORTEST_PASSWORD - [...value].length }) : null}
      autoComplete="new-password"
      minLength={SHORTEST_PASSWORD}
      required
      visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
