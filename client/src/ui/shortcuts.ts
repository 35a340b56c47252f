import { useEffect, useSyncExternalStore } from "react";

/** One key and what it does here. `key` is what the keyboard says: `/`, `j`, `?`. */
export interface Shortcut {
  readonly key: string;
  /** Already in the reader's language. */
  readonly label: string;
  readonly run: () => void;
}

const KEY = "paradero.shortcuts";
const groups = new Set<readonly Shortcut[]>();
const listeners = new Set<() => void>();
let listed: readonly Shortcut[] = [];
let on = readOn();

/** Keys that work while the component is on screen; they are listed in the help overlay. Give it a stable array. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    groups.add(shortcuts);
    changed();
    return () => {
      groups.delete(shortcuts);
      changed();
    };
  }, [shortcuts]);
}

/** Every key that works right now, the newest first. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed);
}

/** Whether single keys work: whoever dictates to their computer needs to switch them off (WCAG 2.1.4). */
export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => on), setOn];
}

/** Calls the shortcut that a key press means. Typing into a field, and keys with Ctrl, Alt or Meta, mean none. */
export function handleShortcut(event: KeyboardEvent): void {
  if (!on || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof Element && isTyping(event.target)) return;
  const shortcut = listed.find((one) => one.key === event.key);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.run();
}

function isTyping(target: Element): boolean {
  return target.closest("input, textarea, select, [contenteditable], [role=textbox], [role=combobox]") !== null;
}

function changed(): void {
  listed = [...groups].toReversed().flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function setOn(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(KEY, next ? "on" : "off");
  } catch {
    // The choice then lasts until the page is closed.
  }
  changed();
}
