import type { Citation } from "./citation-list.tsx";

export type SourceInBrief = Citation["source"];

/** A publication that is not on record yet, as it is being typed. */
export interface FreshSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** As typed. */
  readonly published: string;
  /** Of the text, not of the reader; empty until somebody says it. */
  readonly language: string;
}

/** The source of a record as it is being chosen. */
export interface SourceDraft {
  readonly typed: string;
  readonly chosen: SourceInBrief | null;
  readonly fresh: FreshSource | null;
}

export const EMPTY_SOURCE: SourceDraft = { typed: "", chosen: null, fresh: null };

/** Whether what was typed or pasted is the address of a page. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text.trim());
}

/** A new source begun from what was typed: an address or a title. Nothing else is known of it. */
export function freshSource(typed: string): FreshSource {
  const address = isAddress(typed);
  return {
    title: address ? "" : typed.trim(),
    publisher: "",
    url: address ? typed.trim() : "",
    published: "",
    language: "",
  };
}
