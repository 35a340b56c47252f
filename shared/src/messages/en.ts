import type { Messages } from "./es.ts";

/** The words of the domain in English. */
export const en = {
  locale: { es: "Español", en: "English" },

  status: {
    detained: "Detained",
    disappeared: "Disappeared (fate or whereabouts unknown)",
    house_arrest: "House arrest",
    bailed: "Released on bail",
    conditional_release: "Released with measures (excarcelación)",
    released: "Released (terms not stated, or unconditional)",
    amnestied: "Amnestied",
    died_in_custody: "Died in custody",
  },

  statusShort: {
    detained: "Detained",
    disappeared: "Disappeared",
    house_arrest: "House arrest",
    bailed: "Released on bail",
    conditional_release: "Released with measures",
    released: "Released",
    amnestied: "Amnestied",
    died_in_custody: "Died in custody",
  },

  statusOf: {
    female: {
      detained: "Detained",
      disappeared: "Disappeared",
      house_arrest: "Under house arrest",
      bailed: "Released on bail",
      conditional_release: "Released with measures",
      released: "Released",
      amnestied: "Amnestied",
      died_in_custody: "Died in custody",
    },
    male: {
      detained: "Detained",
      disappeared: "Disappeared",
      house_arrest: "Under house arrest",
      bailed: "Released on bail",
      conditional_release: "Released with measures",
      released: "Released",
      amnestied: "Amnestied",
      died_in_custody: "Died in custody",
    },
    unknown: {
      detained: "Detained",
      disappeared: "Disappeared",
      house_arrest: "Under house arrest",
      bailed: "Released on bail",
      conditional_release: "Released with measures",
      released: "Released",
      amnestied: "Amnestied",
      died_in_custody: "Died in custody",
    },
  },

  statusPeople: {
    detained: "{count, number} detained",
    disappeared: "{count, number} disappeared",
    house_arrest: "{count, number} under house arrest",
    bailed: "{count, number} released on bail",
    conditional_release: "{count, number} released with measures",
    released: "{count, number} released",
    amnestied: "{count, number} amnestied",
    died_in_custody: "{count, number} died in custody",
  },

  statusNothing: "Nothing on record",

  statusGroup: {
    held: "Held",
    restricted_home: "House arrest",
    measures: "At liberty with measures",
    at_liberty: "At liberty",
    ended: "Died in custody",
  },

  rule: {
    "in-custody": {
      name: "In custody",
      why: "Counts those physically held by the state: the detained and the disappeared.",
    },
    "deprived-of-liberty": {
      name: "Deprived of liberty",
      why: "House arrest counts too, as it does for the UN Working Group on Arbitrary Detention and, since February 2026, for Foro Penal: going from prison to house arrest is not a release.",
    },
    "any-restriction": {
      name: "Under any restriction",
      why: "Counts everybody who is not fully free: adds those on bail or released with measures.",
    },
    "restricted-not-jailed": {
      name: "Restricted, out of prison",
      why: "The second group, which Foro Penal reports apart: people out of prison but under house arrest, on bail or under other measures.",
    },
  },

  grade: { confirmed: "Confirmed", reported: "Reported", alleged: "Alleged", disputed: "Disputed" },

  gradeMeans: {
    confirmed: "Several independent sources, or an official document, agree.",
    reported: "A serious source says so; nobody contradicts it.",
    alleged: "Somebody says so, without support yet: it widens the range and does not move the count.",
    disputed: "The sources contradict each other: it widens the range and does not move the count.",
  },

  milestone: {
    charged: "Charged",
    sentenced: "Sentenced",
    hearing: "Hearing",
    transferred: "Transferred",
    release_order_not_executed: "Release order not executed",
    amnesty_applied: "Amnesty applied for",
    amnesty_overdue: "Amnesty decision overdue",
    amnesty_rejected: "Amnesty rejected",
    conditions_imposed: "Measures imposed",
    medical: "Health",
    other: "Other event",
  },

  attribute: {
    sex: "Sex",
    sector: "Civilian or military",
    birth: "Born",
    nationalities: "Nationalities",
    minor: "Was under 18 at the time of some record",
    occupation: "Occupation",
    affiliation: "Party, union or organisation",
    internalNote: "Internal note",
  },

  attributeIn: { es: "{attribute} in Spanish", en: "{attribute} in English" },

  attributeWord: {
    sex: { female: "Woman", male: "Man" },
    sector: { civilian: "Civilian", military: "Military" },
  },

  freshness: {
    within_30_days: "Confirmed in the last 30 days",
    within_90_days: "Not confirmed for 31 to 90 days",
    within_180_days: "Not confirmed for 91 to 180 days",
    older: "Not confirmed for over 180 days",
  },

  facet: {
    status: "Status",
    sex: "Sex",
    sector: "Civilian or military",
    state: "State",
    facility: "Place of detention",
    nationality: "Nationality",
    freshness: "Last confirmed",
  },

  unknown: "Not known",

  sort: { name: "Name", status: "Status", since: "Since", confirmed: "Last confirmed" },

  step: { day: "By day", week: "By week", month: "By month" },

  concept: {
    stock_detained: "Political prisoners",
    whereabouts_unknown: "Whereabouts unknown",
    restricted_measures_stock: "Out of prison under restrictive measures",
    deaths_in_custody: "Deaths in custody",
    arrests_in_period: "Arrests in the period",
    arrests_cumulative_since_2014: "Arrests since 2014 (cumulative)",
    releases_in_period: "Releases in the period",
    amnesty_beneficiaries_cumulative: "Beneficiaries of the amnesty (cumulative)",
  },

  measure: { stock: "On one day", flow: "Over a period" },

  qualifier: { exact: "Exactly", at_least: "At least", over: "Over", about: "About" },

  tier: {
    press: "Press",
    press_mirror: "Press, through a mirror of a blocked outlet",
    urgent_action: "Amnesty International Urgent Action",
    second_hand: "Second-hand, not verified",
  },

  breakdown: {
    age_group: { label: "Age", values: { adolescent: "Adolescents", adult: "Adults" } },
    alleged_act: { label: "Alleged act", values: { celebrating_capture: "Celebrating the capture of Maduro" } },
    civil_military: { label: "Civilian or military", values: { civilian: "Civilians", military: "Military" } },
    cohort: {
      label: "Group",
      values: { "2017_protests": "Protests of 2017", "arrested_2024-2025": "Arrested in 2024 and 2025" },
    },
    custody: { label: "Place of custody", values: { house_arrest: "House arrest" } },
    disability: { label: "Disability", values: { yes: "With a disability" } },
    facility: { label: "Place of detention", values: {} },
    indigenous: { label: "Indigenous peoples", values: { yes: "Indigenous" } },
    late_reported: { label: "Learned late", values: { yes: "Older cases, confirmed later" } },
    legal_status: { label: "Legal status", values: { convicted: "Convicted", not_convicted: "Not convicted" } },
    measure: {
      label: "What is measured",
      values: {
        cumulative_documented: "Documented (cumulative)",
        jailed: "Jailed",
        jailed_by_court: "Jailed by court order",
      },
    },
    nationality: {
      label: "Nationality",
      values: {
        argentina: "Argentina",
        chile: "Chile",
        colombia: "Colombia",
        cyprus: "Cyprus",
        dual: "Dual nationality",
        ecuador: "Ecuador",
        foreign: "Foreign",
        foreign_or_dual: "Foreign or dual nationality",
        france: "France",
        germany: "Germany",
        guyana: "Guyana",
        hungary: "Hungary",
        italy: "Italy",
        netherlands: "Netherlands",
        peru: "Peru",
        poland_ukraine: "Poland and Ukraine",
        portugal: "Portugal",
        romania: "Romania",
        spain: "Spain",
        ukraine: "Ukraine",
      },
    },
    occupation: {
      label: "Occupation",
      values: {
        civil_society: "Civil society",
        defender: "Human-rights defenders",
        journalist: "Journalists",
        journalist_media: "Journalists and media workers",
        political_organization: "Members of political organisations",
        security_forces_active: "Security forces, serving",
        security_forces_former: "Security forces, former",
        union: "Trade unionists",
      },
    },
    prior_status: {
      label: "Status before",
      values: { detained: "Were in prison", restricted_measures: "Were out of prison under measures" },
    },
    release_type: {
      label: "Kind of release",
      values: {
        conditional: "With measures",
        full_freedom: "Full freedom",
        full_freedom_or_not_presented: "Full freedom, or no appearances before a court",
      },
    },
    sex: { label: "Sex", values: { female: "Women", male: "Men" } },
    state: { label: "State", values: {} },
  },

  contextEvent: {
    arrest_wave: "Wave of arrests",
    case: "Case",
    change_of_government: "Change of government",
    correction: "Correction",
    death_in_custody: "Death in custody",
    election: "Election",
    law: "Law",
    mass_release: "Mass release",
    milestone: "Milestone",
    political: "Political event",
    protest_wave: "Wave of protests",
    release: "Release",
    report: "Report",
    snapshot: "Count",
  },

  publication: { internal: "Internal", statistics: "Statistics only", named: "Public, by name" },
  publicationMeans: {
    internal: "For the team only. In no public figure or list.",
    statistics:
      "For the team only, and in no public count or series. Beside today’s public count stands how many more there are who may not be named, in fives: “at least 10”, or “fewer than five”.",
    named:
      "For everybody, by name, public fields only. Somebody who was under 18 also needs a written reason; without it they stand as “Statistics only”.",
  },

  nameKind: {
    main: "Main name",
    full: "Full name",
    variant: "Other spelling",
    misspelling: "Misspelling",
    nickname: "Nickname",
  },

  relationOf: {
    female: {
      sibling: "Sister of",
      partner: "Partner of",
      parent: "Mother of",
      child: "Daughter of",
      relative: "Relative of",
      same_case: "In the same case as",
    },
    male: {
      sibling: "Brother of",
      partner: "Partner of",
      parent: "Father of",
      child: "Son of",
      relative: "Relative of",
      same_case: "In the same case as",
    },
    unknown: {
      sibling: "Sibling of",
      partner: "Partner of",
      parent: "Parent of",
      child: "Child of",
      relative: "Relative of",
      same_case: "In the same case as",
    },
  },

  error: {
    invalid_input: "Something that was given cannot be read.",
    not_found: "It does not exist, or is not published.",
    conflict: "Somebody changed this in the meantime. Look at the current version and try again.",
    forbidden: "Your account may not do this.",
    unauthenticated: "Sign in to do this.",
    too_many: "That is too much at once. Wait a moment and try again.",
    busy: "The service is busy. Try again in a few seconds.",
    running: "This is still being done; what comes of it will be here once it is.",
    stopped: "You stopped it: nothing was recorded.",
    full: "The server's disk is full: nothing was saved. What you typed is still here.",
    internal: "Something failed on our side. Send it again: nothing is saved twice.",
  },

  dateSentence: {
    on: "on {date}",
    onAt: "on {date} {at}",
    at: { one: "at {time}", other: "at {time}" },
    someDay: "some day in {period} ({first} to {last})",
    between: "between {from} and {to} ({first} to {last})",
    betweenDays: "between {from} and {to}",
    by: "on or before {date}",
    attested: "already so on {date}, since when is not known",
    orAfter: "on or after {date}",
    aboutOn: "about {date}",
    aboutPeriod: "about {period} ({first} to {last})",
    aboutBetween: "approximately {said}",
    byAbout: "about {date} or before",
    attestedAbout: "already so about {date}, since when is not known",
    aboutOrAfter: "about {date} or after",
    possibly: "possibly {said}",
  },

  shortDate: {
    by: "by {date}",
    byAbout: "by about {date}",
    attested: "already on {date}",
    attestedAbout: "already about {date}",
    from: "from {date}",
    about: "c. {date}",
    uncertain: "{date}?",
  },

  dateFault: {
    empty: "The date is missing. Write, for example, 8 February 2026, February 2026 or 2026-02.",
    unreadable:
      "The date “{text}” cannot be read. Write, for example, 8 February 2026, Feb 2026 or between Dec 2025 and Jan 2026.",
    no_such_day: "The date “{text}” is not in the calendar.",
    no_such_time: "The time “{text}” does not exist. Write a time between 00:00 and 23:59.",
    year_out_of_range: "The year of “{text}” must lie between 0001 and 9999, in four digits.",
    set: "“{text}” is a list of dates. Write one date, or an interval such as 2025-12/2026-01.",
    season: "“{text}” is a season, which has no agreed first day. Write the months, such as 2025-03/2025-05.",
    zone: "“{text}” has a time zone. Write the local time without one, such as 2026-02-08T23:45.",
    seconds: "“{text}” has seconds. Write the time to the minute, such as 2026-02-08T23:45.",
    marked_time: "“{text}” has a time and a mark of doubt. Write the time without the mark, or only the day with it.",
    time_in_interval:
      "The interval “{text}” has a time of day. Write an interval between days, such as 2026-02-08/2026-02-09.",
    reversed: "The interval “{text}” ends before it begins. Write the earlier date first.",
    unbounded: "“{text}” says no date. Write at least one end, such as ../2026-04-06.",
    unknown_end: "“{text}” lacks an end. Write .. for the open end, such as ../2026-04-06.",
    inner_mark: "In “{text}” the mark ~, ? or % must stand at the end of the whole date, such as 2025-11~.",
    inner_blank: "In “{text}” only the last digits may be missing, such as 202X, 2025-1X or 2025-11-XX.",
    ambiguous_day: "“{text}” may be {first} or {second}. Write the month as a word.",
    unclear_hour: "In “{text}” the hour may be morning or evening. Write, for example, 20:00 or 8 pm.",
    wrong_weekday: "“{text}” does not agree: {day} is a {weekday}. Check the day or the date.",
    source_too_early:
      "The source was published by {published}, before what it is to support, which begins on {earliest}: it cannot support it. Check the date or the source.",
    no_publication:
      "The publication date of the source is missing: without it nobody knows until when this may have happened.",
  },
} satisfies Messages;
