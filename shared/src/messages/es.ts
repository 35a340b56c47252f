import type { CensusStep } from "../inputs/census-query.ts";
import type { CountingRule } from "../statuses/counting-rules.ts";
import type { DateFault } from "../dates/date-faults.ts";
import type { ErrorCode } from "../words/errors.ts";
import type { ContextEventKind, FigureConcept, Qualifier, SourceTier } from "../inputs/figures.ts";
import type { Grade } from "../statuses/grades.ts";
import type { Locale } from "../words/locales.ts";
import type { MilestoneKind } from "../statuses/milestones.ts";
import type { PeopleSort } from "../inputs/people-query.ts";
import type { AttributeValue, PersonAttribute, WordAttribute } from "../person/attributes.ts";
import type { FacetName, Freshness } from "../person/facets.ts";
import type { NameKind, PublicationLevel, Sex } from "../person/profiles.ts";
import type { RelationKind } from "../person/relations.ts";
import type { Status, StatusGroup } from "../statuses/statuses.ts";

/**
 * The words of the domain in Spanish, one block a vocabulary. This file is the shape; the other languages satisfy it.
 * A value without a label does not compile.
 */
export const es = {
  locale: {
    es: "Español",
    en: "English",
  } satisfies Record<Locale, string>,

  /** The long form, of DOMAIN.md 2. */
  status: {
    detained: "Detenido",
    disappeared: "Desaparecido",
    house_arrest: "Arresto domiciliario",
    bailed: "Bajo fianza",
    conditional_release: "Excarcelado con medidas",
    released: "Liberado",
    amnestied: "Amnistiado",
    died_in_custody: "Muerto bajo custodia",
  } satisfies Record<Status, string>,

  /** One or two words, for chips and legends: the state, not the person, so that it fits women and men. */
  statusShort: {
    detained: "Detención",
    disappeared: "Desaparición",
    house_arrest: "Arresto domiciliario",
    bailed: "Bajo fianza",
    conditional_release: "Excarcelación con medidas",
    released: "Liberación",
    amnestied: "Amnistía",
    died_in_custody: "Muerte bajo custodia",
  } satisfies Record<Status, string>,

  /** Said of one person whose sex is on record. */
  statusOf: {
    female: {
      detained: "Detenida",
      disappeared: "Desaparecida",
      house_arrest: "En arresto domiciliario",
      bailed: "Bajo fianza",
      conditional_release: "Excarcelada con medidas",
      released: "Liberada",
      amnestied: "Amnistiada",
      died_in_custody: "Murió bajo custodia",
    },
    male: {
      detained: "Detenido",
      disappeared: "Desaparecido",
      house_arrest: "En arresto domiciliario",
      bailed: "Bajo fianza",
      conditional_release: "Excarcelado con medidas",
      released: "Liberado",
      amnestied: "Amnistiado",
      died_in_custody: "Murió bajo custodia",
    },
    unknown: {
      detained: "Detenido/a",
      disappeared: "Desaparecido/a",
      house_arrest: "En arresto domiciliario",
      bailed: "Bajo fianza",
      conditional_release: "Excarcelado/a con medidas",
      released: "Liberado/a",
      amnestied: "Amnistiado/a",
      died_in_custody: "Murió bajo custodia",
    },
  } satisfies Record<Sex | "unknown", Record<Status, string>>,

  /** So many people in it, inside a sentence of people. */
  statusPeople: {
    detained: "{count, plural, one {# detenida} other {# detenidas}}",
    disappeared: "{count, plural, one {# desaparecida} other {# desaparecidas}}",
    house_arrest: "{count, number} en arresto domiciliario",
    bailed: "{count, number} bajo fianza",
    conditional_release: "{count, plural, one {# excarcelada con medidas} other {# excarceladas con medidas}}",
    released: "{count, plural, one {# liberada} other {# liberadas}}",
    amnestied: "{count, plural, one {# amnistiada} other {# amnistiadas}}",
    died_in_custody: "{count, plural, one {# murió bajo custodia} other {# murieron bajo custodia}}",
  } satisfies Record<Status, string>,

  /** Said where a person has no record yet on the day. */
  statusNothing: "Sin registro",

  statusGroup: {
    held: "Bajo custodia",
    restricted_home: "Arresto domiciliario",
    measures: "En libertad con medidas",
    at_liberty: "En libertad",
    ended: "Muerte bajo custodia",
  } satisfies Record<StatusGroup, string>,

  rule: {
    "in-custody": {
      name: "Bajo custodia",
      why: "Cuenta a quienes están físicamente en manos del Estado: personas detenidas y desaparecidas.",
    },
    "deprived-of-liberty": {
      name: "Personas privadas de libertad",
      why: "Incluye el arresto domiciliario («casa por cárcel»), como el Grupo de Trabajo de la ONU sobre la Detención Arbitraria y como Foro Penal desde febrero de 2026: pasar de la cárcel a la casa no es una excarcelación.",
    },
    "any-restriction": {
      name: "Con alguna restricción",
      why: "Cuenta a todas las personas que no tienen libertad plena: suma a quienes están bajo fianza o excarceladas con medidas.",
    },
    "restricted-not-jailed": {
      name: "Con restricciones, fuera de prisión",
      why: "El otro grupo, que Foro Penal informa aparte: personas fuera de prisión que siguen en arresto domiciliario, bajo fianza o con otras medidas.",
    },
  } satisfies Record<CountingRule, { name: string; why: string }>,

  grade: {
    confirmed: "Confirmado",
    reported: "Reportado",
    alleged: "Denunciado",
    disputed: "En disputa",
  } satisfies Record<Grade, string>,

  gradeMeans: {
    confirmed: "Varias fuentes independientes, o un documento oficial, coinciden.",
    reported: "Lo informa una fuente seria; nadie lo contradice.",
    alleged: "Se ha denunciado, pero aún no está respaldado: amplía el margen, no mueve el conteo.",
    disputed: "Las fuentes se contradicen: amplía el margen, no mueve el conteo.",
  } satisfies Record<Grade, string>,

  milestone: {
    charged: "Imputación",
    sentenced: "Condena",
    hearing: "Audiencia",
    transferred: "Traslado",
    release_order_not_executed: "Boleta de excarcelación sin ejecutar",
    amnesty_applied: "Amnistía solicitada",
    amnesty_overdue: "Amnistía sin respuesta en el plazo",
    amnesty_rejected: "Amnistía negada",
    conditions_imposed: "Medidas cautelares impuestas",
    medical: "Salud",
    other: "Otro hecho",
  } satisfies Record<MilestoneKind, string>,

  attribute: {
    sex: "Sexo",
    sector: "Civil o militar",
    birth: "Nacimiento",
    nationalities: "Nacionalidades",
    minor: "Era menor de 18 años en la fecha de algún registro",
    occupation: "Ocupación",
    affiliation: "Partido, sindicato u organización",
    internalNote: "Nota interna",
  } satisfies Record<PersonAttribute, string>,

  /** An attribute that is said in each language: "Ocupación en español". */
  attributeIn: {
    es: "{attribute} en español",
    en: "{attribute} en inglés",
  } satisfies Record<Locale, string>,

  attributeWord: {
    sex: { female: "Mujer", male: "Hombre" },
    sector: { civilian: "Civil", military: "Militar" },
  } satisfies { readonly [A in WordAttribute]: Record<NonNullable<AttributeValue<A>>, string> },

  freshness: {
    within_30_days: "Confirmado en los últimos 30 días",
    within_90_days: "Entre 31 y 90 días sin confirmar",
    within_180_days: "Entre 91 y 180 días sin confirmar",
    older: "Más de 180 días sin confirmar",
  } satisfies Record<Freshness, string>,

  facet: {
    status: "Situación",
    sex: "Sexo",
    sector: "Civil o militar",
    state: "Estado",
    facility: "Centro de reclusión",
    nationality: "Nacionalidad",
    freshness: "Última confirmación",
  } satisfies Record<FacetName, string>,

  /** The value that is not on record, of any facet. */
  unknown: "Sin dato",

  sort: {
    name: "Nombre",
    status: "Situación",
    since: "Desde",
    confirmed: "Última confirmación",
  } satisfies Record<PeopleSort, string>,

  step: { day: "Por día", week: "Por semana", month: "Por mes" } satisfies Record<CensusStep, string>,

  concept: {
    stock_detained: "Personas presas políticas",
    whereabouts_unknown: "Con paradero desconocido",
    restricted_measures_stock: "Con medidas restrictivas, fuera de prisión",
    deaths_in_custody: "Muertes bajo custodia",
    arrests_in_period: "Arrestos en el período",
    arrests_cumulative_since_2014: "Arrestos desde 2014 (acumulado)",
    releases_in_period: "Excarcelaciones en el período",
    amnesty_beneficiaries_cumulative: "Personas beneficiadas por la amnistía (acumulado)",
  } satisfies Record<FigureConcept, string>,

  measure: { stock: "En un día", flow: "En un período" } satisfies Record<"stock" | "flow", string>,

  qualifier: {
    exact: "Exactamente",
    at_least: "Al menos",
    over: "Más de",
    about: "Alrededor de",
  } satisfies Record<Qualifier, string>,

  tier: {
    press: "Prensa",
    press_mirror: "Prensa, por un espejo de un medio bloqueado",
    urgent_action: "Acción Urgente de Amnistía Internacional",
    second_hand: "De segunda mano, sin verificar",
  } satisfies Record<SourceTier, string>,

  /** Keys and values of the breakdowns in print. What has no label here is a proper name and is shown as it came. */
  breakdown: {
    age_group: { label: "Edad", values: { adolescent: "Adolescentes", adult: "Personas adultas" } },
    alleged_act: { label: "Hecho imputado", values: { celebrating_capture: "Celebrar la captura de Maduro" } },
    civil_military: { label: "Civil o militar", values: { civilian: "Civiles", military: "Militares" } },
    cohort: {
      label: "Grupo",
      values: { "2017_protests": "Protestas de 2017", "arrested_2024-2025": "Arrestos de 2024 y 2025" },
    },
    custody: { label: "Lugar de reclusión", values: { house_arrest: "Arresto domiciliario" } },
    disability: { label: "Discapacidad", values: { yes: "Con discapacidad" } },
    facility: { label: "Centro de detención", values: {} },
    indigenous: { label: "Pueblos indígenas", values: { yes: "Indígenas" } },
    late_reported: { label: "Conocidos con retraso", values: { yes: "Casos anteriores, confirmados después" } },
    legal_status: { label: "Situación procesal", values: { convicted: "Con condena", not_convicted: "Sin condena" } },
    measure: {
      label: "Qué se mide",
      values: {
        cumulative_documented: "Personas documentadas (acumulado)",
        jailed: "Personas encarceladas",
        jailed_by_court: "Personas encarceladas por orden judicial",
      },
    },
    nationality: {
      label: "Nacionalidad",
      values: {
        argentina: "Argentina",
        chile: "Chile",
        colombia: "Colombia",
        cyprus: "Chipre",
        dual: "Doble nacionalidad",
        ecuador: "Ecuador",
        foreign: "Personas extranjeras",
        foreign_or_dual: "Personas extranjeras o con doble nacionalidad",
        france: "Francia",
        germany: "Alemania",
        guyana: "Guyana",
        hungary: "Hungría",
        italy: "Italia",
        netherlands: "Países Bajos",
        peru: "Perú",
        poland_ukraine: "Polonia y Ucrania",
        portugal: "Portugal",
        romania: "Rumanía",
        spain: "España",
        ukraine: "Ucrania",
      },
    },
    occupation: {
      label: "Ocupación",
      values: {
        civil_society: "Sociedad civil",
        defender: "Personas defensoras de derechos humanos",
        journalist: "Periodistas",
        journalist_media: "Periodistas y personal de prensa",
        political_organization: "Integrantes de organizaciones políticas",
        security_forces_active: "Fuerzas de seguridad, en servicio",
        security_forces_former: "Fuerzas de seguridad, en retiro",
        union: "Sindicalistas",
      },
    },
    prior_status: {
      label: "Situación anterior",
      values: { detained: "Estaban en prisión", restricted_measures: "Estaban fuera de prisión con medidas" },
    },
    release_type: {
      label: "Tipo de excarcelación",
      values: {
        conditional: "Con medidas",
        full_freedom: "Libertad plena",
        full_freedom_or_not_presented: "Libertad plena o sin presentación ante tribunales",
      },
    },
    sex: { label: "Sexo", values: { female: "Mujeres", male: "Hombres" } },
    state: { label: "Estado", values: {} },
  },

  contextEvent: {
    arrest_wave: "Ola de arrestos",
    case: "Caso",
    change_of_government: "Cambio de gobierno",
    correction: "Corrección",
    death_in_custody: "Muerte bajo custodia",
    election: "Elección",
    law: "Ley",
    mass_release: "Excarcelación masiva",
    milestone: "Hito",
    political: "Hecho político",
    protest_wave: "Ola de protestas",
    release: "Excarcelación",
    report: "Informe",
    snapshot: "Recuento",
  } satisfies Record<ContextEventKind, string>,

  publication: {
    internal: "Interno",
    statistics: "Solo estadística",
    named: "Público, con nombre",
  } satisfies Record<PublicationLevel, string>,

  publicationMeans: {
    internal: "Solo para el equipo. En ninguna cifra ni lista pública.",
    statistics:
      "Solo para el equipo, y en ningún recuento ni serie públicos. Junto al recuento público de hoy se dice cuántas personas más hay a quienes no se puede nombrar, de cinco en cinco: «al menos 10» o «menos de cinco».",
    named:
      "Para todo el mundo, con nombre y solo con los campos públicos. Quien era menor de edad necesita además un motivo por escrito; sin él queda como «Solo estadística».",
  } satisfies Record<PublicationLevel, string>,

  nameKind: {
    main: "Nombre principal",
    full: "Nombre completo",
    variant: "Otra grafía",
    misspelling: "Grafía errónea",
    nickname: "Apodo",
  } satisfies Record<NameKind, string>,

  /** How a person stands to another, whose name follows. */
  relationOf: {
    female: {
      sibling: "Hermana de",
      partner: "Pareja de",
      parent: "Madre de",
      child: "Hija de",
      relative: "Familiar de",
      same_case: "Del mismo caso que",
    },
    male: {
      sibling: "Hermano de",
      partner: "Pareja de",
      parent: "Padre de",
      child: "Hijo de",
      relative: "Familiar de",
      same_case: "Del mismo caso que",
    },
    unknown: {
      sibling: "Hermano/a de",
      partner: "Pareja de",
      parent: "Madre o padre de",
      child: "Hijo/a de",
      relative: "Familiar de",
      same_case: "Del mismo caso que",
    },
  } satisfies Record<Sex | "unknown", Record<RelationKind, string>>,

  error: {
    invalid_input: "Hay un dato que no se puede leer.",
    not_found: "No existe, o no está publicado.",
    conflict: "Alguien lo cambió mientras tanto. Revise la versión actual y vuelva a intentarlo.",
    forbidden: "Su cuenta no permite hacer esto.",
    unauthenticated: "Inicie sesión para hacer esto.",
    too_many: "Es demasiado a la vez. Espere un momento y vuelva a intentarlo.",
    busy: "El servicio está ocupado. Vuelva a intentarlo en unos segundos.",
    running: "Se sigue haciendo; el resultado aparecerá en cuanto termine.",
    stopped: "Usted lo detuvo: no se guardó nada.",
    full: "El disco del servidor está lleno: no se guardó nada. Lo que escribió sigue aquí.",
    internal: "Algo falló de nuestro lado. Vuelva a enviarlo: nada se guarda dos veces.",
  } satisfies Record<ErrorCode, string>,

  /**
   * A date read back. `at` agrees with the hour. `{first}` and `{last}` are the days that a month, a year or several of them stand for. `about…` is said
   * of a date marked `~`.
   */
  dateSentence: {
    on: "el {date}",
    onAt: "el {date} {at}",
    at: { one: "a la {time}", other: "a las {time}" },
    someDay: "algún día de {period} (del {first} al {last})",
    between: "entre {from} y {to} (del {first} al {last})",
    betweenDays: "entre el {from} y el {to}",
    by: "el {date} o antes",
    attested: "ya estaba así el {date}; no consta desde cuándo",
    orAfter: "el {date} o después",
    aboutOn: "hacia el {date}",
    aboutPeriod: "hacia {period} (del {first} al {last})",
    aboutBetween: "aproximadamente {said}",
    byAbout: "hacia el {date} o antes",
    attestedAbout: "ya estaba así hacia el {date}; no consta desde cuándo",
    aboutOrAfter: "hacia el {date} o después",
    possibly: "posiblemente {said}",
  },

  /** A date in a table. */
  shortDate: {
    by: "a más tardar el {date}",
    byAbout: "a más tardar hacia el {date}",
    attested: "ya el {date}",
    attestedAbout: "ya hacia el {date}",
    from: "desde {date}",
    about: "c. {date}",
    uncertain: "{date}?",
  },

  /** Why a date was refused. `{text}` is what was given. */
  dateFault: {
    empty: "Falta la fecha. Escriba, por ejemplo, 8 de febrero de 2026, febrero de 2026 o 2026-02.",
    unreadable:
      "No se entiende la fecha «{text}». Escriba, por ejemplo, 8 de febrero de 2026, feb 2026, 8/2/2026 o entre dic 2025 y ene 2026.",
    no_such_day: "La fecha «{text}» no existe en el calendario.",
    no_such_time: "La hora «{text}» no existe. Escriba una hora entre 00:00 y 23:59.",
    year_out_of_range: "El año de «{text}» debe estar entre 0001 y 9999, con cuatro cifras.",
    set: "«{text}» es una lista de fechas. Escriba una sola fecha o un intervalo, como 2025-12/2026-01.",
    season:
      "«{text}» es una estación del año, que no tiene un primer día acordado. Escriba los meses, como 2025-03/2025-05.",
    zone: "«{text}» lleva zona horaria. Escriba la hora local sin zona, como 2026-02-08T23:45.",
    seconds: "«{text}» lleva segundos. Escriba la hora con minutos, como 2026-02-08T23:45.",
    marked_time: "«{text}» lleva hora y una marca de duda. Escriba la hora sin la marca, o solo el día con ella.",
    time_in_interval:
      "El intervalo «{text}» lleva una hora. Escriba un intervalo entre días, como 2026-02-08/2026-02-09.",
    reversed: "El intervalo «{text}» termina antes de empezar. Escriba primero la fecha más antigua.",
    unbounded: "«{text}» no dice ninguna fecha. Escriba al menos un extremo, como ../2026-04-06.",
    unknown_end: "En «{text}» falta un extremo. Escriba .. en el extremo abierto, como ../2026-04-06.",
    inner_mark: "En «{text}» la marca ~, ? o % debe ir al final de la fecha entera, como 2025-11~.",
    inner_blank: "En «{text}» solo pueden faltar las últimas cifras, como 202X, 2025-1X o 2025-11-XX.",
    ambiguous_day: "«{text}» puede ser {first} o {second}. Escriba el mes con letras.",
    unclear_hour:
      "En «{text}» no se sabe si la hora es de la mañana o de la noche. Escriba, por ejemplo, 20:00 u 8 pm.",
    wrong_weekday: "«{text}» no coincide: el {day} cae en {weekday}. Revise el día o la fecha.",
    source_too_early:
      "La fuente se publicó a más tardar el {published}, antes del hecho, que empieza el {earliest}: no puede respaldarlo. Revise la fecha o la fuente.",
    no_publication:
      "Falta la fecha de publicación de la fuente: sin ella no se sabe hasta cuándo pudo ocurrir el hecho.",
  } satisfies Record<DateFault, string>,
};

export type Messages = typeof es;
