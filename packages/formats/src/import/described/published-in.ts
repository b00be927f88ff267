/** What a reference says of the journal, book or series that the work was published in. */
export class PublishedIn {
  readonly #parts = new Map<string, string[]>();

  add(part: (typeof order)[number], value: string): void {
    const values = this.#parts.get(part) ?? [];
    if (!values.includes(value)) this.#parts.set(part, [...values, value]);
  }

  /** Takes a tag of RIS, if it is about this. */
  addTag(tag: string, value: string): boolean {
    const part = risTags[tag];
    if (part === undefined) return false;
    this.add(part, value);
    return true;
  }

  /** *Bell System Technical Journal, vol. 27, pp. 379–423, 1948*; empty where nothing is said of a container. */
  inWords(): string {
    const said = order.flatMap((part) => {
      const values = this.#parts.get(part);
      return values === undefined ? [] : [`${words[part]}${values.join(part === 'start' ? '–' : ' = ')}`];
    });
    return said.join(', ').replace(/(pp\. [^,]+), – /, '$1–');
  }
}

const order = ['in', 'series', 'volume', 'issue', 'start', 'end', 'chapter', 'edition', 'publisher', 'place'] as const;

const words: Readonly<Record<(typeof order)[number], string>> = {
  in: '',
  series: '',
  volume: 'vol. ',
  issue: 'no. ',
  start: 'pp. ',
  end: '– ',
  chapter: 'ch. ',
  edition: 'ed. ',
  publisher: '',
  place: '',
};

const risTags: Readonly<Record<string, (typeof order)[number]>> = {
  ...{
    JF: 'in',
    JO: 'in',
    JA: 'in',
    J1: 'in',
    J2: 'in',
    T2: 'in',
    T3: 'series',
    VL: 'volume',
    IS: 'issue',
    CP: 'issue',
  },
  ...{ SP: 'start', EP: 'end', PB: 'publisher', ET: 'edition' },
};
