/** Asks a real server as the form does, as whoever a cookie belongs to. */
export interface Caller {
  /** @throws {Error} with the first words of what was answered instead */
  ask<T>(procedure: string, input: unknown): Promise<T>;
  tell<T>(procedure: string, input: unknown): Promise<T>;
  handIn(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly file: string }>;
  /** A change as it is sent, for whoever looks at the answer themselves. */
  send(procedure: string, input: unknown, signal?: AbortSignal): Promise<Response>;
}

export function callerOf(address: string, cookie: string): Caller {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie };
  const answered = async <T>(response: Response): Promise<T> => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
    return JSON.parse(text).result?.data ?? JSON.parse(text);
  };
  const send = (procedure: string, input: unknown, signal?: AbortSignal) =>
    fetch(new URL(`/trpc/${procedure}`, address), {
      method: "POST",
      headers,
      body: JSON.stringify(input),
      ...(signal && { signal }),
    });
  return {
    ask: async <T>(procedure: string, input: unknown) => {
      const query = encodeURIComponent(JSON.stringify(input));
      return answered<T>(await fetch(new URL(`/trpc/${procedure}?input=${query}`, address), { headers }));
    },
    tell: async <T>(procedure: string, input: unknown) => answered<T>(await send(procedure, input)),
    handIn: async (body) =>
      answered(
        await fetch(new URL("/api/rosters/files", address), {
          method: "POST",
          headers: { ...headers, "content-type": "application/octet-stream", "x-file-name": "list.csv" },
          body,
        }),
      ),
    send,
  };
}
