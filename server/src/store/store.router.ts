import { procedure, router } from "../trpc/trpc.ts";
import { describeStore } from "./describe-store.ts";

export const storeRouter = router({
  describe: procedure.query(({ ctx }) => describeStore(ctx.reader)),
});
