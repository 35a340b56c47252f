import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { DayScale } from "../day-scale.ts";
import { type EventGroup, eventGroups } from "./event-groups.ts";
import { besideDay } from "./reading-card.tsx";
import type { TimelineEvent } from "./series.ts";
import classes from "./timeline.module.css";

interface EventStripProps {
  readonly x: DayScale;
  /** Height of the plots under the strip, which the hairlines cross. */
  readonly below: number;
  readonly events: readonly TimelineEvent[];
}

const GAP = 20;

/** What happened, above the plots: one mark an event, or one for several that would cover each other. */
export function EventStrip({ x, below, events }: EventStripProps) {
  const t = useTranslations("charts");
  const [shown, setShown] = useState<number | null>(null);
  const [reached, setReached] = useState(0);
  const strip = useRef<HTMLDivElement>(null);
  const card = useId();
  const groups = eventGroups(events, x, GAP);
  const current = Math.min(reached, groups.length - 1);
  const open = shown === null ? undefined : groups[shown];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setShown(null);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(groups.length - 1, Math.max(0, current + step));
    setReached(next);
    strip.current?.querySelectorAll("button")[next]?.focus();
  };

  return (
    <div
      ref={strip}
      className={classes["events"]}
      role="toolbar"
      tabIndex={-1}
      aria-label={t("events")}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setShown(null)}
    >
      {groups.map((group, index) => (
        <button
          key={group.events[0]?.key}
          type="button"
          className={classes["event"]}
          data-many={group.events.length > 1}
          style={{ left: group.x }}
          tabIndex={index === current ? 0 : -1}
          aria-label={spokenGroup(group, t("eventCount", { count: group.events.length }))}
          aria-describedby={shown === index ? card : undefined}
          onPointerEnter={() => setShown(index)}
          onClick={() => setShown(index)}
          onFocus={() => {
            setReached(index);
            setShown(index);
          }}
          onBlur={() => setShown(null)}
        >
          <span>{group.events.length > 1 ? group.events.length : ""}</span>
        </button>
      ))}
      {groups.map((group, index) => (
        <div
          key={group.events[0]?.key}
          className={classes["hairline"]}
          data-shown={shown === index}
          style={{ left: group.x, top: "100%", height: below, bottom: "auto" }}
        />
      ))}
      {open && (
        <div id={card} role="tooltip" className={classes["card"]} style={{ top: "100%", ...besideDay(open.x, x) }}>
          <ul className={classes["cardEvents"]}>
            {open.events.map((event) => (
              <li key={event.key}>
                <span className={classes["cardNote"]}>{`${event.dated} · ${event.kind}`}</span>
                <br />
                {event.title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function spokenGroup(group: EventGroup<TimelineEvent>, count: string): string {
  const said = group.events.map((event) => `${event.dated}: ${event.title}`).join("; ");
  return group.events.length > 1 ? `${count}. ${said}` : said;
}
