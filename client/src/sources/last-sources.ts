import type { SourceInBrief } from "./source-draft.ts";

const KEY = "paradero.last-sources";
const MOST = 6;

/** The sources that this account recorded with lately, the last one first: a night's work rests on one or two. */
export function lastSources(account: string): readonly SourceInBrief[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}.${account}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSource) : [];
  } catch {
    return [];
  }
}

export function rememberSource(account: string, source: SourceInBrief): void {
  const others = lastSources(account).filter(({ ref }) => ref !== source.ref);
  try {
    localStorage.setItem(`${KEY}.${account}`, JSON.stringify([source, ...others].slice(0, MOST)));
  } catch {
    // The source is then looked for by its title.
  }
}

/** Only `rememberSource` writes under this name. */
function isSource(kept: unknown): kept is SourceInBrief {
  return typeof kept === "object" && kept !== null && "ref" in kept && "title" in kept;
}
