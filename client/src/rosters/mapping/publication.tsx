import { Textarea } from "@mantine/core";
import { PUBLICATION_LEVELS, type PublicationLevel } from "@paradero/shared/person/profiles";
import { useTranslations } from "use-intl";
import { ChoiceField } from "../../forms/choice-field.tsx";
import type { MappingProps } from "./props.ts";
import classes from "./mapping.module.css";

/** The level at which everybody reads the name: children are only named with a written reason (DOMAIN.md 10). */
const BY_NAME = "named" satisfies PublicationLevel;

/** Who may see the people that this list puts on record for the first time. */
export function MappingPublication({ mapping: { publication }, edit }: MappingProps) {
  const t = useTranslations("mapping.basis");
  const words = useTranslations("words");
  const level = typeof publication === "string" ? publication : publication.level;
  const reason = typeof publication === "string" ? "" : publication.minorsReason;
  return (
    <div className={classes["parts"]}>
      <ChoiceField
        legend={t("publication")}
        hint={`${t("publicationHint")} ${words(`publicationMeans.${level}`)}`}
        value={level}
        onChoose={(chosen) => edit({ is: "publication", publication: chosen })}
        choices={PUBLICATION_LEVELS.map((one) => ({ key: one, label: words(`publication.${one}`) }))}
      />
      {level === BY_NAME && (
        <Textarea
          label={t("minorsReason")}
          description={t("minorsReasonHint")}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            const said = event.currentTarget.value;
            edit({
              is: "publication",
              publication: said.trim() === "" ? BY_NAME : { level: BY_NAME, minorsReason: said },
            });
          }}
        />
      )}
    </div>
  );
}
