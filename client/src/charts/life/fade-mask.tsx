interface FadeMaskProps {
  readonly id: string;
  /** Pixels from where to where, and how high. */
  readonly start: number;
  readonly width: number;
  readonly height: number;
  /** Where it begins to fade; null: nothing fades. */
  readonly fadesAt: number | null;
  /** What goes back since nobody knows when comes out of the paper. */
  readonly sinceEver?: boolean;
}

/** How far it takes to fade, what is left then, and how far it takes to come. */
const FADES_OVER = 90;
const LEFT_OF_IT = 0.36;
const COMES_OVER = 56;

/** A mask over what is drawn along the days: full up to the newest confirmation, and fading after it. */
export function FadeMask({ id, start, width, height, fadesAt, sinceEver = false }: FadeMaskProps) {
  const share = (pixel: number) => Math.min(1, Math.max(0, (pixel - start) / Math.max(1, width)));
  const fades = fadesAt === null ? 1 : share(fadesAt);
  const faded = fadesAt === null ? 1 : share(fadesAt + FADES_OVER);
  return (
    <defs>
      <linearGradient id={`${id}fade`} gradientUnits="userSpaceOnUse" x1={start} x2={start + width}>
        <stop offset={0} stopColor="white" stopOpacity={sinceEver ? 0 : 1} />
        <stop offset={sinceEver ? Math.min(share(start + COMES_OVER), fades) : 0} stopColor="white" />
        <stop offset={fades} stopColor="white" />
        <stop offset={faded} stopColor="white" stopOpacity={fadesAt === null ? 1 : LEFT_OF_IT} />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" x={0} y={0} width={start + width + 2} height={height}>
        <rect width={start + width + 2} height={height} fill={`url(#${id}fade)`} />
      </mask>
    </defs>
  );
}
