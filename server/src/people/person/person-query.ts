import type { z } from "zod";
import { text } from "@paradero/shared/words/text";
import { knownQuery } from "../known-query.ts";

/** Which person, and as known on which day. */
export const personQuery = knownQuery.extend({ ref: text(64) });

export type PersonQuery = z.infer<typeof personQuery>;
