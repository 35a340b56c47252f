/** What somebody is typing, kept in their browser until it is recorded: a reload, a dead session or a lost network lose nothing. */
export interface KeptDraft<T> {
  readonly draft: T;
  /** What stood when the writer began, for what says everything anew. */
  readonly begin?: T;
  /** The version of each person that the writer saw, by reference. */
  readonly seen: Readonly<Record<string, number>>;
  /** The key of the last try and what was sent with it: a retry of the same keeps its key. */
  readonly tried: { readonly key: string; readonly input: string } | null;
}

const PREFIX = "paradero.draft";

/** Drafts of another shape, from before an update, are not read. */
const SHAPE = 2;

function place(account: string, about: string): string {
  return `${PREFIX}.${account}.${about}`;
}

/** `about`: whom or what the draft is about. Null where there is none, or none that can be read. */
export function keptDraft<T extends object>(account: string, about: string, empty: T): KeptDraft<T> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(account, about)) ?? "null");
    return isKept<T>(kept) ? { ...kept, draft: { ...empty, ...kept.draft } } : null;
  } catch {
    return null;
  }
}

export function keepDraft<T>(account: string, about: string, kept: KeptDraft<T>): void {
  try {
    localStorage.setItem(place(account, about), JSON.stringify({ shape: SHAPE, ...kept }));
  } catch {
    // A browser that keeps nothing still records.
  }
}

export function dropDraft(account: string, about: string): void {
  try {
    localStorage.removeItem(place(account, about));
  } catch {
    // Nothing was kept.
  }
}

/** The person whom it is about turned out to be another: it is kept under the other, unless there is one already. */
export function moveDraft(account: string, about: string, to: string): void {
  try {
    const kept = localStorage.getItem(place(account, about));
    if (kept !== null && localStorage.getItem(place(account, to)) === null) {
      localStorage.setItem(place(account, to), kept);
      dropDraft(account, about);
    }
  } catch {
    // Nothing was kept.
  }
}

/** Only `keepDraft` writes under these names, and it says the shape that it writes. */
function isKept<T>(kept: unknown): kept is KeptDraft<T> {
  return typeof kept === "object" && kept !== null && "shape" in kept && kept.shape === SHAPE;
}

/** The key to send `input` with: the one of the last try where that sent the same. */
export function keyFor<T>(kept: Pick<KeptDraft<T>, "tried">, input: string, make: () => string): string {
  return kept.tried?.input === input ? kept.tried.key : make();
}
