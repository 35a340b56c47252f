import { foldName } from "../names/fold.ts";
import { isStatus, type Status } from "../statuses.ts";

/** What lists call the statuses, folded; the first that fits in this order is meant ("detenido desaparecido"). */
const STATUS_WORDS: Record<Status, RegExp> = {
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

/** What a value of a column of statuses means, for a proposal that somebody looks at. */
export function statusMeant(value: string): Status | undefined {
  const folded = foldName(value);
  return Object.entries(STATUS_WORDS)
    .filter(([, words]) => words.test(folded))
    .map(([status]) => status)
    .find(isStatus);
}

const STATES = new Set(
  (
    "amazonas,anzoategui,apure,aragua,barinas,bolivar,carabobo,cojedes,delta amacuro,distrito capital,falcon,guarico," +
    "la guaira,vargas,lara,merida,miranda,monagas,nueva esparta,portuguesa,sucre,tachira,trujillo,yaracuy,zulia,caracas"
  ).split(","),
);

/** A state of Venezuela; what "estado" heads is told apart by it. */
export function isState(value: string): boolean {
  return STATES.has(foldName(value).replace(/^(?:edo|estado) /, ""));
}
