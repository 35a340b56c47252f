import { randomUUID } from "node:crypto";
import type { StatusInput } from "@paradero/shared/inputs/record-input";

/** What a test writes, where nothing of it matters but what it says. */
export function aStatus(given: Partial<StatusInput> = {}): StatusInput {
  return {
    status: "detained",
    date: "2026-03-25",
    grade: "confirmed",
    citations: [{ source: { ref: "bulletin-april" }, says: { es: "Así lo dice." } }],
    ...given,
  };
}

export function key(): { idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}
