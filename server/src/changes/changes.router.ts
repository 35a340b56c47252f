import { changeQuery, changesQuery, followInput, underWayInput, undoInput } from "@paradero/shared/inputs/change-input";
import { sessionLives } from "../access/sessions/session-lives.ts";
import { procedure, router } from "../trpc/trpc.ts";
import { takePlace } from "../work/work.ts";
import { followChanges } from "./follow-changes.ts";
import { getChange, listChanges } from "./list-changes.ts";
import { recentChanges, recentQuery } from "./recent-changes.ts";
import { undoChange } from "./undo-change.ts";
import { writerOf } from "./writer.ts";

export const changesRouter = router({
  recent: procedure.input(recentQuery.prefault({})).query(({ ctx, input }) => recentChanges(ctx.reader, input)),
  list: procedure.input(changesQuery.prefault({})).query(({ ctx, input }) => listChanges(writerOf(ctx), input)),
  get: procedure.input(changeQuery).query(({ ctx, input }) => getChange(writerOf(ctx), input)),
  undo: procedure.input(undoInput).mutation(({ ctx, input }) => undoChange(writerOf(ctx), input)),
  progress: procedure.input(underWayInput).query(({ ctx, input: { key } }) => {
    const { account, reader } = writerOf(ctx);
    return reader.underWay.progressOf(account.id, key);
  }),
  stop: procedure.input(underWayInput).mutation(({ ctx, input: { key } }) => {
    const { account, reader } = writerOf(ctx);
    return { stopped: reader.underWay.stop(account.id, key) };
  }),
  follow: procedure.input(followInput.prefault({})).subscription(({ ctx, input, signal }) => {
    const { access, reader, sessionId } = ctx;
    const giveBack = takePlace("feeds");
    const mayGoOn = async () => sessionId === null || (await sessionLives(access, sessionId));
    const until = signal ?? new AbortController().signal;
    until.addEventListener("abort", giveBack, { once: true });
    return endingWith(followChanges(reader, input, until, mayGoOn), giveBack);
  }),
});

async function* endingWith<T>(feed: AsyncIterable<T>, end: () => void): AsyncGenerator<T> {
  try {
    yield* feed;
  } finally {
    end();
  }
}
