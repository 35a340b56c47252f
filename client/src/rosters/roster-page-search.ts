import { DIFFERENCE_KINDS } from "@paradero/shared/rosters/difference-kinds";
import { QUEUE_VIEWS } from "@paradero/shared/rosters/roster-input";
import { z } from "zod";

/** What is done with a list, in this order. */
export const ROSTER_STEPS = ["decide", "difference", "apply"] as const;
export type RosterStep = (typeof ROSTER_STEPS)[number];

/** What the address of a list may hold. Without a step it is where there is something to do. */
export const rosterPageSearch = z.object({
  step: z.enum(ROSTER_STEPS).optional(),
  show: z.enum(QUEUE_VIEWS).optional(),
  /** The line to begin with. */
  row: z.coerce.number().int().min(0).optional(),
  kind: z.enum(DIFFERENCE_KINDS).optional(),
});
