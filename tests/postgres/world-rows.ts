/** Rows of a small made-up world, as the tables hold them; ids are fixed, so that two databases can be compared. */
export type Row = Readonly<Record<string, unknown>>;

/** What a change of the log gives every fact that it opens. */
export interface Known {
  readonly recorded_at: string;
  readonly recorded_in: string;
}

/** Ids that rise with their numbers. */
export function idOf(number: number): string {
  return `01940000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export function sourceRow(number: number, ref: string, known: Known): Row {
  const published = { published: "2025-01", published_earliest: "2025-01-01", published_latest: "2025-01-31" };
  return {
    id: idOf(number),
    ref,
    title: `Title of ${ref}`,
    publisher: "Publisher",
    language: "es",
    ...published,
    ...known,
  };
}

export function facilityRow(number: number, ref: string, known: Known): Row {
  return { id: idOf(number), ref, name: ref, folded: ref.replaceAll("-", " "), state: "Miranda", ...known };
}

export function profileRow(number: number, personId: string, known: Known, profile: Row): Row {
  return { id: idOf(number), person_id: personId, ...profile, ...known };
}

export function nameRow(number: number, personId: string, name: string, known: Known, kind = "main"): Row {
  return { id: idOf(number), person_id: personId, kind, name, folded: name.toLowerCase(), ...known };
}

export function recordRow(number: number, personId: string, status: string, known: Known, more: Row = {}): Row {
  const date = { date: "2025-01-01", earliest: "2025-01-01", latest: "2025-01-01" };
  return { id: idOf(number), person_id: personId, status, grade: "confirmed", ...date, ...known, ...more };
}

export function milestoneRow(number: number, personId: string, known: Known, more: Row = {}): Row {
  const date = { date: "2025-01", earliest: "2025-01-01", latest: "2025-01-31" };
  return { id: idOf(number), person_id: personId, kind: "hearing", grade: "reported", ...date, ...known, ...more };
}

export function citationRow(number: number, source: number, fact: Row, known: Known): Row {
  const says = { says_en: `Says ${number}`, says_es: `Dice ${number}` };
  return { id: idOf(number), source_id: idOf(source), ...fact, ...says, ...known };
}

export function figureRow(number: number, known: Known): Row {
  const asOf = { as_of: "2025-01-20", as_of_earliest: "2025-01-20", as_of_latest: "2025-01-20" };
  const said = { organization: "Foro Penal", concept: "stock_detained", value: 485, qualifier: "exact", tier: "press" };
  return { id: idOf(number), ref: `figure${number}`, ...said, ...asOf, ...known };
}

export function contextEventRow(number: number, known: Known): Row {
  const titles = { title_en: "Election", title_es: "Elección" };
  return { id: idOf(number), kind: "election", ...titles, date: "2025-01-10", latest: "2025-01-10", ...known };
}
