/** How many rows are refused: one row may have several faults. */
export function refusedRows(refused: readonly { readonly row: number }[]): number {
  return new Set(refused.map(({ row }) => row)).size;
}
