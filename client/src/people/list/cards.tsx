import { Checkbox } from "@mantine/core";
import type { RowSelectionState } from "@tanstack/react-table";
import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useDates } from "../../i18n/use-dates.ts";
import classes from "./cards.module.css";
import { PossibleStatuses } from "./possible-statuses.tsx";
import { StandingBadge } from "../standing-badge.tsx";
import type { PeopleWindow, PersonRow } from "./use-people-window.ts";
import { PersonalName } from "../personal-name.tsx";

interface PeopleCardsProps {
  readonly total: number;
  readonly stale: boolean;
  readonly row: PeopleWindow["row"];
  readonly onRange: (first: number, last: number) => void;
  readonly selection: RowSelectionState;
  /** Null for whoever may do nothing with those who are selected. */
  readonly onSelect: ((ref: string) => void) | null;
}

/** The people on a phone: one card each, in the same order as the table. */
export function PeopleCards({ total, stale, row, onRange, selection, onSelect }: PeopleCardsProps) {
  const t = useTranslations("people");
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => 104,
    overscan: 6,
    scrollMargin: offset,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  return (
    <ul
      ref={list}
      className={classes["list"]}
      data-stale={stale}
      aria-label={t("tableLabel", { count: total })}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map((item) => {
        const person = row(item.index);
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes["item"]}
            data-selects={onSelect !== null}
            aria-setsize={total}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
          >
            {person && onSelect && (
              <label className={classes["select"]} htmlFor={`select-${person.ref}`}>
                <span className="visually-hidden">{t("select", { name: person.name })}</span>
                <Checkbox
                  id={`select-${person.ref}`}
                  size="sm"
                  checked={selection[person.ref] === true}
                  onChange={() => onSelect(person.ref)}
                />
              </label>
            )}
            {person ? <PersonCard person={person} /> : <p className={classes["waiting"]}>{t("loadingRow")}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** On paper: everybody who is loaded, from the top, and how many that leaves out. A list of all would be without an end. */
export function PeopleOnPaper({ total, row }: Pick<PeopleCardsProps, "total" | "row">) {
  const t = useTranslations("people");
  const people: PersonRow[] = [];
  for (let person = row(0); person !== undefined; person = row(people.length)) people.push(person);
  return (
    <>
      {people.length < total && <p>{t("onPaper", { count: people.length, total })}</p>}
      <ul className={classes["paper"]}>
        {people.map((person) => (
          <li key={person.ref}>
            <PersonCard person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PersonCard({ person }: { readonly person: PersonRow }) {
  const t = useTranslations("people.person");
  const dates = useDates();
  return (
    <>
      <Link to="/people/$ref" params={{ ref: person.ref }} className={classes["name"]}>
        <PersonalName name={person.name} />
      </Link>
      <p className={classes["status"]}>
        <StandingBadge person={person} />
      </p>
      <p className={classes["aside"]}>
        {[
          person.since && t("since", { date: dates.short(person.since.edtf) }),
          person.state,
          person.confirmed && t("confirmed", { date: dates.short(person.confirmed) }),
        ]
          .filter((part) => part !== null && part !== "")
          .join(" · ")}
      </p>
      {person.since?.surelyFrom && (
        <p className={classes["aside"]}>{t("surelyFrom", { date: dates.short(person.since.surelyFrom) })}</p>
      )}
      <PossibleStatuses row={person} />
    </>
  );
}
