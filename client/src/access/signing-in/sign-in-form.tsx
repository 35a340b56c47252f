import { PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { failureOf } from "../../ui/failure.ts";
import { AuthFailure } from "./auth-failure.tsx";
import { authRequest, nothing } from "./auth-request.ts";
import { NO_PROOF, ProofField } from "../second-step/proof-field.tsx";
import { beginFactor, ConfirmFactor } from "../second-step/set-up-factor.tsx";
import { Submit } from "../submit.tsx";

const firstStep = z.object({ secondStep: z.enum(["code", "set-up"]).nullable() });

/** What comes after the password. */
type Next = { readonly step: "code" } | { readonly step: "set-up"; readonly uri: string } | null;

interface SignInFormProps {
  /** Known already, where somebody signs in again. */
  readonly email?: string;
  /** The password was right, and something is still to be done: from here on the form is not to be taken away. */
  readonly onBegun?: () => void;
  readonly onSignedIn: () => void | Promise<void>;
}

/** Address and password, then the code where the account has an authenticator, or the way to one where it must. */
export function SignInForm({ email: known = "", onBegun, onSignedIn }: SignInFormProps) {
  const t = useTranslations("access.signIn");
  const [next, setNext] = useState<Next>(null);
  const [tooLate, setTooLate] = useState<unknown>(null);
  const signedIn = () => void onSignedIn();
  if (next === null) {
    return (
      <FirstStep
        known={known}
        tooLate={tooLate}
        onDone={(wanted) => {
          setTooLate(null);
          setNext(wanted);
          if (wanted === null) signedIn();
          else onBegun?.();
        }}
      />
    );
  }
  if (next.step === "set-up") {
    return (
      <>
        <p>{t("setUpLead")}</p>
        <ConfirmFactor uri={next.uri} onDone={signedIn} />
      </>
    );
  }
  return (
    <SecondStep
      onDone={signedIn}
      onTooLate={(error) => {
        setTooLate(error);
        setNext(null);
      }}
    />
  );
}

async function takeFirstStep(email: string, password: string): Promise<Next> {
  const { secondStep } = await authRequest("sign-in/email", { email, password }, firstStep);
  if (secondStep !== "set-up") return secondStep && { step: secondStep };
  return { step: "set-up", ...(await beginFactor(password)) };
}

interface FirstStepProps {
  readonly known: string;
  readonly tooLate: unknown;
  readonly onDone: (next: Next) => void;
}

function FirstStep({ known, tooLate, onDone }: FirstStepProps) {
  const t = useTranslations("access.signIn");
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const send = useMutation({
    mutationFn: () => takeFirstStep(email, password),
    onSuccess: onDone,
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
  const [proof, setProof] = useState(NO_PROOF);
  const isCode = proof.kind === "code";
  const send = useMutation({
    mutationFn: () =>
      authRequest(isCode ? "two-factor/verify-totp" : "two-factor/verify-backup-code", { code: proof.typed }, nothing),
    onSuccess: onDone,
    onError: (error) => {
      setProof({ ...proof, typed: "" });
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
        <p>{isCode ? t("codeLead") : t("recoveryLead")}</p>
        <ProofField focused proof={proof} onChange={setProof} />
        {send.error !== null && (
          <AuthFailure error={send.error} words={{ invalid_input: isCode ? t("wrongCode") : t("wrongRecovery") }} />
        )}
        <Submit pending={send.isPending}>{t("submitCode")}</Submit>
      </Stack>
    </form>
  );
}
