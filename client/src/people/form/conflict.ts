import type { Day } from "@paradero/shared/dates/days";
import type { Locale } from "@paradero/shared/words/locales";
import type { ProfileColumn } from "@paradero/shared/person/profile-columns";
import { MAIN_NAME } from "@paradero/shared/person/profiles";
import { ATTRIBUTE_FIELDS, EMPTY_PERSON, type PersonDraft, readPerson, typedFrom } from "./draft.ts";

/** What can be decided on by itself when two people edit one person. */
export type DraftField = "mainName" | "otherNames" | ProfileColumn | "identifiers";

export type Choice = "mine" | "theirs" | "both";
export type Choices = Partial<Record<DraftField, Choice>>;

/** A field that somebody else changed, and that stands otherwise in what is typed here. */
export interface Difference {
  readonly field: DraftField;
  /** The writer changed it too: nobody but them can say what is right. */
  readonly isBoth: boolean;
  /** Two lists, of which everything can be kept. */
  readonly canBeBoth: boolean;
}

/** What the writer began with, what stands now, and what is typed. */
export interface ThreeDrafts {
  readonly begin: PersonDraft;
  readonly theirs: PersonDraft;
  readonly mine: PersonDraft;
}

export function mainName({ names }: PersonDraft): string {
  return names.find(({ kind }) => kind === MAIN_NAME)?.name ?? "";
}

export function otherNames({ names }: PersonDraft): PersonDraft["names"] {
  return names.filter(({ kind }) => kind !== MAIN_NAME);
}

const FIELDS: readonly DraftField[] = [
  "mainName",
  "otherNames",
  ...ATTRIBUTE_FIELDS.map(({ column }) => column),
  "identifiers",
];

/** The draft `into`, with one field as it is in `from`. */
function taken(field: DraftField, from: PersonDraft, into: PersonDraft): PersonDraft {
  if (field === "mainName") return { ...into, names: [{ name: mainName(from), kind: MAIN_NAME }, ...otherNames(into)] };
  if (field === "otherNames")
    return { ...into, names: [{ name: mainName(into), kind: MAIN_NAME }, ...otherNames(from)] };
  return { ...into, [field]: from[field] };
}

const LISTS: ReadonlySet<DraftField> = new Set(["otherNames", "identifiers"]);

/** What has to be decided before the draft can be sent on what stands now. Empty: what others changed is not of this. */
export function differencesOf({ begin, theirs, mine }: ThreeDrafts): Difference[] {
  return FIELDS.filter((field) => differIn(field, theirs, begin) && differIn(field, theirs, mine)).map((field) => {
    const isBoth = differIn(field, mine, begin);
    return { field, isBoth, canBeBoth: isBoth && LISTS.has(field) };
  });
}

/** What the writer alone changed: it stays as it was typed. */
export function onlyMine({ begin, theirs, mine }: ThreeDrafts): DraftField[] {
  return FIELDS.filter((field) => differIn(field, mine, begin) && !differIn(field, theirs, begin));
}

/** What the writer did not touch is as the others left it, until they say otherwise. */
export function firstChoices(differences: readonly Difference[]): Choices {
  return Object.fromEntries(differences.flatMap(({ field, isBoth }) => (isBoth ? [] : [[field, "theirs"]])));
}

/** What was typed, with what was chosen of the others. */
export function withChoices(drafts: ThreeDrafts, choices: Choices): PersonDraft {
  return FIELDS.reduce((draft, field) => {
    const choice = choices[field];
    if (choice === "theirs") return taken(field, drafts.theirs, draft);
    return choice === "both" ? taken(field, bothOf(drafts), draft) : draft;
  }, drafts.mine);
}

/** The lists with what either side added, and without what either took out. */
export function bothOf({ begin, theirs, mine }: ThreeDrafts): PersonDraft {
  const others = joined(otherNames(begin), otherNames(theirs), otherNames(mine));
  return {
    ...mine,
    names: [{ name: mainName(mine), kind: MAIN_NAME }, ...others],
    identifiers: joined(begin.identifiers, theirs.identifiers, mine.identifiers),
  };
}

function joined<T>(begin: readonly T[], theirs: readonly T[], mine: readonly T[]): T[] {
  const keysOf = (all: readonly T[]) => new Set(all.map((one) => JSON.stringify(one)));
  const [known, own, other] = [keysOf(begin), keysOf(mine), keysOf(theirs)];
  const kept = theirs.filter((one) => own.has(JSON.stringify(one)) || !known.has(JSON.stringify(one)));
  const added = mine.filter((one) => !known.has(JSON.stringify(one)) && !other.has(JSON.stringify(one)));
  return [...kept, ...added];
}

function differIn(field: DraftField, one: PersonDraft, two: PersonDraft): boolean {
  const alone = (draft: PersonDraft) => JSON.stringify(taken(field, draft, EMPTY_PERSON));
  return alone(one) !== alone(two);
}

/** A draft as the record would give it back, so that another way of typing the same is no difference. */
export function settled(draft: PersonDraft, locale: Locale, today: Day): PersonDraft {
  const { input } = readPerson({ ...draft, reason: "" }, locale, today);
  if (!input) return draft;
  return {
    ...typedFrom(input),
    names: [
      ...input.names.filter(({ kind }) => kind === MAIN_NAME),
      ...input.names.filter(({ kind }) => kind !== MAIN_NAME),
    ],
    identifiers: input.identifiers,
    reason: draft.reason,
  };
}
