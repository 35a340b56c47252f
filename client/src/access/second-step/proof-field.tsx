import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { CodeField } from "./code-field.tsx";

/** What somebody gives besides the password. */
export interface Proof {
  readonly kind: "code" | "recovery";
  readonly typed: string;
}

export const NO_PROOF: Proof = { kind: "code", typed: "" };

interface ProofFieldProps {
  readonly proof: Proof;
  readonly onChange: (proof: Proof) => void;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}

/** A code of the authenticator, or for whoever does not have it at hand one of the recovery codes. */
export function ProofField({ proof: { kind, typed }, onChange, focused = false }: ProofFieldProps) {
  const t = useTranslations("access.recovery");
  return (
    <>
      {kind === "code" ? (
        <CodeField focused={focused} value={typed} onChange={(code) => onChange({ kind, typed: code })} />
      ) : (
        <RecoveryCodeField value={typed} onChange={(code) => onChange({ kind, typed: code })} />
      )}
      <Button
        variant="subtle"
        size="sm"
        onClick={() => onChange({ kind: kind === "code" ? "recovery" : "code", typed: "" })}
      >
        {kind === "code" ? t("instead") : t("notInstead")}
      </Button>
    </>
  );
}

interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function RecoveryCodeField({ value, onChange }: RecoveryCodeFieldProps) {
  const t = useTranslations("access.recovery");
  const field = useRef<HTMLInputElement>(null);
  // It was asked for, so it is what comes next.
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      label={t("code")}
      description={t("codeMeans")}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
