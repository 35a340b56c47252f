import { Button, Checkbox, Popover, SegmentedControl, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useColumnName } from "./columns.tsx";
import { DENSITIES, type Density, PEOPLE_COLUMNS, type PeopleColumn } from "./search.ts";

interface ViewMenuProps {
  readonly shown: readonly PeopleColumn[];
  readonly density: Density;
  readonly onShown: (shown: readonly PeopleColumn[]) => void;
  readonly onDensity: (density: Density) => void;
}

/** Which columns, and how close the rows stand. */
export function ViewMenu({ shown, density, onShown, onDensity }: ViewMenuProps) {
  const t = useTranslations("people");
  const nameOf = useColumnName();
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconColumns3 aria-hidden size={17} />}>
          {t("columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("columns")}>
        <Stack gap="xs">
          {PEOPLE_COLUMNS.filter((column) => column !== "name").map((column) => (
            <Checkbox
              key={column}
              size="sm"
              label={nameOf(column)}
              checked={shown.includes(column)}
              onChange={(event) =>
                onShown(event.currentTarget.checked ? [...shown, column] : shown.filter((other) => other !== column))
              }
            />
          ))}
          <SegmentedControl
            size="xs"
            aria-label={t("density")}
            value={density}
            onChange={(chosen) => onDensity(DENSITIES.find((known) => known === chosen) ?? "roomy")}
            data={DENSITIES.map((value) => ({ value, label: t(`densities.${value}`) }))}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
