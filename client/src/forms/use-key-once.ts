import { useRef } from "react";

/** A key for each thing that is sent: the same, tried again, carries the same. */
export function useKeyOnce(): (body: object) => string {
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  return (body) => {
    const asked = JSON.stringify(body);
    if (tried.current?.asked !== asked) tried.current = { asked, key: crypto.randomUUID() };
    return tried.current.key;
  };
}
