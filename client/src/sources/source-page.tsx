import { Page } from "../ui/page.tsx";

export function SourcePage({ sourceRef }: { readonly sourceRef: string }) {
  return <Page title={sourceRef}>{null}</Page>;
}
