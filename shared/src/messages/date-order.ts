import type { Locale } from "../locales.ts";
import type { DateOrderFinding } from "../rosters/date-order.ts";

/** What the dates of a list prove about their order. Every place is a number of rows. */
export const DATE_ORDER_MESSAGES: Record<Locale, Record<DateOrderFinding, string>> = {
  es: {
    day_first: "{dayFirst} filas prueban que el día va primero; {both} pueden leerse de las dos formas.",
    month_first: "{monthFirst} filas prueban que el mes va primero; {both} pueden leerse de las dos formas.",
    contradictory:
      "{dayFirst} filas prueban que el día va primero y {monthFirst} que va el mes: la lista mezcla dos órdenes, y {both} fechas pueden leerse de las dos formas. Sepárela o corríjala.",
    unproven: "Ninguna fila prueba el orden; {both} pueden leerse con el día o con el mes primero. Elíjalo usted.",
    not_needed: "Ninguna fecha de la lista puede leerse de dos formas.",
  },
  en: {
    day_first: "{dayFirst} rows prove day first; {both} fit both.",
    month_first: "{monthFirst} rows prove month first; {both} fit both.",
    contradictory:
      "{dayFirst} rows prove day first and {monthFirst} prove month first: the list mixes two orders, and {both} dates fit both. Part it, or correct it.",
    unproven: "No row proves the order; {both} can be read day first or month first. It is yours to choose.",
    not_needed: "No date of the list can be read in two ways.",
  },
};
