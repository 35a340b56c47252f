export interface ReadingProgress {
  /** Of the file, read so far. */
  readonly bytes: number;
  /** Rows given out so far, or about to be. */
  readonly rows: number;
}

export interface ReadingOptions {
  /** Ends the reading with its own reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
}
