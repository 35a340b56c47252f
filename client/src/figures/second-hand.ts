import type { SourceTier } from "@paradero/shared/figures";

/** Whether nobody here has read the publication that a figure of this tier comes from (domain.md 8). */
export function isSecondHand(tier: SourceTier): boolean {
  return SECOND_HAND[tier];
}

const SECOND_HAND: Record<SourceTier, boolean> = {
  press: false,
  press_mirror: false,
  urgent_action: false,
  second_hand: true,
};
