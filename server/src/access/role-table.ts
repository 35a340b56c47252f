import { atLeast, type Role } from "@paradero/shared/roles";

const EVERYBODY = atLeast("anonymous");
const STAFF = atLeast("viewer");
const RECORDERS = atLeast("researcher");
const EDITORS = atLeast("editor");
const ADMINISTRATORS = atLeast("admin");

/**
 * Which roles may call which procedure, kept by hand on purpose: a procedure without a row here is refused to everybody,
 * and a test fails for it (PROMISES.md 14).
 */
export const ROLE_TABLE: Readonly<Record<string, readonly Role[]>> = {
  "store.describe": EVERYBODY,
  "people.list": EVERYBODY,
  "people.facets": EVERYBODY,
  "facilities.names": EVERYBODY,
  "people.get": EVERYBODY,
  "trends.timeline": EVERYBODY,
  "trends.events": EVERYBODY,
  "figures.list": EVERYBODY,
  "figures.headline": EVERYBODY,
  "sources.list": EVERYBODY,
  "sources.get": EVERYBODY,
  "changes.recent": EVERYBODY,
  // Each reader hears only of what that reader may see.
  "changes.follow": EVERYBODY,
  "changes.list": STAFF,
  "changes.get": STAFF,
  // Researchers their own, editors anybody's.
  "changes.undo": RECORDERS,
  // Tells whoever is not signed in that they are not, and takes up one-time links.
  "access.me": EVERYBODY,
  "access.describeLink": EVERYBODY,
  "access.acceptInvitation": EVERYBODY,
  "access.claimFirstAccount": EVERYBODY,
  "access.sessions": STAFF,
  "access.endSession": STAFF,
  "access.signOutEverywhere": STAFF,
  "history.recordStatus": RECORDERS,
  "history.recordMilestone": RECORDERS,
  "history.recordMany": RECORDERS,
  "history.preview": RECORDERS,
  "history.toConfirm": STAFF,
  "history.confirm": RECORDERS,
  "history.correctRecord": RECORDERS,
  "history.retractRecord": RECORDERS,
  "people.possibleDuplicates": RECORDERS,
  "people.create": RECORDERS,
  "people.edit": RECORDERS,
  "people.relate": RECORDERS,
  "people.unrelate": RECORDERS,
  "people.merge": EDITORS,
  "people.setPublication": EDITORS,
  "sources.suggest": RECORDERS,
  "sources.create": RECORDERS,
  "sources.restsOn": STAFF,
  "sources.retract": EDITORS,
  "facilities.suggest": RECORDERS,
  "facilities.create": RECORDERS,
  "rosters.inspect": RECORDERS,
  "rosters.tryMapping": RECORDERS,
  "rosters.read": RECORDERS,
  "rosters.progress": RECORDERS,
  "rosters.cancel": RECORDERS,
  "rosters.list": STAFF,
  "rosters.get": STAFF,
  "rosters.queue": STAFF,
  "rosters.previewMany": RECORDERS,
  "rosters.decide": RECORDERS,
  "rosters.decideAbove": RECORDERS,
  "rosters.decideNew": RECORDERS,
  "rosters.difference": STAFF,
  "rosters.applyDifference": RECORDERS,
  "rosters.compare": STAFF,
  "rosters.mappings": STAFF,
  "rosters.retract": RECORDERS,
  "rosters.saveMapping": RECORDERS,
  "rosters.retractMapping": RECORDERS,
  "access.accounts": ADMINISTRATORS,
  "access.invitations": ADMINISTRATORS,
  "access.invite": ADMINISTRATORS,
  "access.withdrawInvitation": ADMINISTRATORS,
  "access.setRole": ADMINISTRATORS,
  "access.closeAccount": ADMINISTRATORS,
  "access.resetAccount": ADMINISTRATORS,
};

export function mayCall(role: Role, procedure: string): boolean {
  return Object.hasOwn(ROLE_TABLE, procedure) && (ROLE_TABLE[procedure]?.includes(role) ?? false);
}
