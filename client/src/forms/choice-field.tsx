import { type KeyboardEvent, type ReactNode, type Ref, useId } from "react";
import classes from "./choice-field.module.css";
import { choiceLetters } from "./status-letters.ts";

interface Choice<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly sign?: ReactNode;
}

/** What letter each choice has. */
type Letters<K extends string> = ReadonlyMap<K, string>;

interface ChoiceFieldProps<K extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly refusal?: string | undefined;
  readonly choices: readonly Choice<K>[];
  readonly value: K | null;
  readonly onChoose: (key: K) => void;
  /** Where the same things have letters elsewhere. */
  readonly letters?: Letters<K>;
  /** The first radio, or the chosen one: where the form begins. */
  readonly field?: Ref<HTMLInputElement>;
}

/** One of a few things, each with its letter: a letter or the arrow keys choose. */
export function ChoiceField<K extends string>(props: ChoiceFieldProps<K>) {
  const { choices, value, onChoose } = props;
  const id = useId();
  const letters = props.letters ?? choiceLetters(choices.map(({ key, label }) => [key, label] as const));
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = choices.find(({ key }) => letters.get(key) === event.key.toLowerCase());
    if (!chosen) return;
    event.preventDefault();
    onChoose(chosen.key);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${chosen.key}"]`)?.focus();
  };
  const first = value ?? choices[0]?.key;
  return (
    // The letters are a second way to press the radios inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={classes["field"]} aria-describedby={`${id}hint`} onKeyDown={onKeyDown}>
      <legend className={classes["legend"]}>{props.legend}</legend>
      <p id={`${id}hint`} className={classes["hint"]}>
        {props.hint}
      </p>
      <div className={classes["choices"]}>
        {choices.map(({ key, label, sign }) => (
          <label key={key} className={classes["choice"]} data-chosen={key === value}>
            <input
              ref={key === first ? props.field : undefined}
              type="radio"
              name={id}
              value={key}
              checked={key === value}
              onChange={() => onChoose(key)}
              aria-keyshortcuts={letters.get(key)}
            />
            {sign}
            <span className={classes["label"]}>{label}</span>
            <kbd aria-hidden className={classes["letter"]}>
              {letters.get(key)}
            </kbd>
          </label>
        ))}
      </div>
      {props.refusal !== undefined && <p className={classes["refusal"]}>{props.refusal}</p>}
    </fieldset>
  );
}
