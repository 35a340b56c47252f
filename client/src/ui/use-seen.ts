import { type RefCallback, useCallback, useState } from "react";

/** How far below the window something counts as about to be seen. */
const AHEAD = "100px";

/** Whether the element has come near the window yet; once it has, that stays. For what is heavy to load. */
export function useSeen(): { readonly ref: RefCallback<HTMLElement>; readonly seen: boolean } {
  const [seen, setSeen] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, seen };
}
