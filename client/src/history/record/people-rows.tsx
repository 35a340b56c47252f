import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { findingSentence } from "@paradero/shared/words/finding-sentence";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { isStatus, STATUSES } from "@paradero/shared/statuses/statuses";
import { IconChevronRight, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { EMPTY_PLACE } from "../../facilities/place-draft.ts";
import { PlaceField } from "../../facilities/place-field.tsx";
import { StatusBadge } from "../../status/status-badge.tsx";
import { DateField } from "../../forms/date-field.tsx";
import classes from "./people-rows.module.css";
import { type RecordDraft, withException } from "./draft.ts";
import type { ReviewedPerson } from "./reviewed-people.ts";
import { useStatusLetters } from "../../forms/use-status-letters.ts";
import { PersonalName } from "../../people/personal-name.tsx";

interface PeopleRowsProps {
  readonly people: readonly ReviewedPerson[];
  readonly draft: RecordDraft;
  readonly change: (patch: Partial<RecordDraft>) => void;
  readonly onRemove: (ref: string) => void;
}

/** For whom a record for many is, and what differs for whom: one key sets the status of a row apart. */
export function PeopleRows({ people, draft, change, onRemove }: PeopleRowsProps) {
  const t = useTranslations("history.rows");
  const words = useTranslations("words");
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const letters = useStatusLetters();
  const setApart = (ref: string, exception: RecordDraft["exceptions"][string]) =>
    change({ exceptions: withException(draft, ref, exception).exceptions });

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number, ref: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const status = STATUSES.find((one) => letters.get(one) === event.key.toLowerCase());
    const own = draft.exceptions[ref] ?? {};
    if (step !== 0) list.current?.querySelectorAll<HTMLElement>("[data-row]")[index + step]?.focus();
    else if (event.key === "Backspace" || event.key === "Delete") setApart(ref, {});
    else if (status) {
      const { status: _, ...others } = own;
      setApart(ref, status === draft.status ? others : { ...own, status });
    } else return;
    event.preventDefault();
  };

  return (
    <section aria-label={t("title")}>
      <p id="rows-hint" className={classes["hint"]}>
        {t("press")} <span className={classes["keys"]}>{t("hint")}</span>
      </p>
      <ol ref={list} className={classes["rows"]}>
        {people.map(({ person, read, review }, index) => {
          const own = draft.exceptions[person.ref];
          const status = own?.status ?? draft.status;
          return (
            <li key={person.ref} className={classes["row"]} data-own={own !== undefined}>
              <div className={classes["line"]}>
                <button
                  type="button"
                  data-row
                  className={classes["head"]}
                  aria-expanded={open === person.ref}
                  aria-describedby="rows-hint"
                  onKeyDown={(event) => onKeyDown(event, index, person.ref)}
                  onClick={() => setOpen(open === person.ref ? null : person.ref)}
                >
                  <span className={classes["name"]}>
                    <PersonalName name={person.name} />
                  </span>
                  <span className={classes["standing"]}>
                    <StatusBadge status={person.status} sex={person.sex} sure={person.sure} />
                    <IconChevronRight aria-hidden size={15} color="var(--ink-muted)" />
                    {status ? <StatusBadge status={status} sex={person.sex} /> : t("noStatus")}
                    <span className={classes["own"]}>{own === undefined ? t("asAll") : t("own")}</span>
                  </span>
                  {own && <OwnWords own={own} />}
                </button>
                <ActionIcon
                  variant="subtle"
                  aria-label={t("remove", { name: person.name })}
                  onClick={() => onRemove(person.ref)}
                >
                  <IconX aria-hidden size={16} />
                </ActionIcon>
              </div>
              <RowFindings review={review} />
              {open === person.ref && (
                <div className={classes["apart"]}>
                  <NativeSelect
                    label={t("statusOf", { name: person.name })}
                    value={own?.status ?? ""}
                    onChange={(event) => {
                      const { status: _, ...others } = own ?? {};
                      const { value } = event.currentTarget;
                      setApart(person.ref, isStatus(value) ? { ...others, status: value } : others);
                    }}
                    data={[
                      { value: "", label: t("asAll") },
                      ...STATUSES.map((one) => ({
                        value: one,
                        label: words(`statusOf.${person.sex ?? UNKNOWN}.${one}`),
                      })),
                    ]}
                  />
                  <DateField
                    label={t("dateOf", { name: person.name })}
                    placeholder={draft.date || t("asAll")}
                    typed={own?.date ?? ""}
                    onType={(date) => setApart(person.ref, { ...own, date })}
                    range={own?.date ? read.date : null}
                    days={review?.days ?? null}
                    refusal={sentenceOf(read.faults.date)}
                    ofStatus
                  />
                  <PlaceField
                    label={t("placeOf", { name: person.name })}
                    hint={t("placeHint")}
                    place={own?.place ?? EMPTY_PLACE}
                    onChange={(place) => setApart(person.ref, { ...own, place })}
                  />
                  <div className={classes["done"]}>
                    <Button variant="default" size="compact-sm" onClick={() => setOpen(null)}>
                      {t("done")}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The date and the place that one person has for themselves; the status is shown as such. */
function OwnWords({ own }: { readonly own: RecordDraft["exceptions"][string] }) {
  const where = own.place?.chosen?.name ?? own.place?.typed ?? "";
  const words = [own.date ?? "", where].filter((part) => part !== "");
  return words.length > 0 && <span className={classes["ownWords"]}>{words.join(" · ")}</span>;
}

function sentenceOf(fault: ReviewedPerson["read"]["faults"]["date"]): string | undefined {
  return fault === undefined || fault === "missing" ? undefined : fault.sentence;
}

/** What the review says of one person: refusals keep all from being sent, warnings do not. */
function RowFindings({ review }: { readonly review: ReviewedPerson["review"] }) {
  const locale = useLocale();
  if (!review || review.refusals.length + review.warnings.length === 0) return null;
  return (
    <ul className={classes["findings"]}>
      {[...review.refusals, ...review.warnings].map((finding, index) => (
        <li key={finding.code} data-refused={index < review.refusals.length}>
          {findingSentence(finding, locale)}
        </li>
      ))}
    </ul>
  );
}
