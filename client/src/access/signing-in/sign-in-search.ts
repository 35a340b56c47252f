import { z } from "zod";

/** Where to go after signing in: a place of this site, and never another one. */
export const signInSearch = z.object({
  back: z.string().regex(/^\/(?![/\\])/),
});
