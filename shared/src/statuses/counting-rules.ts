import { type Status, type StatusTraits, statusesWith } from "./statuses.ts";

/** The counting rules: which statuses count as "held" (DOMAIN.md 6). Shown wherever a number is shown. */
export const COUNTING_RULES = [
  "in-custody",
  "deprived-of-liberty",
  "any-restriction",
  "restricted-not-jailed",
] as const;

export type CountingRule = (typeof COUNTING_RULES)[number];

export const DEFAULT_COUNTING_RULE: CountingRule = "deprived-of-liberty";

interface RuleDefinition {
  /** Raised whenever `counts` changes, and printed beside every number that rests on it. */
  readonly version: number;
  readonly counts: (traits: StatusTraits) => boolean;
}

const RULES: Record<CountingRule, RuleDefinition> = {
  "in-custody": { version: 1, counts: (traits) => traits.inCustody },
  "deprived-of-liberty": { version: 1, counts: (traits) => traits.deprivedOfLiberty },
  "any-restriction": { version: 1, counts: (traits) => traits.restricted },
  "restricted-not-jailed": { version: 1, counts: (traits) => traits.restricted && !traits.inCustody },
};

/** What rules were called before. Links and scripts that still say so are told the new name, and get no other number. */
const FORMER_NAMES: Readonly<Record<string, CountingRule>> = { "restricted-not-held": "restricted-not-jailed" };

export function renamedRule(text: string): CountingRule | undefined {
  return Object.hasOwn(FORMER_NAMES, text) ? FORMER_NAMES[text] : undefined;
}

export function isCountingRule(text: string): text is CountingRule {
  return (COUNTING_RULES as readonly string[]).includes(text);
}

export function ruleVersion(rule: CountingRule): number {
  return RULES[rule].version;
}

/** The statuses that count under the rule, in the order of the taxonomy. */
export function statusesCountedBy(rule: CountingRule): Status[] {
  return statusesWith(RULES[rule].counts);
}
