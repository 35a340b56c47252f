import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslations } from "use-intl";

/** For a page that takes an account: why there is nothing, and the way in that leads back here. */
export function AccountNeeded({ why }: { readonly why: string }) {
  const t = useTranslations("access");
  const back = useRouterState({ select: ({ location }) => location.href });
  return (
    <>
      <p>{why}</p>
      <p>
        <Link to="/sign-in" search={{ back }}>
          {t("enter")}
        </Link>
      </p>
    </>
  );
}
