import type {
  CorrectRecordInput,
  RecordInput,
  RecordManyInput,
  RecordMilestoneInput,
  RecordStatusInput,
  StatusInput,
} from "@paradero/shared/inputs/record-input";
import { placeInput } from "../../facilities/place-draft.ts";
import { isReady, type ReviewedPerson } from "./reviewed-people.ts";
import type { DraftInHand } from "./use-record-draft.ts";

type WithoutKey<T> = Omit<T, "idempotencyKey">;

/** What a draft asks of the server, but for the key of the try. */
export type RecordRequest =
  | { readonly verb: "recordStatus"; readonly body: WithoutKey<RecordStatusInput> }
  | { readonly verb: "recordMilestone"; readonly body: WithoutKey<RecordMilestoneInput> }
  | { readonly verb: "recordMany"; readonly body: WithoutKey<RecordManyInput> }
  | { readonly verb: "correctRecord"; readonly body: WithoutKey<CorrectRecordInput> };

/** The request of a draft, or null while something is missing or refused. */
export function recordRequest(
  { draft, seen }: Pick<DraftInHand, "draft" | "seen">,
  people: readonly ReviewedPerson[],
  corrects: string | undefined,
): RecordRequest | null {
  const [first] = people;
  const input = commonInput(draft, people);
  if (!first || !input || !people.every(isReady)) return null;
  const asSeen = (ref: string) => ({ ref, expectedVersion: seen[ref] ?? 0 });
  const about = asSeen(first.person.ref);
  if (corrects !== undefined) {
    const reason = draft.reason.trim();
    return reason === ""
      ? null
      : { verb: "correctRecord", body: { ...about, recordId: corrects, reason, record: input } };
  }
  if (input.is === "milestone") return { verb: "recordMilestone", body: { ...about, record: withoutKind(input) } };
  const common = withoutKind(input);
  if (people.length === 1) return { verb: "recordStatus", body: { ...about, record: common } };
  const rows = people.map(({ person, read }) => {
    const except = exceptionOf(read.input, common);
    return { ...asSeen(person.ref), ...(Object.keys(except).length > 0 && { except }) };
  });
  return { verb: "recordMany", body: { common, rows } };
}

/** What is sent for everybody: as read for somebody without exceptions, or else as read for the first. */
function commonInput(draft: DraftInHand["draft"], people: readonly ReviewedPerson[]): RecordInput | null {
  const plain = people.find(({ person }) => draft.exceptions[person.ref] === undefined);
  const input = (plain ?? people[0])?.read.input ?? null;
  if (plain || input?.is !== "status") return input;
  // The place of the first is an exception like that of the others.
  const { facility: _f, place: _p, ...others } = input;
  return { ...others, ...placeInput(draft.place) };
}

type Exception = Partial<Pick<StatusInput, "status" | "date" | "facility" | "place">>;

function exceptionOf(own: RecordInput | null, common: StatusInput): Exception {
  if (own?.is !== "status") return {};
  const { facility, place } = own;
  const isElsewhere = JSON.stringify([facility, place]) !== JSON.stringify([common.facility, common.place]);
  return {
    ...(isElsewhere && { ...(facility && { facility }), ...(place !== undefined && { place }) }),
    ...(own.status !== common.status && { status: own.status }),
    ...(own.date !== common.date && { date: own.date }),
  };
}

/** The procedures for one kind of record do not take the word that tells the kinds apart. */
function withoutKind<T extends RecordInput>(input: T): Omit<T, "is"> {
  const { is: _, ...record } = input;
  return record;
}
