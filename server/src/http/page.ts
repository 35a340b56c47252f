import { randomBytes } from "node:crypto";
import type { Locale } from "@paradero/shared/words/locales";
import type { Context } from "hono";
import { type Asset, type Assets, formOf } from "./assets.ts";
import type { EdgeEnvironment } from "./environment.ts";
import { refuse } from "./error-response.ts";

const INDEX = "/index.html";
const NONCE_META = /<meta name="style-nonce" content="[^"]*"\s*\/?>/;

const PAGE_LANGUAGE = /<html lang="[^"]*"/;

/**
 * The files of the client; and the page itself for every address of the client, which finds its own way from there.
 *
 * @param language of the store: of the page until a reader's own is known
 */
export function serveClient(assets: Assets, language: Locale) {
  return async (c: Context<EdgeEnvironment>): Promise<Response> => {
    const { path } = c.req;
    const found = path === INDEX ? undefined : assets.get(path);
    if (found) return serveAsset(c, path, found);
    const index = assets.get(INDEX);
    if (!index || !isNavigation(c)) {
      c.set("route", "unmatched");
      const message = index
        ? "There is nothing at this address."
        : "There is nothing at this address: the pages were not built. Start with npm start.";
      return refuse(c, { code: "not_found", message, faults: [] });
    }
    c.set("route", "page");
    return servePage(c, index, language);
  };
}

async function serveAsset(c: Context<EdgeEnvironment>, path: string, found: Asset): Promise<Response> {
  c.set("route", "asset");
  const { bytes, encoding } = await formOf(path, found, c.req.header("accept-encoding"));
  const etag = encoding ? `W/${found.etag}` : found.etag;
  const headers = new Headers({
    "cache-control": found.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    etag,
    vary: "accept-encoding",
  });
  if (c.req.header("if-none-match")?.includes(found.etag)) return new Response(null, { status: 304, headers });
  headers.set("content-type", found.type);
  headers.set("content-length", String(bytes.length));
  if (encoding) headers.set("content-encoding", encoding);
  return new Response(bytes, { headers });
}

/** A fresh nonce every time: the styles that our own scripts add carry it, and nothing else can. */
function servePage(c: Context<EdgeEnvironment>, index: Asset, language: Locale): Response {
  const nonce = randomBytes(18).toString("base64url");
  c.set("styleNonce", nonce);
  const meta = `<meta name="style-nonce" content="${nonce}" />`;
  const html = index.bytes.toString("utf8").replace(PAGE_LANGUAGE, `<html lang="${language}"`);
  const page = NONCE_META.test(html) ? html.replace(NONCE_META, meta) : html.replace("<head>", `<head>${meta}`);
  return c.html(page, 200, { "cache-control": "no-store", "content-type": index.type });
}

function isNavigation(c: Context<EdgeEnvironment>): boolean {
  if (c.req.path.startsWith("/api") || c.req.path.startsWith("/trpc")) return false;
  return c.req.header("accept")?.includes("text/html") ?? false;
}
