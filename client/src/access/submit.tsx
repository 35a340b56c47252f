import { Button } from "@mantine/core";
import type { ReactNode } from "react";

/** The button of a form: while it waits it stays where it is and takes no second press. */
export function Submit({ pending, children }: { readonly pending: boolean; readonly children: ReactNode }) {
  return (
    <Button type="submit" loading={pending}>
      {children}
    </Button>
  );
}
