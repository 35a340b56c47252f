import type { Grade } from "@paradero/shared/grades";
import type { Citation } from "../sources/citations-of.ts";

/** What a status record and a milestone say alike on a person's page. */
export interface PersonFact {
  readonly id: string;
  /** EDTF, as it was said. */
  readonly date: string;
  /** ISO days that follow from the date and the evidence; `earliest` is null where there is none. */
  readonly earliest: string | null;
  readonly latest: string;
  readonly grade: Grade;
  /** Name of the facility. */
  readonly facility: string | null;
  readonly place: string | null;
  /** ISO instants. */
  readonly recordedAt: string;
  /** Null while it stood at the instant whose knowledge is shown. */
  readonly supersededAt: string | null;
  /** Id of the fact that this one corrects. */
  readonly corrects: string | null;
  readonly citations: readonly Citation[];
}
