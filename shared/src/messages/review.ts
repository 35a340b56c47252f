import type { Refusal, Warning } from "../history/review.ts";
import type { Locale } from "../words/locales.ts";

/**
 * What is said of a record that is being written. `{value}` is what was given, `{status}` a status, `{n}` a number; every
 * other place is a day.
 */
export const REVIEW_MESSAGES: Record<Locale, Record<Refusal | Warning, string>> = {
  es: {
    future: "La fecha «{value}» empieza el {date} y hoy es {today}. Escriba una fecha que ya haya llegado.",
    no_publication: "La fuente no tiene fecha final de publicación («{value}»). Escriba cuándo se publicó.",
    source_in_future: "La fuente dice publicarse el {published} y hoy es {today}. Revise su fecha de publicación.",
    source_too_early:
      "La fecha «{value}» empieza el {earliest}, y la fuente se publicó a más tardar el {published}: no puede respaldarla. Revise la fecha o la fuente.",
    as_of_after_publication:
      "La fuente se publicó a más tardar el {published} y no puede referirse a un día posterior («{value}»). Escriba un día anterior.",
    after_death:
      "La fecha «{value}» va después de la muerte bajo custodia ({death}): después no hay otra situación. Revise la fecha o corrija el registro de la muerte.",
    before_death:
      "La fecha «{value}» de la muerte va antes de otro registro ({status}, {later}). Revise la fecha o corrija antes ese registro.",
    duplicate: "Ya consta lo mismo en esa fecha ({date}). Si es otra fuente del mismo hecho, agréguela a ese registro.",
    not_held_before: "No consta ninguna detención anterior. Falta quizá el registro de cuándo se detuvo a la persona.",
    same_status: "La persona ya estaba así desde el {since}: no se cuenta como un hecho nuevo.",
    re_detention: "Nueva detención: la persona estaba fuera ({status}) desde el {left}.",
    in_the_past: "Después de esta fecha ya constan otros registros ({n}); el siguiente es del {next} ({status}).",
    stale: "La fecha ({date}) queda a más de dos años de hoy. Compruebe el año.",
    under_age:
      "En esa fecha ({date}) la persona tenía, o podía tener, menos de 18 años. Al registrarlo queda protegida como menor: no se publican su nacimiento ni el lugar de reclusión, y su nombre solo con un motivo por escrito.",
    no_longer_named:
      "En esa fecha ({date}) la persona tenía, o podía tener, menos de 18 años, y su nombre está publicado. Al registrarlo deja de verse en público y queda como «Solo estadística», hasta que Edición decida publicarla con un motivo por escrito.",
    conflict:
      "Con este registro («{value}», {status}) los que constan se contradicen: no hay ningún orden en que todos pudieran ocurrir. Hasta que se corrija uno, de esta persona no se da nada por cierto.",
  },
  en: {
    future: "The date “{value}” begins on {date}, and today is {today}. Give a date that has come.",
    no_publication: "The source has no last day of publication (“{value}”). Say when it was published.",
    source_in_future:
      "The source says it was published on {published}, and today is {today}. Check when it was published.",
    source_too_early:
      "The date “{value}” begins on {earliest}, and the source was published by {published}: it cannot support it. Check the date or the source.",
    as_of_after_publication:
      "The source was published by {published} and cannot speak for a later day (“{value}”). Give an earlier day.",
    after_death:
      "The date “{value}” comes after the death in custody ({death}), and no status follows that. Check the date, or correct the record of the death.",
    before_death:
      "The date “{value}” of the death comes before another record ({status}, {later}). Check the date, or correct that record first.",
    duplicate:
      "The same is on record for that date already ({date}). If this is another source of it, add it to that record.",
    not_held_before: "No detention before this is on record. The record of when the person was seized may be missing.",
    same_status: "The person stood like this already since {since}: it is not counted as something new.",
    re_detention: "Detained again: the person was out ({status}) since {left}.",
    in_the_past: "Other records come after this date ({n}); the next is of {next} ({status}).",
    stale: "The date ({date}) lies more than two years back. Check the year.",
    under_age:
      "On that date ({date}) the person was, or may have been, under 18. Once recorded, they are protected as a child: birth and place of detention are not published, and the name only with a written reason.",
    no_longer_named:
      "On that date ({date}) the person was, or may have been, under 18, and their name is public. Once recorded, they are no longer public and stand as “Statistics only”, until an editor decides to publish them with a written reason.",
    conflict:
      "With this record (“{value}”, {status}) those on record contradict each other: there is no order in which all of them can have happened. Until one is corrected, nothing is called certain of this person.",
  },
};
