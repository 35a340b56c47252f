import { type KeyboardEvent, useRef, useState } from "react";
import { type LifeLayout, lifeItems } from "./life-layout.ts";
import classes from "./life-line.module.css";

interface LifeButtonsProps {
  readonly label: string;
  readonly layout: LifeLayout;
  readonly active: string | null;
  readonly onPick: (key: string) => void;
}

/** What can be pointed at, tapped, or walked along with the arrow keys: the parts of the line from left to right. */
export function LifeButtons({ label, layout, active, onPick }: LifeButtonsProps) {
  const group = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const items = lifeItems(layout);
  const found = items.findIndex((item) => item.key === (reached ?? active));
  const current = found === -1 ? items.length - 1 : found;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = itemAfterKey(event.key, current, items.length);
    if (next === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll("button")[next]?.focus();
  };

  return (
    <div ref={group} role="toolbar" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item, index) => (
        <button
          key={item.key}
          type="button"
          className={classes["hit"]}
          style={{ left: item.left, top: item.top, width: item.width, height: item.height }}
          tabIndex={index === current ? 0 : -1}
          aria-label={`${item.title} ${item.sentence}`}
          aria-pressed={item.key === active}
          onPointerEnter={() => onPick(item.key)}
          onClick={() => onPick(item.key)}
          onFocus={() => {
            setReached(item.key);
            onPick(item.key);
          }}
        />
      ))}
    </div>
  );
}

function itemAfterKey(key: string, current: number, count: number): number | undefined {
  if (key === "ArrowRight") return Math.min(count - 1, current + 1);
  if (key === "ArrowLeft") return Math.max(0, current - 1);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
