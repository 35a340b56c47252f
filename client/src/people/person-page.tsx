import { Page } from "../ui/page.tsx";

export function PersonPage({ personRef }: { readonly personRef: string }) {
  return <Page title={personRef}>{null}</Page>;
}
