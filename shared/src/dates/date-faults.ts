/** Every way in which a date can be refused. Each has its sentence in every language. */
export const DATE_FAULTS = [
  "empty",
  "unreadable",
  "no_such_day",
  "no_such_time",
  "year_out_of_range",
  "set",
  "season",
  "zone",
  "seconds",
  "marked_time",
  "time_in_interval",
  "reversed",
  "unbounded",
  "unknown_end",
  "inner_mark",
  "inner_blank",
  "ambiguous_day",
  "unclear_hour",
  "wrong_weekday",
  "source_too_early",
  "no_publication",
] as const;

export type DateFault = (typeof DATE_FAULTS)[number];
