import { sources } from "@paradero/drizzle/schema/sources";

/** A source as it stands in a citation. */
export interface SourceInBrief {
  readonly ref: string;
  readonly title: string;
  readonly publisher: string;
  /** Null where the text has no public address of its own. */
  readonly url: string | null;
  /** EDTF. */
  readonly published: string;
  /** BCP 47. */
  readonly language: string;
}

export const sourceInBrief = {
  ref: sources.ref,
  title: sources.title,
  publisher: sources.publisher,
  url: sources.url,
  published: sources.published,
  language: sources.language,
};
