import { Button, FileButton, NativeSelect } from "@mantine/core";
import { DomainError } from "@paradero/shared/words/errors";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { readMapping, readMappingText } from "@paradero/shared/rosters/mapping/read-mapping";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import classes from "./mapping.module.css";

interface MappingStartProps {
  /** The name of the saved mapping that is used; "" for the proposal. */
  readonly begunWith: string;
  /** null: the proposal. */
  readonly onTake: (mapping: RosterMapping | null, name: string) => void;
}

const LARGEST_JSON_BYTES = 1024 * 1024;

/** What the mapping begins with: what was proposed, one that was saved, or one out of a file. */
export function MappingStart({ begunWith, onTake }: MappingStartProps) {
  const t = useTranslations("mapping.start");
  const saved = useQuery(api.rosters.mappings.queryOptions(undefined, { staleTime: 0 }));
  const [refusal, setRefusal] = useState<string>();
  const take = (read: () => RosterMapping, name: string) => {
    setRefusal(undefined);
    try {
      onTake(read(), name);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      setRefusal(error.message);
    }
  };
  const takeFile = async (file: File | null) => {
    if (!file) return;
    const json = file.size > LARGEST_JSON_BYTES ? "" : await file.text();
    take(() => readMappingText(json), "");
  };
  const chooseSaved = (name: string) => {
    const one = saved.data?.find((mapping) => mapping.name === name);
    if (one) take(() => readMapping(one.mapping), name);
    else onTake(null, "");
  };
  const names = saved.data?.map(({ name }) => name) ?? [];
  return (
    <div>
      <div className={classes["start"]}>
        <NativeSelect
          label={t("label")}
          value={names.includes(begunWith) ? begunWith : ""}
          onChange={(event) => chooseSaved(event.currentTarget.value)}
          data={[{ value: "", label: t("proposal") }, ...names.map((name) => ({ value: name, label: name }))]}
        />
        <FileButton accept="application/json,.json" onChange={(file) => void takeFile(file)}>
          {(props) => (
            <Button {...props} variant="default">
              {t("import")}
            </Button>
          )}
        </FileButton>
      </div>
      {refusal !== undefined && (
        <p role="alert" className={classes["failed"]}>
          {t("refused")} <span lang="en">{refusal}</span>
        </p>
      )}
    </div>
  );
}
