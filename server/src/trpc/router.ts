import { accessRouter } from "../access/access.router.ts";
import { changesRouter } from "../changes/changes.router.ts";
import { facilitiesRouter } from "../facilities/facilities.router.ts";
import { figuresRouter } from "../figures/figures.router.ts";
import { historyRouter } from "../history/history.router.ts";
import { peopleRouter } from "../people/people.router.ts";
import { rostersRouter } from "../rosters/rosters.router.ts";
import { sourcesRouter } from "../sources/sources.router.ts";
import { storeRouter } from "../store/store.router.ts";
import { trendsRouter } from "../trends/trends.router.ts";
import { router } from "./trpc.ts";

/** Everything that our own client can ask, named `feature.verb`. Its type is the contract of the client. */
export const appRouter = router({
  store: storeRouter,
  people: peopleRouter,
  trends: trendsRouter,
  figures: figuresRouter,
  sources: sourcesRouter,
  changes: changesRouter,
  history: historyRouter,
  facilities: facilitiesRouter,
  rosters: rostersRouter,
  access: accessRouter,
});

export type AppRouter = typeof appRouter;
