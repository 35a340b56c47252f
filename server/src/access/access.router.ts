import { procedure, router } from "../trpc/trpc.ts";
import { acceptInput, acceptInvitation, describeLink, linkInput } from "./accounts/accept-invitation.ts";
import { accountInput, closeAccount, listAccounts, resetAccount, setRole, setRoleInput } from "./accounts/accounts.ts";
import { describeDoors } from "./describe-doors.ts";
import { endSessionsOf } from "./sessions/end-sessions.ts";
import { claimFirstAccount, claimInput } from "./accounts/first-account.ts";
import { invite, inviteInput, listInvitations, withdrawInput, withdrawInvitation } from "./accounts/invite.ts";
import { endOwnSession, ownAccount, ownSessions, sessionInput } from "./sessions/own-sessions.ts";
import { requireSecondStep, requireSecondStepInput } from "./second-step/second-step-required.ts";
import { signedInAccount } from "./accounts/account.ts";

/** Accounts and sessions. What sets a cookie stands under `/api/auth` instead. */
export const accessRouter = router({
  me: procedure.query(({ ctx }) => ownAccount(ctx.access, ctx.account?.id ?? null)),
  sessions: procedure.query(({ ctx }) => ownSessions(ctx.access, signedInAccount(ctx).id, ctx.sessionId)),
  endSession: procedure
    .input(sessionInput)
    .mutation(({ ctx, input }) => endOwnSession(ctx.access, signedInAccount(ctx).id, input.id)),
  signOutEverywhere: procedure.mutation(({ ctx }) => endSessionsOf(ctx.access.database, signedInAccount(ctx).id)),

  describeLink: procedure.input(linkInput).query(({ ctx, input }) => describeLink(ctx.access, ctx.ip, input)),
  acceptInvitation: procedure
    .input(acceptInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.access, ctx.ip, input)),
  claimFirstAccount: procedure
    .input(claimInput)
    .mutation(({ ctx, input }) => claimFirstAccount(ctx.access, ctx, input)),

  doors: procedure.query(({ ctx }) => describeDoors(ctx.access, ctx.unlistedProxySeenAt)),
  requireSecondStep: procedure
    .input(requireSecondStepInput)
    .mutation(({ ctx, input }) => requireSecondStep(ctx.access, signedInAccount(ctx).id, input)),
  accounts: procedure.query(({ ctx }) => listAccounts(ctx.access)),
  invitations: procedure.query(({ ctx }) => listInvitations(ctx.access)),
  invite: procedure.input(inviteInput).mutation(({ ctx, input }) => invite(ctx.access, signedInAccount(ctx).id, input)),
  withdrawInvitation: procedure
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx.access, signedInAccount(ctx).id, input)),
  setRole: procedure
    .input(setRoleInput)
    .mutation(({ ctx, input }) => setRole(ctx.access, signedInAccount(ctx).id, input)),
  closeAccount: procedure
    .input(accountInput)
    .mutation(({ ctx, input }) => closeAccount(ctx.access, signedInAccount(ctx).id, input)),
  resetAccount: procedure
    .input(accountInput)
    .mutation(({ ctx, input }) => resetAccount(ctx.access, signedInAccount(ctx).id, input)),
});
