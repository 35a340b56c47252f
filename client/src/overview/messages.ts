import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  title: "Personas presas políticas en Venezuela",
  published: "Cifra publicada",
  organization: "Organización",
  asOf: "«presos políticos» según {organization}, {date}",
  noFigures: "Todavía no hay cifras publicadas en este registro.",
  noFigure: "Esta organización no ha publicado un total que se haya leído en su fuente.",
  source: "Ver la fuente",
  sourceTitle: "De dónde sale esta cifra",
  before: "Antes",
  fewer:
    "{by, plural, one {Una persona menos} other {# menos}} entre los dos totales. No son excarcelaciones: cada total resta salidas y suma arrestos y casos que se conocieron tarde.",
  more: "{by, plural, one {Una persona más} other {# más}} entre los dos totales. No son solo arrestos nuevos: cada total suma también casos que se conocieron tarde, y resta salidas.",
  same: "El mismo número en los dos totales. No significa que no haya habido arrestos ni excarcelaciones.",
  inexact: "No se puede decir cuánto cambió: por lo menos uno de los dos totales no es un número exacto.",
  unverified:
    "Hay cifras más recientes de {organization} citadas de segunda mano, que no se pudieron leer en su fuente: {list}.",
  unverifiedItem: "{value} ({date})",
  unverifiedLink: "Verlas en Cifras",
  named: "Casos con nombre",
  namedIntro:
    "Otro recuento, persona por persona, con lo que documenta este sitio. No es una muestra de la cifra publicada ni la sustituye.",
  ofPeople: "de {total, plural, one {# persona} other {# personas}} con nombre",
  onDay: "el {date}, según la regla «{rule}»",
  range: "{low, number}–{high, number}",
  rangeWhy:
    "Es un margen porque algunas fechas no se conocen con exactitud, o hay datos solo denunciados o en disputa; el recuento central es {count, number}.",
  rule: "Regla de conteo",
  timeline: "A lo largo del tiempo",
  timelineLead:
    "Los puntos son cifras publicadas por {organization}; la línea y su margen, los casos con nombre según la regla «{rule}».",
  timelineLeadNamed: "La línea y su margen son los casos con nombre según la regla «{rule}».",
  allTrends: "Ver las tendencias completas",
  breakdown: "Situación de cada persona",
  breakdownLead: "Lo que se cuenta al {date}. Cada fila abre la lista, que dice de quién no es seguro.",
  breakdownNone: "Denunciado o sin registro",
  inList: "{count, plural, one {persona} other {personas}}",
  changes: "Lo último que se supo",
  changesLead: "Los registros más recientes, por el día en que se conocieron.",
  known: "Se supo el {date}",
  noChanges: "Todavía no hay registros publicados.",
  allPeople: "Ver a todas las personas",
  empty: {
    title: "Un registro que empieza",
    lead: "Aquí estarán cada persona detenida por motivos políticos y las cifras que publiquen las organizaciones, con su fuente y su fecha.",
  },
} as const;

export const en = {
  title: "Political prisoners in Venezuela",
  published: "Published figure",
  organization: "Organisation",
  asOf: "political prisoners according to {organization}, {date}",
  noFigures: "No published figures are on record yet.",
  noFigure: "This organisation has published no total that was read at its source.",
  source: "See the source",
  sourceTitle: "Where this number comes from",
  before: "Before",
  fewer:
    "{by, plural, one {One person fewer} other {# fewer}} from one total to the next. These are not releases: each total takes off those who left and adds arrests and cases that became known late.",
  more: "{by, plural, one {One person more} other {# more}} from one total to the next. These are not only new arrests: each total also adds cases that became known late, and takes off those who left.",
  same: "The same number in both totals. It does not mean that nobody was arrested or released.",
  inexact: "How much it changed cannot be said: at least one of the two totals is not an exact number.",
  unverified:
    "There are more recent figures of {organization} quoted at second hand, which could not be read at their source: {list}.",
  unverifiedItem: "{value} ({date})",
  unverifiedLink: "See them in Figures",
  named: "Named cases",
  namedIntro:
    "A different count, made person by person from what this site documents. It is not a sample of the published figure and does not replace it.",
  ofPeople: "of {total, plural, one {# named person} other {# named people}}",
  onDay: "on {date}, under the rule “{rule}”",
  range: "{low, number}–{high, number}",
  rangeWhy:
    "It is a range because some dates are not known exactly, or something is only alleged or disputed; the middle count is {count, number}.",
  rule: "Counting rule",
  timeline: "Over time",
  timelineLead:
    "The points are figures published by {organization}; the line and its range are the named cases under the rule “{rule}”.",
  timelineLeadNamed: "The line and its range are the named cases under the rule “{rule}”.",
  allTrends: "See all trends",
  breakdown: "Where each person stands",
  breakdownLead: "What is counted on {date}. Each row opens the list, which says of whom it is not certain.",
  breakdownNone: "Alleged, or nothing on record",
  inList: "{count, plural, one {person} other {people}}",
  changes: "What became known lately",
  changesLead: "The newest records, by the day they became known.",
  known: "Known on {date}",
  noChanges: "No records have been published yet.",
  allPeople: "See everybody",
  empty: {
    title: "A register that begins",
    lead: "Every person held for political reasons will stand here, and the figures that organisations publish, each with its source and its date.",
  },
} as const satisfies SameShape<typeof es>;
