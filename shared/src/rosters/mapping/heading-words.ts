import { DEFAULT_LOCALE, type Locale, LOCALES } from "../../words/locales.ts";
import { foldWords } from "../../words/fold-words.ts";
import { ATTRIBUTES, forEachAttribute, LISTED_ATTRIBUTES, type ListedAttribute } from "../../person/attributes.ts";

const WHEN = "(?:fecha|dia|date|day|fec)(?: lugar| hora| time)?";
const SEIZED =
  "(?:detencion|arresto|captura|aprehension|secuestro|encarcelamiento|reclusion|arrest|detention|abduction)";
const LET_OUT = "(?:excarcelacion|liberacion|libertad|salida|egreso|release)";
const WAS_SEIZED = "(?:detenid|arrestad|capturad|aprehendid|secuestrad|encarcelad|apresad)[oa]s?(?: as?)?";
const WAS_LET_OUT = "(?:excarcelad|liberad)[oa]s?(?: as?)?";
const HAS_DIED = "(?:(?:fallecid|muert|asesinad)[oa]s?(?: as?)?|fallecio|murio)";
const DIED = "(?:muerte|fallecimiento|asesinato|asesinado|deceso|defuncion|death)";

/** The heading is folded and has lost its small words. */
const HEADINGS = {
  identifier:
    /^(?:id|identificador|identifier|codigo|code|cedula|ci|dni|pasaporte|passport|expediente|documentos?(?: identidad)?|(?:id|codigo|identificador) (?:unico|persona|person|registro).*|cedula identidad|case (?:id|number)|person id|national id)$/,
  familyAndGiven:
    /^(?:apellidos?(?: (?:paterno|materno))*(?: e| y)? nombres?|surname (?:and )?(?:given|first) names?)$/,
  full: /^(?:nombres?(?: e| y)? apellidos?|nombre completo|nombre|nombres|full name|name|names|detenid[oa]s?|victima|victim|persona)$/,
  given: /^(?:nombres?(?: pila)?|(?:primer|segundo) nombre|(?:given|first|middle) names?)$/,
  family: /^(?:apellidos?|apellido (?:paterno|materno)|(?:primer|segundo) apellido|surnames?|(?:last|family) names?)$/,
  otherName: /^(?:apodos?|alias|sobrenombres?|nicknames?|aka|also known as)$/,
  detainedOn: new RegExp(
    `^${WHEN} (?:${SEIZED}(?: .*)?)$|^${SEIZED} (?:date|day)$|^${WAS_SEIZED} (?:el|dia|fecha|desde)$|^(?:detained|arrested|seized)(?: on| since| date)?$`,
  ),
  releasedOn: new RegExp(
    `^${WHEN} (?:${LET_OUT}(?: .*)?)$|^${LET_OUT} (?:date|day)$|^${WAS_LET_OUT} (?:el|dia|fecha)$|^(?:released|freed)(?: on| date)?$`,
  ),
  diedOn: new RegExp(`^${WHEN} (?:${DIED}(?: .*)?)$|^${DIED} date$|^${HAS_DIED} (?:el|dia|fecha)$|^died(?: on)?$`),
  date: /^(?:fecha|date|dia|day|fecha (?:evento|hecho|registro|hora|inicio|status|estatus)|event date|timestamp|date time)$/,
  facility:
    /^(?:(?:centro|lugar|sitio|recinto) (?:reclusion|detencion|penitenciario)(?: actual)?|centro(?: actual)?|recluid[oa]s?(?: as?)? en|carcel|penal|prision|recinto|facility|prison|(?:detention|place) (?:center|centre|detention)|center|centre|(?:held|detained) (?:at|in))$/,
  status:
    /^(?:estado|estatus|status|situacion(?: actual| juridica| procesal)?|condicion(?: actual)?|estado actual|event|evento|custody status)$/,
  state: /^(?:estado|entidad(?: federal)?|provincia|departamento|state|province|region)$/,
  place:
    /^(?:detenid[oa]s?(?: as?)? en|lugar|localidad|ciudad|municipio|lugar (?:secuestro|arresto|hecho|captura)|place|city|town|location)$/,
  ...forEachAttribute(LISTED_ATTRIBUTES, (name) => {
    const { es, en } = ATTRIBUTES[name].listed;
    return new RegExp(`${es.source}|${en.source}`);
  }),
} as const satisfies Record<string, RegExp>;

/** What a column may hold, told by its heading. Status and state share the Spanish word "estado": values decide there. */
export type ColumnRole = keyof typeof HEADINGS;

/** The last word of a heading stays: "Detenido" is somebody, "Detenido el" a day, "Detenido en" a place. */
const SMALL = /\b(?:de|del|la|el|los|las|of|the|en|al)\b(?! *$)/g;

/** Whether the heading is one of a column with this role. */
export function headingHas(role: ColumnRole, heading: string): boolean {
  return HEADINGS[role].test(folded(heading));
}

/** The language in which a heading names an attribute: what stands below is written in it. */
export function languageOf(name: ListedAttribute, heading: string): Locale {
  return LOCALES.find((locale) => ATTRIBUTES[name].listed[locale].test(folded(heading))) ?? DEFAULT_LOCALE;
}

function folded(heading: string): string {
  return foldWords(heading).replace(SMALL, " ").replace(/ +/g, " ").trim();
}
