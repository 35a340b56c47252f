import { PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AuthFailure } from "../signing-in/auth-failure.tsx";
import { authRequest, nothing } from "../signing-in/auth-request.ts";
import { NO_PROOF, ProofField } from "./proof-field.tsx";
import { Submit } from "../submit.tsx";

interface RemoveFactorProps {
  /** It will be asked for again. */
  readonly required: boolean;
  readonly onDone: () => void;
}

export function RemoveFactor({ required, onDone }: RemoveFactorProps) {
  const t = useTranslations("access.factor");
  const [password, setPassword] = useState("");
  const [proof, setProof] = useState(NO_PROOF);
  const remove = useMutation({
    mutationFn: () => authRequest("two-factor/disable", { password, code: proof.typed }, nothing),
    onSuccess: onDone,
    onError: () => setProof({ ...proof, typed: "" }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate();
      }}
    >
      <Stack>
        <p>
          {t("removeLead")} {required && t("removeRequired")}
        </p>
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProofField proof={proof} onChange={setProof} />
        {remove.error !== null && <AuthFailure error={remove.error} words={{ invalid_input: t("wrong") }} />}
        <Submit pending={remove.isPending}>{t("remove")}</Submit>
      </Stack>
    </form>
  );
}
