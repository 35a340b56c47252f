/** In characters. The longest is there so that nobody can make us hash a novel. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
