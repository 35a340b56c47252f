import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { handleShortcut, useShortcuts } from "../ui/shortcuts.ts";

// The overlay comes when it is asked for; most readers never do.
const ShortcutHelp = lazy(async () => ({ default: (await import("./shortcut-help.tsx")).ShortcutHelp }));

/** Listens for single keys on every page, and shows what they are on `?`. */
export function ShortcutKeys() {
  const t = useTranslations("frame.help");
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const own = useMemo(() => {
    const run = () => {
      setWanted(true);
      setOpen(true);
    };
    return [{ key: "?", label: t("show"), run }];
  }, [t]);
  useShortcuts(own);

  useEffect(() => {
    document.addEventListener("keydown", handleShortcut);
    return () => document.removeEventListener("keydown", handleShortcut);
  }, []);

  if (!wanted) return null;
  return (
    <Suspense>
      <ShortcutHelp open={open} close={() => setOpen(false)} />
    </Suspense>
  );
}
