import type { LifeSegment } from "./life-layout.ts";

const STRIPE = 5;
const GRID = 7;

interface LifeHatchProps {
  readonly id: string;
  readonly segment: LifeSegment;
}

/**
 * Diagonal stripes where more than one thing is possible: in the tones of everything that is, or, where nobody is counted or
 * all of it is liberty, a thin line on paper.
 */
export function LifeHatch({ id, segment: { look, tones, stretch } }: LifeHatchProps) {
  const different = [...new Set(tones)];
  const isFree = different.every((tone) => tone === "free");
  if (look === "possible" || isFree) {
    return (
      <pattern id={id} width={GRID} height={GRID} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={GRID} height={GRID} fill="var(--life-free)" />
        <rect width={1} height={GRID} fill="var(--life-line)" />
      </pattern>
    );
  }
  // Two statuses of one tone, such as detained and disappeared, still show that it is not known which.
  const paper = stretch.nothing || different.length === 1 ? (["free"] as const) : [];
  const stripes = [...new Set([...different, ...paper])];
  const size = stripes.length * STRIPE;
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      {stripes.map((tone, index) => (
        <rect key={tone} x={index * STRIPE} width={STRIPE} height={size} fill={`var(--life-${tone})`} />
      ))}
    </pattern>
  );
}
