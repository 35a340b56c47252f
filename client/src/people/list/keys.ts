import { useNavigate } from "@tanstack/react-router";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { PeopleWindow } from "./use-people-window.ts";

interface PeopleKeys {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly total: number;
  readonly row: PeopleWindow["row"];
  readonly reached: number | null;
  readonly onReach: (index: number) => void;
  readonly onSelect: (ref: string) => void;
  /** Records for those selected, or else for the row reached; null for whoever may not. */
  readonly onRecord: ((reached: string | undefined) => void) | null;
}

/** `/` search, `j` and `k` walk, `x` selects, `u` records, `o` opens: the focus goes along, so that a screen reader says the name. */
export function usePeopleKeys(keys: PeopleKeys): void {
  const t = useTranslations("people.keys");
  const navigate = useNavigate();
  const mayRecord = keys.onRecord !== null;
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    if (keys.reached === null) return;
    const link = keys.box.current?.querySelector<HTMLElement>(`[data-index="${keys.reached}"] a`);
    link?.focus({ preventScroll: true });
  }, [keys.box, keys.reached]);

  useShortcuts(
    useMemo(() => {
      const person = () => {
        const { reached, row } = now.current;
        return reached === null ? undefined : row(reached);
      };
      const move = (by: number) => {
        const { reached, total, onReach } = now.current;
        if (total > 0) onReach(reached === null ? 0 : Math.min(total - 1, Math.max(0, reached + by)));
      };
      return [
        { key: "/", label: t("search"), run: () => now.current.search.current?.focus() },
        { key: "j", label: t("next"), run: () => move(1) },
        { key: "k", label: t("previous"), run: () => move(-1) },
        {
          key: "x",
          label: t("select"),
          run: () => {
            const chosen = person();
            if (chosen) now.current.onSelect(chosen.ref);
          },
        },
        ...(mayRecord ? [{ key: "u", label: t("record"), run: () => now.current.onRecord?.(person()?.ref) }] : []),
        {
          key: "o",
          label: t("open"),
          run: () => {
            const chosen = person();
            if (chosen) void navigate({ to: "/people/$ref", params: { ref: chosen.ref } });
          },
        },
      ];
    }, [t, navigate, mayRecord]),
  );
}
