import type { TestWorld } from "./test-world.ts";

export interface BrowserOptions {
  /** Over TLS through a proxy, or on the loopback. */
  readonly transport?: "tls" | "loopback" | "open";
  readonly address?: string;
  /** The proxy that it comes through; one on this machine where it is left out. */
  readonly proxy?: string;
  readonly userAgent?: string;
}

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** A browser of a test: it keeps cookies, as browsers do, and asks as our page asks. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The `Set-Cookie` headers of the last answer, whole. */
  setCookies: readonly string[] = [];
  readonly #world: TestWorld;
  readonly #options: BrowserOptions;

  constructor(world: TestWorld, options: BrowserOptions = {}) {
    this.#world = world;
    this.#options = options;
  }

  auth(path: string, body: unknown = {}): Promise<Response> {
    return this.#send(`/api/auth${path}`, JSON.stringify(body));
  }

  call(procedure: string, input?: unknown): Promise<Response> {
    return this.#send(`/trpc/${procedure}?batch=1`, JSON.stringify({ 0: input }));
  }

  /** What a procedure answered, or the code of its refusal. */
  async answer(procedure: string, input?: unknown): Promise<unknown> {
    const response = await this.call(procedure, input);
    const [only]: [{ result?: { data: unknown }; error?: { data: { code: string } } }] = JSON.parse(
      await response.text(),
    );
    return only.error?.data.code ?? only.result?.data ?? null;
  }

  async #send(path: string, body: string): Promise<Response> {
    const { transport = "tls", address = "192.0.2.1", proxy = "127.0.0.1", userAgent = FIREFOX } = this.#options;
    const headers: Record<string, string> = {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      "user-agent": userAgent,
      host: transport === "loopback" ? "127.0.0.1:4000" : "paradero.example.org",
      ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
      ...(transport === "tls" && { "x-forwarded-proto": "https", "x-forwarded-for": address }),
    };
    const remoteAddress = transport === "open" ? address : proxy;
    const response = await this.#world.app.request(
      path,
      { method: "POST", headers, body },
      connectionFrom(remoteAddress),
    );
    this.setCookies = response.headers.getSetCookie();
    for (const cookie of this.setCookies) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split("; ");
    const [name = "", value = ""] = pair.split("=", 2);
    if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function connectionFrom(remoteAddress: string): { incoming: { socket: { remoteAddress: string } } } {
  return { incoming: { socket: { remoteAddress } } };
}
