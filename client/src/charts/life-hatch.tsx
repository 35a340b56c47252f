import type { Status } from "@paradero/shared/statuses";
import { STATUS_COLOUR } from "../status/status-colours.ts";
import type { LifeStretch } from "./life-layout.ts";

const STRIPE = 5;

/** Diagonal stripes in the colours of everything that is possible: drawn where nobody can be sure. */
export function LifeHatch({ id, stretch }: { readonly id: string; readonly stretch: LifeStretch }) {
  const colours = [...(stretch.nothing ? ["var(--surface)"] : []), ...stretch.possible.map(colourOf)];
  const size = colours.length * STRIPE;
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      {colours.map((colour, index) => (
        <rect key={colour} x={index * STRIPE} y={0} width={STRIPE} height={size} fill={colour} />
      ))}
    </pattern>
  );
}

function colourOf(status: Status): string {
  return STATUS_COLOUR[status];
}
