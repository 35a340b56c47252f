/** Sourced dated facts that do not change custody by themselves (DOMAIN.md 1). */
export const MILESTONE_KINDS = [
  "charged",
  "sentenced",
  "hearing",
  "transferred",
  "release_order_not_executed",
  "amnesty_applied",
  "amnesty_overdue",
  "amnesty_rejected",
  "conditions_imposed",
  "medical",
  "other",
] as const;

export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
