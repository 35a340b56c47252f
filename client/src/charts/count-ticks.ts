/** Whole numbers from 0 past `most`, at distances of 1, 2 or 5 times a power of ten: at most `room` of them above 0. */
export function countTicks(most: number, room = 4): number[] {
  const target = Math.max(1, most) / Math.max(1, room);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, target)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= target) ?? power * 10;
  const ticks: number[] = [];
  for (let value = 0; ; value += step) {
    ticks.push(value);
    if (value >= most && value > 0) return ticks;
  }
}
