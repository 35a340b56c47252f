import { Modal } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { SignInForm } from "./sign-in-form.tsx";
import { isAskingToSignInAgain, onSignInAgain, settleSignInAgain } from "./sign-in-waiting.ts";
import { useAccount, useAccountChanged } from "../use-account.ts";

/** Opens over whatever somebody was doing when the session ended, and leaves it as it was. */
export function SignInAgainDialog() {
  const t = useTranslations("access.again");
  const asking = useSyncExternalStore(onSignInAgain, isAskingToSignInAgain);
  const changed = useAccountChanged();
  const { account } = useAccount();
  // The account is forgotten as soon as its session is known to be over; the address that it had is not.
  const [email, setEmail] = useState("");
  if (account !== null && account.email !== email) setEmail(account.email);
  return (
    <Modal
      opened={asking}
      onClose={() => settleSignInAgain(false)}
      closeOnClickOutside={false}
      title={t("title")}
      closeButtonProps={{ "aria-label": t("cancel") }}
      centered
    >
      <p>{t("lead")}</p>
      <SignInForm
        email={email}
        onSignedIn={() => {
          settleSignInAgain(true);
          void changed();
        }}
      />
    </Modal>
  );
}
