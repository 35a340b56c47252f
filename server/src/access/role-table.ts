import { atLeast, type Role } from "@paradero/shared/roles";

const EVERYBODY = atLeast("anonymous");

/**
 * Which roles may call which procedure, kept by hand on purpose: a procedure without a row here is refused to everybody,
 * and a test fails for it (bar.md 14).
 */
export const ROLE_TABLE: Readonly<Record<string, readonly Role[]>> = {
  "store.describe": EVERYBODY,
  "people.list": EVERYBODY,
  "people.facets": EVERYBODY,
  "people.get": EVERYBODY,
  "trends.timeline": EVERYBODY,
  "trends.events": EVERYBODY,
  "figures.list": EVERYBODY,
  "figures.headline": EVERYBODY,
  "sources.list": EVERYBODY,
  "sources.get": EVERYBODY,
  "changes.recent": EVERYBODY,
};

export function mayCall(role: Role, procedure: string): boolean {
  return Object.hasOwn(ROLE_TABLE, procedure) && (ROLE_TABLE[procedure]?.includes(role) ?? false);
}
