import { foldText } from "@paradero/shared/words/fold-words";
import { ActionIcon, Checkbox, SegmentedControl, TextInput, UnstyledButton } from "@mantine/core";
import { type PeopleFilters, facetChoice } from "@paradero/shared/inputs/people-query";
import type { FacetName } from "@paradero/shared/person/facets";
import { isStatus } from "@paradero/shared/statuses/statuses";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import { STATUS_COLOUR } from "../../status/status-colours.ts";
import { STATUS_ICON } from "../../status/status-icons.ts";
import classes from "./facet-group.module.css";
import { type FacetValue, facetValues } from "./facet-values.ts";
import type { ChangeFilters } from "./filter-chips.tsx";
import { withExcept, withValue } from "../list/search.ts";
import { useFacetLabels } from "./use-facet-labels.ts";

interface FacetGroupProps {
  readonly facet: FacetName;
  readonly counts: readonly { readonly value: string | null; readonly count: number }[];
  readonly filters: PeopleFilters;
  readonly onChange: ChangeFilters;
}

const FIRST = 9;
const WORTH_SEARCHING = 15;

/** One facet: its values with exact counts under the other filters, and whether they are meant or left out. */
export function FacetGroup({ facet, counts, filters, onChange }: FacetGroupProps) {
  const t = useTranslations("people");
  const labels = useFacetLabels();
  const [all, setAll] = useState(false);
  const [find, setFind] = useState("");
  const choice = facetChoice(filters, facet);
  const chosen = choice?.values ?? [];
  const values = facetValues(facet, counts, chosen);
  const found = values.filter(({ value }) => matches(labels.value(facet, value), find));
  const shown = all || find !== "" ? found : found.filter(({ value }, at) => at < FIRST || chosen.includes(value));
  const name = labels.facet(facet);
  if (values.length === 0) return null;
  return (
    <fieldset className={classes["group"]}>
      <legend className={classes["legend"]}>{name}</legend>
      {choice && (
        <div className={classes["mode"]}>
          <SegmentedControl
            size="xs"
            aria-label={t("mode", { facet: name })}
            value={choice.except ? "except" : "only"}
            onChange={(mode) => onChange({ [facet]: withExcept(filters, facet, mode === "except") })}
            data={[
              { value: "only", label: t("is") },
              { value: "except", label: t("isNot") },
            ]}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t("clearFacet", { facet: name })}
            onClick={() => onChange({ [facet]: undefined })}
          >
            <IconX aria-hidden size={16} />
          </ActionIcon>
        </div>
      )}
      {values.length > WORTH_SEARCHING && (
        <TextInput
          size="xs"
          aria-label={t("findValue", { facet: name })}
          placeholder={t("findValue", { facet: name })}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      <ul className={classes["values"]}>
        {shown.map((value) => (
          <FacetOption
            key={value.value}
            facet={facet}
            value={value}
            label={labels.value(facet, value.value)}
            chosen={chosen.includes(value.value)}
            except={choice?.except ?? false}
            onChoose={(on) => onChange({ [facet]: withValue(filters, facet, value.value, on) })}
          />
        ))}
      </ul>
      {find === "" && found.length > FIRST && (
        <UnstyledButton className={classes["more"]} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t("fewerValues") : t("moreValues", { count: found.length - shown.length })}
        </UnstyledButton>
      )}
    </fieldset>
  );
}

interface FacetOptionProps {
  readonly facet: FacetName;
  readonly value: FacetValue;
  readonly label: string;
  readonly chosen: boolean;
  readonly except: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function FacetOption({ facet, value, label, chosen, except, onChoose }: FacetOptionProps) {
  const number = useNumber();
  const status = facet === "status" && isStatus(value.value) ? value.value : null;
  const Icon = status && STATUS_ICON[status];
  return (
    <li className={classes["value"]} data-none={value.count === 0} data-except={chosen && except}>
      <Checkbox
        size="xs"
        classNames={{ body: classes["body"] ?? "", labelWrapper: classes["labelWrapper"] ?? "" }}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={
          <span className={classes["label"]}>
            {Icon && status && <Icon aria-hidden size={15} color={STATUS_COLOUR[status]} className={classes["icon"]} />}
            <span className={classes["word"]}>{label}</span>
            <span className={classes["count"]}>{number(value.count)}</span>
          </span>
        }
      />
    </li>
  );
}

function matches(label: string, find: string): boolean {
  return foldText(label).includes(foldText(find.trim()));
}
