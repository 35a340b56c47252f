/**
 * What we use of the `edtf` package, as its parser really answers (it ships no types). The parser checks the grammar; it
 * lets 29 February through in any year, so the values are checked again.
 */
declare module "edtf" {
  /** One date. `values`: year, month from 0, day, hour, minute, second: as many as were written. */
  export interface ParsedDate {
    readonly type: "Date" | "Season" | "Year" | "Decade" | "Century";
    readonly values: readonly number[];
    /** One bit for each digit of YYYYMMDD that was written X, the first digit being the lowest bit; X reads as 0. */
    readonly unspecified?: number;
  }

  export interface ParsedCollection {
    readonly type: "Interval" | "Set" | "List";
    readonly values: readonly unknown[];
  }

  /** Throws on text that is not EDTF of levels 0 to 2. */
  export function parse(text: string): ParsedDate | ParsedCollection;
}
