import { Button, TextInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import classes from "./mapping.module.css";

interface MappingKeepProps {
  readonly mapping: RosterMapping;
  readonly begunWith: string;
  readonly onSaved: (name: string) => void;
  /** It is only half said: it can be tried, and saved, once it is whole. */
  readonly isWhole: boolean;
}

/** Keeps the mapping for the next list of the same kind, in the store or as a file. */
export function MappingKeep({ mapping, begunWith, onSaved, isWhole }: MappingKeepProps) {
  const t = useTranslations("mapping.keep");
  const client = useQueryClient();
  const [name, setName] = useState(begunWith);
  const tried = useRef<{ readonly input: string; readonly key: string }>(null);
  const save = useMutation({
    ...api.rosters.saveMapping.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }, { name: saved }) => {
      setLastChange({ seq, said: t("saved", { name: saved }), isUndo: false });
      void client.invalidateQueries({ queryKey: api.rosters.mappings.queryKey() });
      onSaved(saved);
    },
  });
  const called = name.trim();
  const submit = () => {
    if (called === "" || !isWhole || save.isPending) return;
    const input = JSON.stringify([called, mapping]);
    if (tried.current?.input !== input) tried.current = { input, key: crypto.randomUUID() };
    save.mutate({ idempotencyKey: tried.current.key, name: called, mapping: { ...mapping, name: called } });
  };
  const exportJson = () => {
    const json = `${JSON.stringify({ ...mapping, name: called || mapping.name }, null, 2)}\n`;
    const address = URL.createObjectURL(new Blob([json], { type: "application/json" }));
    Object.assign(document.createElement("a"), { href: address, download: `${called || t("fileName")}.json` }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={classes["parts"]}>
      <div className={classes["start"]}>
        <TextInput
          label={t("name")}
          description={t("hint")}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
        />
        <Button variant="default" onClick={submit} disabled={called === "" || !isWhole} loading={save.isPending}>
          {t(called !== "" && called === begunWith ? "replace" : "save")}
        </Button>
        <Button
          variant="subtle"
          onClick={exportJson}
          disabled={!isWhole}
          leftSection={<IconDownload aria-hidden size={17} />}
        >
          {t("export")}
        </Button>
      </div>
      {save.error !== null && <NotRecorded error={save.error} retry={submit} />}
    </div>
  );
}
