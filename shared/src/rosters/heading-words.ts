import { foldName } from "../names/fold.ts";

/** What a column may hold, told by its heading. Status and state share the Spanish word "estado": values decide there. */
export const COLUMN_ROLES = [
  "identifier",
  "familyAndGiven",
  "full",
  "given",
  "family",
  "otherName",
  "birth",
  "detainedOn",
  "releasedOn",
  "diedOn",
  "date",
  "sex",
  "nationality",
  "occupation",
  "sector",
  "facility",
  "status",
  "state",
  "place",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

const WHEN = "(?:fecha|dia|date|day|fec)(?: lugar| hora| time)?";
const SEIZED =
  "(?:detencion|arresto|captura|aprehension|secuestro|encarcelamiento|reclusion|arrest|detention|abduction)";
const LET_OUT = "(?:excarcelacion|liberacion|libertad|salida|egreso|release)";
const WAS_SEIZED = "(?:detenid|arrestad|capturad|aprehendid|secuestrad|encarcelad|apresad)[oa]s?(?: as?)?";
const WAS_LET_OUT = "(?:excarcelad|liberad)[oa]s?(?: as?)?";
const HAS_DIED = "(?:(?:fallecid|muert|asesinad)[oa]s?(?: as?)?|fallecio|murio)";
const DIED = "(?:muerte|fallecimiento|asesinato|asesinado|deceso|defuncion|death)";

/** Tried in this order; the heading is folded and has lost its small words. */
const HEADINGS: Record<ColumnRole, RegExp> = {
  identifier:
    /^(?:id|identificador|identifier|codigo|code|cedula|ci|dni|pasaporte|passport|expediente|documentos?(?: identidad)?|(?:id|codigo|identificador) (?:unico|persona|person|registro).*|cedula identidad|case (?:id|number)|person id|national id)$/,
  familyAndGiven:
    /^(?:apellidos?(?: (?:paterno|materno))*(?: e| y)? nombres?|surname (?:and )?(?:given|first) names?)$/,
  full: /^(?:nombres?(?: e| y)? apellidos?|nombre completo|nombre|nombres|full name|name|names|detenid[oa]s?|victima|victim|persona)$/,
  given: /^(?:nombres?(?: pila)?|(?:primer|segundo) nombre|(?:given|first|middle) names?)$/,
  family: /^(?:apellidos?|apellido (?:paterno|materno)|(?:primer|segundo) apellido|surnames?|(?:last|family) names?)$/,
  otherName: /^(?:apodos?|alias|sobrenombres?|nicknames?|aka|also known as)$/,
  birth:
    /^(?:(?:fecha|ano|anio|fec) )?(?:nacimiento|nac)$|^(?:(?:date|year) )?birth(?: date| year|day)?$|^(?:dob|born)$/,
  detainedOn: new RegExp(
    `^${WHEN} (?:${SEIZED}(?: .*)?)$|^${SEIZED} (?:date|day)$|^${WAS_SEIZED} (?:el|dia|fecha|desde)$|^(?:detained|arrested|seized)(?: on| since| date)?$`,
  ),
  releasedOn: new RegExp(
    `^${WHEN} (?:${LET_OUT}(?: .*)?)$|^${LET_OUT} (?:date|day)$|^${WAS_LET_OUT} (?:el|dia|fecha)$|^(?:released|freed)(?: on| date)?$`,
  ),
  diedOn: new RegExp(`^${WHEN} (?:${DIED}(?: .*)?)$|^${DIED} date$|^${HAS_DIED} (?:el|dia|fecha)$|^died(?: on)?$`),
  date: /^(?:fecha|date|dia|day|fecha (?:evento|hecho|registro|hora|inicio|status|estatus)|event date|timestamp|date time)$/,
  sex: /^(?:sexo|genero|sexo genero|sex|gender)$/,
  nationality: /^(?:nacionalidad(?:es)?|nationalit(?:y|ies)|citizenship|pais origen)$/,
  occupation: /^(?:profesion|ocupacion|oficio|cargo|profesion oficio|occupation|profession|job)$/,
  sector: /^(?:sector|civil(?: o)? militar|tipo (?:detenid[oa]|preso|persona)|civilian military)$/,
  facility:
    /^(?:(?:centro|lugar|sitio|recinto) (?:reclusion|detencion|penitenciario)(?: actual)?|centro(?: actual)?|recluid[oa]s?(?: as?)? en|carcel|penal|prision|recinto|facility|prison|(?:detention|place) (?:center|centre|detention)|center|centre|(?:held|detained) (?:at|in))$/,
  status:
    /^(?:estado|estatus|status|situacion(?: actual| juridica| procesal)?|condicion(?: actual)?|estado actual|event|evento|custody status)$/,
  state: /^(?:estado|entidad(?: federal)?|provincia|departamento|state|province|region)$/,
  place:
    /^(?:detenid[oa]s?(?: as?)? en|lugar|localidad|ciudad|municipio|lugar (?:secuestro|arresto|hecho|captura)|place|city|town|location)$/,
};

/** The last word of a heading stays: "Detenido" is somebody, "Detenido el" a day, "Detenido en" a place. */
const SMALL = /\b(?:de|del|la|el|los|las|of|the|en|al)\b(?! *$)/g;

/** Whether the heading is one of a column with this role. */
export function headingHas(role: ColumnRole, heading: string): boolean {
  const folded = foldName(heading).replace(SMALL, " ").replace(/ +/g, " ").trim();
  return HEADINGS[role].test(folded);
}
