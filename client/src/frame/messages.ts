import type { SameShape } from "../i18n/same-shape.ts";

export const es = {
  skip: "Saltar al contenido",
  home: "Paradero, inicio",
  tagline: "Quién está detenido, desde cuándo y cómo lo sabemos",
  navigation: "Secciones",
  menu: "Menú",
  overview: "Resumen",
  people: "Personas",
  trends: "Tendencias",
  figures: "Cifras",
  sources: "Fuentes",
  rosters: "Listas",
  language: "Idioma",
  theme: {
    label: "Apariencia: {now}. Cambiar a: {next}",
    light: "clara",
    dark: "oscura",
    auto: "como el sistema",
  },
  help: {
    open: "Atajos de teclado",
    title: "Atajos de teclado",
    key: "Tecla",
    does: "Qué hace",
    show: "Muestra esta ayuda",
    on: "Usar teclas sueltas como atajos",
    onHint: "Desactívelas si dicta al equipo o usa otra ayuda técnica.",
  },
  footer: {
    label: "Acerca de este sitio",
    about:
      "Paradero lleva la historia documentada de cada persona detenida por motivos políticos cuyo nombre se conoce, y las cifras que publican las organizaciones. Cada dato lleva su fuente y su fecha.",
    error:
      "¿Ve un error, o conoce a alguien de esta lista? Escriba a quien mantiene este sitio con el enlace de la página y una fuente. Las correcciones quedan a la vista; nada se borra en silencio.",
    errorTitle: "Corregir un error",
    reuseTitle: "Reutilizar",
    reuse: "Programa libre, licencia MIT. Al citar una cifra, incluya la regla de conteo, la fecha y el enlace.",
    api: "Datos abiertos (API)",
    clock: "Fechas según el calendario de {timeZone}.",
    firstDay: "Este registro comienza el {day}: de antes no consta nada.",
  },
  missing: {
    title: "Esta página no existe",
    lead: "La dirección puede estar incompleta, o lo que mostraba ya no está publicado.",
    home: "Ir al resumen",
    people: "Buscar a una persona",
  },
  notUnderstood: {
    title: "Esta dirección no se entiende del todo",
    without: "{count, plural, one {Abrir la página sin esa parte} other {Abrir la página sin esas partes}}",
  },
  failed: "Esta página no pudo abrirse",
} as const;

export const en = {
  skip: "Skip to the content",
  home: "Paradero, home",
  tagline: "Who is held, since when, and how we know",
  navigation: "Sections",
  menu: "Menu",
  overview: "Overview",
  people: "People",
  trends: "Trends",
  figures: "Figures",
  sources: "Sources",
  rosters: "Lists",
  language: "Language",
  theme: {
    label: "Appearance: {now}. Change to: {next}",
    light: "light",
    dark: "dark",
    auto: "as the system",
  },
  help: {
    open: "Keyboard shortcuts",
    title: "Keyboard shortcuts",
    key: "Key",
    does: "What it does",
    show: "Shows this help",
    on: "Use single keys as shortcuts",
    onHint: "Switch them off if you dictate to your computer or use other assistive technology.",
  },
  footer: {
    label: "About this site",
    about:
      "Paradero keeps the documented history of every named person held for political reasons, and the figures that organisations publish. Every fact has its source and its date.",
    error:
      "Do you see an error, or know somebody on this list? Write to the people who run this site with the link of the page and a source. Corrections stay in view; nothing is erased in silence.",
    errorTitle: "Correct an error",
    reuseTitle: "Reuse",
    reuse: "Free software, MIT licence. When you quote a number, give its counting rule, its date and the link.",
    api: "Open data (API)",
    clock: "Dates follow the calendar of {timeZone}.",
    firstDay: "This register begins on {day}: nothing earlier is on record.",
  },
  missing: {
    title: "This page does not exist",
    lead: "The address may be incomplete, or what it showed is no longer published.",
    home: "Go to the overview",
    people: "Look for a person",
  },
  notUnderstood: {
    title: "This address is not understood as a whole",
    without: "{count, plural, one {Open the page without that part} other {Open the page without those parts}}",
  },
  failed: "This page could not be opened",
} as const satisfies SameShape<typeof es>;
