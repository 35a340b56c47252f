import { seenParts } from "@paradero/shared/names/unseen-signs";
import { useAccount } from "../access/use-account.ts";
import classes from "./personal-name.module.css";

/** A name, kept from turning the text around it. Staff are shown the signs in it that nobody sees. */
export function PersonalName({ name }: { readonly name: string }) {
  const { account } = useAccount();
  if (account === null) return <bdi>{name}</bdi>;
  return (
    <bdi>
      {seenParts(name).map(({ at, text, isSign }) => (
        <span key={at} className={isSign ? classes["sign"] : undefined}>
          {text}
        </span>
      ))}
    </bdi>
  );
}
