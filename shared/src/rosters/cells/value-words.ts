import { foldWords } from "../../words/fold-words.ts";
import { isStatus, type Status, STATUS_LISTED_AS } from "../../statuses/statuses.ts";

/** What a value of a column of statuses means, for a proposal that somebody looks at. */
export function statusMeant(value: string): Status | undefined {
  const folded = foldWords(value);
  return Object.entries(STATUS_LISTED_AS)
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
  return STATES.has(foldWords(value).replace(/^(?:edo|estado) /, ""));
}
