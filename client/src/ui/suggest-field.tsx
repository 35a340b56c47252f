import { TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./suggest-field.module.css";

interface SuggestFieldProps<Item> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly refusal?: ReactNode;
  readonly placeholder?: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** What fits what was typed, best first. */
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  readonly onPick: (item: Item) => void;
  readonly field?: Ref<HTMLInputElement>;
}

/**
 * A field that suggests while typing (the combobox of ARIA): the arrow keys walk the suggestions, Enter takes one, Escape
 * puts them away. The first is reached already, so that one key takes it; leaving the field takes none.
 */
export function SuggestField<Item>({
  field,
  label,
  hint,
  refusal,
  placeholder,
  items,
  typed,
  onType,
  itemKey,
  renderItem,
  onPick,
}: SuggestFieldProps<Item>) {
  const t = useTranslations("ui");
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reached, setReached] = useState(0);
  const shown = open && items.length > 0;
  const active = Math.min(reached, items.length - 1);

  const pick = (item: Item) => {
    setOpen(false);
    setReached(0);
    onPick(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const item = items[active];
    if (step !== 0) {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (items.length > 0) setReached((active + step + items.length) % items.length);
    } else if (event.key === "Enter") {
      // Enter in a field would send the form.
      event.preventDefault();
      if (shown && item !== undefined) pick(item);
    } else if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className={classes["field"]}>
      <TextInput
        ref={field}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}${active}` : undefined}
        label={label}
        description={hint}
        error={refusal}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setReached(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      <div id={`${id}list`} role="listbox" aria-label={label} className={classes["list"]} hidden={!shown}>
        {items.map((item, index) => (
          // The keys are the field's: a suggestion never has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={itemKey(item)}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes["option"]}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setReached(index)}
            onClick={() => pick(item)}
          >
            {renderItem(item)}
          </div>
        ))}
      </div>
      <span role="status" className="visually-hidden">
        {shown ? t("suggestions", { count: items.length }) : ""}
      </span>
    </div>
  );
}
