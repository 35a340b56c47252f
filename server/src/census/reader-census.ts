/** The census of one reader, filled through the reader's own database role. */
export class ReaderCensus {
  /** How many people are in it. */
  get size(): number {
    return 0;
  }

  get changeSeq(): number {
    return 0;
  }
}
