import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { failureOf } from "../ui/failure.ts";
import { AuthFailure } from "./auth-failure.tsx";
import { authRequest, nothing } from "./auth-request.ts";
import { CodeField } from "./code-field.tsx";
import { Submit } from "./submit.tsx";

const firstStep = z.object({ secondStep: z.boolean() });

interface SignInFormProps {
  /** Known already, where somebody signs in again. */
  readonly email?: string;
  readonly onSignedIn: () => void | Promise<void>;
}

/** Address and password, then the code where the account has an authenticator. */
export function SignInForm({ email: known = "", onSignedIn }: SignInFormProps) {
  const [secondStep, setSecondStep] = useState(false);
  const [tooLate, setTooLate] = useState<unknown>(null);
  if (!secondStep) {
    return (
      <FirstStep
        known={known}
        tooLate={tooLate}
        onDone={(codeWanted) => {
          setTooLate(null);
          if (codeWanted) setSecondStep(true);
          else void onSignedIn();
        }}
      />
    );
  }
  return (
    <SecondStep
      onDone={() => void onSignedIn()}
      onTooLate={(error) => {
        setTooLate(error);
        setSecondStep(false);
      }}
    />
  );
}

interface FirstStepProps {
  readonly known: string;
  readonly tooLate: unknown;
  readonly onDone: (codeWanted: boolean) => void;
}

function FirstStep({ known, tooLate, onDone }: FirstStepProps) {
  const t = useTranslations("access.signIn");
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const send = useMutation({
    mutationFn: () => authRequest("sign-in/email", { email, password }, firstStep),
    onSuccess: ({ secondStep }) => onDone(secondStep),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <TextInput
          type="email"
          label={t("email")}
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          {...(known !== "" && { "data-autofocus": true })}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {send.error !== null && <AuthFailure error={send.error} words={{ unauthenticated: t("wrong") }} />}
        {send.error === null && tooLate !== null && (
          <AuthFailure error={tooLate} words={{ unauthenticated: t("tooLate") }} />
        )}
        <Submit pending={send.isPending}>{t("submit")}</Submit>
      </Stack>
    </form>
  );
}

function SecondStep({
  onDone,
  onTooLate,
}: {
  readonly onDone: () => void;
  readonly onTooLate: (error: unknown) => void;
}) {
  const t = useTranslations("access.signIn");
  const [code, setCode] = useState("");
  const send = useMutation({
    mutationFn: () => authRequest("two-factor/verify-totp", { code }, nothing),
    onSuccess: onDone,
    onError: (error) => {
      setCode("");
      if (failureOf(error).kind === "unauthenticated") onTooLate(error);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <p>{t("codeLead")}</p>
        <CodeField focused value={code} onChange={setCode} />
        {send.error !== null && <AuthFailure error={send.error} words={{ invalid_input: t("wrongCode") }} />}
        <Submit pending={send.isPending}>{t("submitCode")}</Submit>
      </Stack>
    </form>
  );
}
