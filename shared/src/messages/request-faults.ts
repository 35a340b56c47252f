import type { Locale } from "../words/locales.ts";
import type { RequestFaultCode, RightCode } from "../words/request-faults.ts";

interface Words {
  readonly fault: Record<RequestFaultCode, string>;
  /** What would be right, to be read after "it". */
  readonly right: Record<RightCode, string>;
}

/** What is said of one part of a request. `{field}` is its name, `{value}` what was given. */
export const REQUEST_FAULT_MESSAGES: Record<Locale, Words> = {
  es: {
    fault: {
      missing: "Falta «{field}»: {right}.",
      empty: "«{field}» está vacío, pero {right}.",
      wrong: "«{field}» es «{value}», pero {right}.",
      unknown_parameter: "Aquí no hay ningún parámetro «{field}».",
      takes: "Los que hay son {known}.",
      takes_none: "No hay ninguno.",
      twice: "«{field}» aparece más de una vez; ponga varios valores en uno solo, separados por comas.",
      one_of: "«{field}» y «{other}» son el mismo parámetro: dé solo uno.",
      day_ahead:
        "«{field}» es «{value}», posterior a hoy, {today}: de un día que no ha llegado no se sabe nada. Dé {today} o un día anterior.",
      known_ahead:
        "«{field}» es «{value}», posterior a hoy, {today}: aún no se sabe lo que se sabrá ese día. Dé {today} o un día anterior.",
      reversed: "«{field}» es «{value}», posterior a «{other}», «{last}».",
      too_long: "«{field}» es «{value}», más de {years} años después de «{other}»: pida menos.",
      too_fine: "«{field}» es «{value}», que da {points} puntos, y caben {most}: pida «{step}».",
      too_wide: "«{field}» es «{value}», que da demasiadas series para {days} días: pida menos días o menos valores.",
      too_many:
        "«{field}» es «{value}», y desde entonces habría que dar cuenta de {people} personas; caben {most}: dé un día posterior o menos personas.",
    },
    right: {
      own: "{text}",
      takes: "admite {words}",
      knows: "no se conoce «{word}»; admite {words}",
      country: "no se conoce «{word}»; admite códigos de país de dos letras, como VE, o unknown",
      called: "ahora se llama {name}",
      some: "debe nombrar al menos un valor",
      day: "debe ser un día del calendario escrito AAAA-MM-DD, como 2026-04-06",
      least: "debe ser {least} como mínimo",
      most: "debe ser {most} como máximo",
      characters: "debe tener {most} caracteres como máximo",
      well_formed: "debe ser Unicode bien formado (contiene medio par suplente)",
      no_control: "no debe contener caracteres de control",
      whole_number: "debe ser un número entero",
      number: "debe ser un número",
      text: "debe ser texto",
      type: "debe ser del tipo {type}",
      form: "no tiene la forma documentada",
    },
  },
  en: {
    fault: {
      missing: '"{field}" is missing: it {right}.',
      empty: '"{field}" is empty, but it {right}.',
      wrong: '"{field}" is "{value}", but it {right}.',
      unknown_parameter: 'There is no parameter "{field}" here.',
      takes: "It takes {known}.",
      takes_none: "It takes none.",
      twice: '"{field}" is given more than once; put several values into one, with commas between them.',
      one_of: '"{field}" and "{other}" are one parameter: give one of them.',
      day_ahead:
        '"{field}" is "{value}", which is after today, {today}: nothing is known of a day to come. Give {today} or a day before it.',
      known_ahead:
        '"{field}" is "{value}", which is after today, {today}: what will be known then is not known yet. Give {today} or a day before it.',
      reversed: '"{field}" is "{value}", which is after "{other}", "{last}".',
      too_long: '"{field}" is "{value}", more than {years} years after "{other}": ask for fewer.',
      too_fine: '"{field}" is "{value}", which makes {points} points, and {most} are the most: ask for "{step}".',
      too_wide:
        '"{field}" is "{value}", which makes too many series over {days} days: ask for fewer days or fewer values.',
      too_many:
        '"{field}" is "{value}", since when there are {people} people to account for, and {most} are the most: give a later day, or fewer people.',
    },
    right: {
      own: "{text}",
      takes: "takes {words}",
      knows: 'does not know "{word}"; it takes {words}',
      country: 'does not know "{word}"; it takes two-letter country codes, such as VE, or unknown',
      called: "is called {name} now",
      some: "must name at least one value",
      day: "must be a calendar day written YYYY-MM-DD, such as 2026-04-06",
      least: "must be at least {least}",
      most: "must be at most {most}",
      characters: "must be at most {most} characters long",
      well_formed: "must be well-formed Unicode (it holds half of a surrogate pair)",
      no_control: "must not hold control characters",
      whole_number: "must be a whole number",
      number: "must be a number",
      text: "must be text",
      type: "must be of type {type}",
      form: "is not of the documented form",
    },
  },
};
