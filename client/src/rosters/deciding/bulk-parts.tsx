import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api, type Outputs } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";

/** In percent. */
const LEAST = [99, 95, 90, 80, 70, 50] as const;

interface PercentProps {
  readonly label: string;
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}

export function Percent({ label, percent, onChange }: PercentProps) {
  const t = useTranslations("rosters.bulk");
  return (
    <NativeSelect
      label={label}
      value={String(percent)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={LEAST.map((one) => ({ value: String(one), label: t("percent", { percent: one }) }))}
    />
  );
}

/** What would be decided with this as the least certainty. */
export function usePreview(ref: string, percent: number) {
  return useQuery(
    api.rosters.previewMany.queryOptions(
      { ref, certainty: percent / 100 },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
}

/** Says what was decided, in the bar that takes it back, and reads everything again. */
export function useDone(say: (count: number) => string, onDone: () => void) {
  const client = useQueryClient();
  return ({ seq, count }: Outputs["rosters"]["decideAbove"]) => {
    if (seq !== null) setLastChange({ seq, said: say(count), isUndo: false });
    void client.invalidateQueries();
    onDone();
  };
}
