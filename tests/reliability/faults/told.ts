/** What whoever asked for a change was told of it. */
export type Told =
  | { readonly is: "acknowledged"; readonly seq: number }
  | { readonly is: "refused"; readonly code: string; readonly message: string }
  /** The connection ended before an answer. */
  | { readonly is: "unknown" };

export async function toldBy(answer: Promise<Response>): Promise<Told> {
  try {
    const response = await answer;
    const body = JSON.parse(await response.text());
    if (response.ok) return { is: "acknowledged", seq: Number(body.result.data.seq) };
    const { message, data } = body.error;
    return { is: "refused", code: data?.code ?? String(body.error.code), message };
  } catch {
    return { is: "unknown" };
  }
}

/** Words by which a refusal promises that nothing was written. */
const NOTHING_CHANGED = /changed nothing|nothing was changed|nothing of it was written/;

/** What was told and what is on record contradict each other: null where they agree. */
export function contradiction(told: Told, seqs: readonly number[]): string | null {
  if (seqs.length > 1) return `it happened ${seqs.length} times`;
  if (told.is === "acknowledged" && seqs[0] !== told.seq) return `acknowledged as ${told.seq}, logged as ${seqs[0]}`;
  if (told.is === "refused" && seqs.length > 0 && NOTHING_CHANGED.test(told.message)) {
    return `refused with "${told.message}", and it happened`;
  }
  if (told.is === "refused" && told.code === "internal") return `refused without a cause: "${told.message}"`;
  return null;
}
