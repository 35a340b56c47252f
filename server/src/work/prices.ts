// Millionths of a second on a small machine, measured at 100,000 people (`npm run bench`); what grows with the store is
// said for each person. They need be right within a factor of two: what matters is which question costs a thousand others.

/** Of any request: reading it, who asks, writing the answer. */
export const BASE_PRICE = 300;

const SWEEP = 0.1;
/** Where somebody's place or freshness is another from day to day. */
const WALK = 1.5;
const CELL = 0.002;
/** Three numbers, copied and written as JSON. */
const POINT = 0.5;
/** Of a day whose knowledge is not at hand. */
const KNOWN_DAY_LOOK = 5;
const LOOK = 0.1;
const FACETS_LOOK = 0.3;
const BRIDGE_LOOK = 0.5;
/** Read again from its records. */
const HISTORY = 20;
const SEARCH_LOOK = 0.5;
const ROW = 200;
/** Of thousands of rows in one query. */
const BULK_ROW = 60;

export const sweepPrice = (people: number, changesDaily: boolean) => people * (changesDaily ? WALK : SWEEP);
export const cellsPrice = (cells: number) => cells * CELL;
export const pointsPrice = (points: number) => points * POINT;

export const knownDayPrice = (people: number) => people * KNOWN_DAY_LOOK;

/** Two numbers and who differs, of everybody; then the histories of those who do. */
export const bridgePrice = (people: number) => people * BRIDGE_LOOK;
export const historiesPrice = (people: number) => people * HISTORY;
export const namesPrice = (people: number) => people * BULK_ROW;

export const facetsPrice = (people: number) => people * FACETS_LOOK;
export const listPrice = (people: number, rows: number) => people * LOOK + rows * ROW;
export const searchPrice = (people: number) => people * SEARCH_LOOK;
export const personPrice = 15_000;
export const downloadPrice = (people: number) => people * (LOOK + BULK_ROW);
/** Each source is looked at; one of many facts rests on each. */
export const sourcesPrice = (facts: number) => 2_000 + facts * 0.5;
/** As known on another day each fact that rests on a source is counted. */
export const countPrice = (facts: number) => facts * 10;
export const citedPrice = (facts: number) => facts * BULK_ROW;
export const pagePrice = 5_000;
