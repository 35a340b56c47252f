import classes from "./progress-bar.module.css";

interface ProgressBarProps {
  /** Id of what names it. */
  readonly labelledBy: string;
  readonly done: number;
  readonly total: number;
  /** It came to nothing. */
  readonly isOver?: boolean;
}

/** How much of something is done that has an end. */
export function ProgressBar({ labelledBy, done, total, isOver = false }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100));
  return (
    <div
      className={classes["bar"]}
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      data-over={isOver}
    >
      <span style={{ inlineSize: `${share}%` }} />
    </div>
  );
}
