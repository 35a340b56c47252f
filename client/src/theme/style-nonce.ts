/**
 * The nonce that this page's content security policy allows styles with. The server writes it into the page; without one
 * (the development server) styles need none.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
}

/**
 * Tells the library that holds the page still behind an open overlay (react-remove-scroll, by way of get-nonce): it looks
 * for the nonce under this name and nowhere else.
 */
export function announceStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
