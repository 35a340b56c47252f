import type { LineDecisionInput } from "@paradero/shared/rosters/roster-input";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Shortcut, useShortcuts } from "../../ui/shortcuts.ts";
import type { Candidate, KnownPerson } from "./answer.ts";
import type { ShownLine } from "./shown.ts";
import type { useDecisions } from "./use-decisions.ts";
import type { Queue } from "./use-queue.ts";

/** As many suggestions as there are, and one that was looked for by hand. */
const CHOICES = [1, 2, 3, 4, 5, 6] as const;

export interface Desk {
  readonly line: ShownLine | undefined;
  readonly candidates: readonly Candidate[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly same: () => void;
  readonly fresh: () => void;
  readonly notSame: () => void;
  readonly unsure: () => void;
  readonly takeBack: () => void;
  readonly consider: (person: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly addByHand: (person: KnownPerson | null) => void;
}

interface Chosen {
  readonly line: number;
  readonly index: number;
  readonly byHand: KnownPerson | null;
}

/** What can be done of the line that is open, by key and by button. */
export function useDesk(queue: Queue, decisions: ReturnType<typeof useDecisions>, mayDecide: boolean): Desk {
  const t = useTranslations("rosters.said");
  const [chosen, setChosen] = useState<Chosen>({ line: -1, index: 0, byHand: null });
  const line = queue.lines[queue.index];
  const own = chosen.line === line?.number ? chosen : { line: line?.number ?? -1, index: 0, byHand: null };
  const candidates = candidatesOf(line, own.byHand);
  const at = Math.min(own.index, candidates.length - 1);
  const person = candidates[at]?.person;
  const name = line?.line?.names[0]?.name ?? "";

  const decide = (input: Omit<LineDecisionInput, "number">, said: string, isFinal: boolean) => {
    if (!line || line.faults.length > 0 || !mayDecide) return;
    decisions.send(line, { number: line.number, ...input }, said);
    if (isFinal) queue.advance();
  };
  const words = { number: line?.number ?? 0, line: name, name: person?.name ?? "" };
  const withPerson = (decision: "same" | "not_same") => {
    if (person) decide({ decision, person: person.ref }, t(decision, words), decision === "same");
    else decisions.say(t("nobody"));
  };
  const desk: Desk = {
    line,
    candidates,
    chosen: at,
    choose: (index) => index < candidates.length && setChosen({ ...own, index: Math.max(0, index) }),
    same: () => withPerson("same"),
    notSame: () => withPerson("not_same"),
    fresh: () => decide({ decision: "new" }, t("new", words), true),
    unsure: () => decide({ decision: "unsure" }, t("unsure", words), true),
    // What is remembered is a decision of another list, which stands there: of this one it is left open.
    takeBack: () =>
      line?.decision?.remembered
        ? decide({ decision: "unsure" }, t("unsure", words), false)
        : decide({ decision: null }, t("back", words), false),
    consider: (ref) => decide({ decision: null, person: ref }, t("back", words), false),
    step: (by) => decisions.say(queue.step(by) ? "" : t("end")),
    undo: () => {
      const undone = decisions.undo();
      if (undone) queue.returnTo(undone);
    },
    addByHand: (byHand) => setChosen({ ...own, byHand, index: byHand ? candidatesOf(line, byHand).length - 1 : 0 }),
  };
  useDeskKeys(desk);
  return desk;
}

function candidatesOf(line: ShownLine | undefined, byHand: KnownPerson | null): Candidate[] {
  const suggested: Candidate[] = [...(line?.suggestions ?? [])];
  const others = [line?.decision?.person ?? null, byHand].flatMap((person) =>
    person && !suggested.some((one) => one.person.ref === person.ref)
      ? [{ person, certainty: null, certain: false, reasons: [], doubts: [], elsewhere: [] }]
      : [],
  );
  return [...suggested, ...others];
}

function useDeskKeys(desk: Desk): void {
  const t = useTranslations("rosters.keys");
  const now = useRef(desk);
  useEffect(() => {
    now.current = desk;
  });
  useShortcuts(
    useMemo((): Shortcut[] => {
      const key = (pressed: string, label: string, run: (desk: Desk) => void): Shortcut => ({
        key: pressed,
        label,
        run: () => run(now.current),
      });
      return [
        key("s", t("same"), ({ same }) => same()),
        key("n", t("new"), ({ fresh }) => fresh()),
        key("x", t("notSame"), ({ notSame }) => notSame()),
        key("u", t("unsure"), ({ unsure }) => unsure()),
        key("j", t("next"), ({ step }) => step(1)),
        key("k", t("previous"), ({ step }) => step(-1)),
        key("z", t("undo"), ({ undo }) => undo()),
        ...CHOICES.map((at) => key(String(at), t("choose", { at: String(at) }), ({ choose }) => choose(at - 1))),
        key("ArrowDown", t("down"), ({ choose, chosen }) => choose(chosen + 1)),
        key("ArrowUp", t("up"), ({ choose, chosen }) => choose(chosen - 1)),
      ];
    }, [t]),
  );
}
