export type LibraryReading = {
  readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List';
  readonly level: 0 | 1 | 2;
};

/** What the `edtf` package makes of the text, or undefined when it refuses it. Never throws. */
export declare function readWithLibrary(text: string): LibraryReading | undefined;
