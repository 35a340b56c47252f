/** How one person on record stands to another, read as "the person is the … of the other". */
export const RELATION_KINDS = ["sibling", "partner", "parent", "child", "relative", "same_case"] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** The same relation, read from the other's side. */
export const SEEN_FROM_THE_OTHER = {
  sibling: "sibling",
  partner: "partner",
  parent: "child",
  child: "parent",
  relative: "relative",
  same_case: "same_case",
} as const satisfies Record<RelationKind, RelationKind>;
