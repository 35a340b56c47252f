export function nameScore(queryFolded: string, candidateFolded: string): number {
  return candidateFolded.includes(queryFolded) ? 1 : 0;
}
