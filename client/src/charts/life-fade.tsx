import type { Day } from "@paradero/shared/days";
import type { LifeLayout } from "./life-layout.ts";

/** How far a line takes to fade, and what is left of it then. */
const FADES_OVER = 90;
const LEFT_OF_IT = 0.36;
/** What goes back since nobody knows when comes out of the paper. */
const COMES_OVER = 56;

interface LifeFadeProps {
  readonly id: string;
  readonly layout: LifeLayout;
  /** The first day that nobody has confirmed; null: nothing fades. */
  readonly from: Day | null;
}

/** A mask over the line: full up to the newest confirmation, fading after it, and out of the paper where it has no start. */
export function LifeFade({ id, layout: { x, segments, height }, from }: LifeFadeProps) {
  const sinceEver = segments[0]?.stretch.from === null;
  const share = (pixel: number) => Math.min(1, Math.max(0, (pixel - x.start) / Math.max(1, x.width)));
  const fades = from === null ? 1 : share(x.left(from));
  const faded = from === null ? 1 : share(x.left(from) + FADES_OVER);
  return (
    <>
      <linearGradient id={`${id}fade`} gradientUnits="userSpaceOnUse" x1={x.start} x2={x.start + x.width}>
        <stop offset={0} stopColor="white" stopOpacity={sinceEver ? 0 : 1} />
        <stop offset={sinceEver ? Math.min(share(x.start + COMES_OVER), fades) : 0} stopColor="white" />
        <stop offset={fades} stopColor="white" />
        <stop offset={faded} stopColor="white" stopOpacity={from === null ? 1 : LEFT_OF_IT} />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" x={0} y={0} width={x.start + x.width + 2} height={height}>
        <rect width={x.start + x.width + 2} height={height} fill={`url(#${id}fade)`} />
      </mask>
    </>
  );
}
