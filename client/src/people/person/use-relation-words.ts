import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import type { RelationKind } from "@paradero/shared/person/relations";
import { useTranslations } from "use-intl";
import type { Person } from "../life-words.ts";

/** How this person stands to another, whose name follows: "Hermana de". */
export function useRelationWords({ sex }: Pick<Person, "sex">): (kind: RelationKind) => string {
  const words = useTranslations("words.relationOf");
  return (kind) => words(`${sex ?? UNKNOWN}.${kind}`);
}
