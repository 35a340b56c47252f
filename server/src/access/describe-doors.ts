import type { Access } from "./access.ts";
import { isSecondStepRequired } from "./second-step/second-step-required.ts";

/** How everybody gets in here, for administrators. */
export interface Doors {
  readonly secondStepRequired: boolean;
  /** ISO instant at which a proxy was first noticed that the operator did not name; null where none was. */
  readonly unlistedProxySeenAt: string | null;
}

export async function describeDoors({ database }: Access, unlistedProxySeenAt: string | null): Promise<Doors> {
  return { secondStepRequired: await isSecondStepRequired(database), unlistedProxySeenAt };
}
