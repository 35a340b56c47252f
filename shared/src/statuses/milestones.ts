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

/** Those that say of somebody in custody that they are there still (DOMAIN.md 4.4)… */
export const TELLING_MILESTONES = ["transferred", "hearing", "charged", "sentenced"] as const satisfies MilestoneKind[];

/** … and the one of them that says where they went (DOMAIN.md 4.3). */
export const TRANSFER = "transferred" satisfies MilestoneKind;
