/**
 * The nonce that this page's content security policy allows styles with. The server writes it into the page; without one
 * (the development server) styles need none.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
}
