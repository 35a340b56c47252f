import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import { LineCompared } from "./compared.tsx";
import { LineReasons } from "./reasons.tsx";
import { LineRefused } from "./refused.tsx";
import { LineSearch } from "./search.tsx";
import { LineSuggestions } from "./suggestions.tsx";
import type { ShownLine } from "../shown.ts";
import classes from "./line.module.css";
import type { Desk } from "../use-desk.ts";

interface LineMatchProps {
  readonly line: ShownLine;
  readonly mapped: MappedLine;
  /** The day that the list speaks for. */
  readonly asOf: string | null;
  readonly desk: Desk;
}

/** Who a line may be: whoever is suggested, and beside the chosen one what agrees, what differs and why. */
export function LineMatch({ line, mapped, asOf, desk }: LineMatchProps) {
  const chosen = desk.candidates[desk.chosen] ?? null;
  return (
    <div className={classes["match"]}>
      <div className={classes["who"]}>
        <LineSuggestions desk={desk} decided={line.decision?.person?.ref ?? null} />
        {chosen && <LineReasons candidate={chosen} />}
        <LineSearch key={line.number} refused={line.refused} onChoose={desk.addByHand} />
        <LineRefused refused={line.refused} onConsider={desk.consider} />
      </div>
      <div className={classes["why"]}>
        <LineCompared mapped={mapped} known={chosen?.person ?? null} asOf={asOf} />
      </div>
    </div>
  );
}
