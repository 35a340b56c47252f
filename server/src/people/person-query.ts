import { z } from "zod";
import { isoDay } from "@paradero/shared/people-query";
import { text } from "@paradero/shared/text";

/** Which person, and as known on which day. */
export const personQuery = z.strictObject({ ref: text(64), asKnown: isoDay.optional() });

export type PersonQuery = z.infer<typeof personQuery>;
