import { atLeast, type Role } from "@paradero/shared/access/roles";

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
  // It quotes notes, identity numbers and whoever wrote them (PROMISES.md 33); so do the lines of lists.
  "changes.list": RECORDERS,
  "changes.get": RECORDERS,
  // Of their own changes.
  "changes.progress": RECORDERS,
  "changes.stop": RECORDERS,
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
  "history.previewMany": RECORDERS,
  "history.toConfirm": STAFF,
  "history.confirm": RECORDERS,
  "history.correctRecord": RECORDERS,
  "history.retractRecord": RECORDERS,
  "people.choose": RECORDERS,
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
  "rosters.list": RECORDERS,
  "rosters.get": RECORDERS,
  "rosters.queue": RECORDERS,
  "rosters.previewMany": RECORDERS,
  "rosters.decide": RECORDERS,
  "rosters.decideAbove": RECORDERS,
  "rosters.decideNew": RECORDERS,
  "rosters.difference": RECORDERS,
  "rosters.applyDifference": RECORDERS,
  "rosters.compare": RECORDERS,
  "rosters.mappings": RECORDERS,
  "rosters.retract": RECORDERS,
  "rosters.saveMapping": RECORDERS,
  "rosters.retractMapping": RECORDERS,
  "access.doors": ADMINISTRATORS,
  "access.requireSecondStep": ADMINISTRATORS,
  "access.accounts": ADMINISTRATORS,
  "access.invitations": ADMINISTRATORS,
  "access.invite": ADMINISTRATORS,
  "access.withdrawInvitation": ADMINISTRATORS,
  "access.setRole": ADMINISTRATORS,
  "access.closeAccount": ADMINISTRATORS,
  "access.resetAccount": ADMINISTRATORS,
};

/** Internal notes and identity numbers: for those who record, not for those who look (PROMISES.md 33). */
export function maySeeSecrets(role: Role): boolean {
  return RECORDERS.includes(role);
}

export function mayCall(role: Role, procedure: string): boolean {
  return Object.hasOwn(ROLE_TABLE, procedure) && (ROLE_TABLE[procedure]?.includes(role) ?? false);
}
