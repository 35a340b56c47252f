/** Text for plain searching: without accents, in lower case. Names of people are searched by the server, which knows more. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
