import { PasswordInput, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AuthFailure } from "./auth-failure.tsx";
import { authRequest, nothing } from "./auth-request.ts";
import { CodeField } from "./code-field.tsx";
import { Submit } from "./submit.tsx";

export function RemoveFactor({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("access.factor");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const remove = useMutation({
    mutationFn: () => authRequest("two-factor/disable", { password, code }, nothing),
    onSuccess: onDone,
    onError: () => setCode(""),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate();
      }}
    >
      <Stack>
        <p>{t("removeLead")}</p>
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <CodeField value={code} onChange={setCode} />
        {remove.error !== null && <AuthFailure error={remove.error} words={{ invalid_input: t("wrong") }} />}
        <Submit pending={remove.isPending}>{t("remove")}</Submit>
      </Stack>
    </form>
  );
}
