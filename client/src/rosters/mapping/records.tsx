import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { MappingProps } from "./props.ts";
import { MappingRecord } from "./record.tsx";
import classes from "./mapping.module.css";

/** What a line says of custody: none, one or several records. */
export function MappingRecords(props: MappingProps) {
  const t = useTranslations("mapping.records");
  const { mapping, edit } = props;
  return (
    <div className={classes["parts"]}>
      {mapping.records.length === 0 && <p className={classes["aside"]}>{t("none")}</p>}
      {mapping.records.map((record, index) => (
        // Records have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <MappingRecord key={index} {...props} record={record} index={index} />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => edit({ is: "addRecord" })}
        >
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
