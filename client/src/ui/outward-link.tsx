import { IconExternalLink } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface OutwardLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to somebody else's site. It does not tell them which page it was followed from. */
export function OutwardLink({ href, children }: OutwardLinkProps) {
  const t = useTranslations("ui");
  return (
    <a href={href} rel="noreferrer noopener external">
      {children}
      <IconExternalLink aria-hidden size="0.9em" style={{ marginInlineStart: "0.25em", verticalAlign: "-0.1em" }} />
      <span className="visually-hidden"> ({t("opensElsewhere")})</span>
    </a>
  );
}
