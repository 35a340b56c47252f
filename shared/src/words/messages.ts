import type { Locale } from "./locales.ts";
import { en } from "../messages/en.ts";
import { es, type Messages } from "../messages/es.ts";
import { ORGANIZATION_NAMES } from "../messages/organizations.ts";
import type { Sex } from "../person/profiles.ts";
import type { Status } from "../statuses/statuses.ts";

const MESSAGES: Record<Locale, Messages> = { es, en };

/** The words of the domain in one language. */
export function messagesFor(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** Puts values into the `{places}` of a message. A place without a value stays as it is written. */
export function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The status said of one person: "Detenida" of a woman, "Detenido/a" where the sex is not on record. */
export function statusOf(status: Status, sex: Sex | null, locale: Locale): string {
  return messagesFor(locale).statusOf[sex ?? "unknown"][status];
}

/** The name of a breakdown's key, as it came where no language knows it. */
export function breakdownLabel(key: string, locale: Locale): string {
  return breakdownOf(key, locale)?.label ?? key;
}

/** The name of a breakdown's value. A proper name ("Zulia") has no label and is shown as it came. */
export function breakdownValueLabel(key: string, value: string, locale: Locale): string {
  const values = breakdownOf(key, locale)?.values ?? {};
  return (Object.hasOwn(values, value) ? values[value] : undefined) ?? value;
}

interface BreakdownWords {
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
}

function breakdownOf(key: string, locale: Locale): BreakdownWords | undefined {
  const words: Readonly<Record<string, BreakdownWords>> = messagesFor(locale).breakdown;
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** The name of a body in the reader's language: of each outlet, where one quotes another ("ABC Color / EFE"). */
export function organizationName(name: string, locale: Locale): string {
  const known = ORGANIZATION_NAMES[locale];
  const named = (one: string) => (Object.hasOwn(known, one) ? known[one] : undefined) ?? one;
  return named(name) === name ? name.split(" / ").map(named).join(" / ") : named(name);
}
