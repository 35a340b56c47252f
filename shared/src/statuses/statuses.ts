/** The custody statuses: the one place where their codes are written (DOMAIN.md 2). */
export const STATUSES = [
  "detained",
  "disappeared",
  "house_arrest",
  "bailed",
  "conditional_release",
  "released",
  "amnestied",
  "died_in_custody",
] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS_GROUPS = ["held", "restricted_home", "measures", "at_liberty", "ended"] as const;

export type StatusGroup = (typeof STATUS_GROUPS)[number];

export interface StatusTraits {
  readonly group: StatusGroup;
  /** In the physical custody of the state: a prison, a cell, or a place nobody admits to. */
  readonly inCustody: boolean;
  /** Cannot leave: the test of the UN Working Group on Arbitrary Detention; home counts as well as prison. */
  readonly deprivedOfLiberty: boolean;
  /** Under any restriction that a court or an officer can turn back into prison. */
  readonly restricted: boolean;
  /** No custody status can follow. */
  readonly final: boolean;
  /** Its place in the order of restriction (DOMAIN.md 2), the most restricted first. No two are alike. */
  readonly severity: number;
  /** Whoever comes into it was in custody just before, on record or not (DOMAIN.md 5.5). */
  readonly leavesCustody: boolean;
}

const held = {
  group: "held",
  inCustody: true,
  deprivedOfLiberty: true,
  restricted: true,
  final: false,
  leavesCustody: false,
} as const;
const measures = {
  group: "measures",
  inCustody: false,
  deprivedOfLiberty: false,
  restricted: true,
  final: false,
  leavesCustody: true,
} as const;
const free = {
  group: "at_liberty",
  inCustody: false,
  deprivedOfLiberty: false,
  restricted: false,
  final: false,
  leavesCustody: true,
} as const;

export const STATUS_TRAITS = {
  detained: { ...held, severity: 1 },
  disappeared: { ...held, severity: 0 },
  house_arrest: { ...held, group: "restricted_home", inCustody: false, severity: 2 },
  bailed: { ...measures, severity: 3 },
  conditional_release: { ...measures, severity: 4 },
  released: { ...free, severity: 5 },
  amnestied: { ...free, leavesCustody: false, severity: 6 },
  died_in_custody: { ...free, group: "ended", final: true, severity: 7 },
} as const satisfies Record<Status, StatusTraits>;

export function isDeprivedOfLiberty(status: Status): boolean {
  return STATUS_TRAITS[status].deprivedOfLiberty;
}

/** What lists call the statuses, folded; the first that fits in this order is meant ("detenido desaparecido"). */
export const STATUS_LISTED_AS: Record<Status, RegExp> = {
  died_in_custody: /^(?:fallecid|muert|murio|asesinad|died|dead|deceased|death)/,
  disappeared: /desaparecid|desaparicion|paradero desconocido|disappear|whereabouts unknown/,
  house_arrest: /domiciliari|casa por carcel|house arrest|home detention/,
  bailed: /fianza|\bbail/,
  amnestied: /amnist|amnest/,
  conditional_release:
    /medidas? cautelar|con medidas|libertad condicional|presentacion|conditional|with measures|parole/,
  released:
    /^(?:excarcelad|excarcelacion|liberad|liberacion|libertad|en libertad|libre|released?|freed|free|at liberty)/,
  detained:
    /^(?:pres[oa]|detenid|detencion|privad[oa] libertad|privad[oa] de|encarcelad|reclu|arrest|captura|detained|detention|imprisoned|in (?:prison|custody|detention)|jailed|held|still held)/,
};

export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

/** Every status that has the trait, in the order of the taxonomy. */
export function statusesWith(has: (traits: StatusTraits) => boolean): Status[] {
  return STATUSES.filter((status) => has(STATUS_TRAITS[status]));
}

/** What a list of who is in custody on a day says of each of its lines (DOMAIN.md 9). */
export const ATTESTED_STATUS: Status = "detained";

/** What a column of days says whose heading tells only what happened on them. */
export const STATUS_SINCE = {
  seized: "detained",
  letOut: "released",
  died: "died_in_custody",
} as const satisfies Record<string, Status>;
