/** How well a record is supported. Firm records move the count; open ones only widen its range (DOMAIN.md 5). */
export const GRADES = ["confirmed", "reported", "alleged", "disputed"] as const;

export type Grade = (typeof GRADES)[number];

const FIRM = { confirmed: true, reported: true, alleged: false, disputed: false } as const satisfies Record<
  Grade,
  boolean
>;

export function isFirm(grade: Grade): boolean {
  return FIRM[grade];
}
