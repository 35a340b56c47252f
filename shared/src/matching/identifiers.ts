import type { MatchSubject } from "./match-subject.ts";

/** The number that both carry; null where they share none. */
export function sharedIdentifier(a: MatchSubject, b: MatchSubject): string | null {
  return a.identifiers.find((identifier) => b.identifiers.includes(identifier)) ?? null;
}

/** Two different numbers of one scheme, and none in common there: one human being has one. null where there are none. */
export function contradictedIdentifier(a: MatchSubject, b: MatchSubject): { said: string; known: string } | null {
  for (const said of a.identifiers) {
    const scheme = schemeOf(said);
    const known = b.identifiers.filter((identifier) => schemeOf(identifier) === scheme);
    const own = a.identifiers.filter((identifier) => schemeOf(identifier) === scheme);
    if (known.length > 0 && !own.some((identifier) => known.includes(identifier)))
      return { said, known: known[0] ?? "" };
  }
  return null;
}

function schemeOf(identifier: string): string {
  const space = identifier.indexOf(" ");
  return space < 0 ? identifier : identifier.slice(0, space);
}

/**
 * A number that a register gives a person, as one text to compare: "scheme value". The first space ends the scheme, so the
 * spaces within one do not break: two registers never meet in one key.
 */
export function identifierKey({ scheme, value }: { readonly scheme: string; readonly value: string }): string {
  return `${scheme.replaceAll(" ", "\u00a0")} ${value}`;
}
