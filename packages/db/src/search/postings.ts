/** The documents that have each value: the slots of the first reading side by side, and those that came later. */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #slots: Uint32Array;
  readonly #later = new Map<number, number[]>();

  /** `each` calls its argument for every document and value, and is called twice. Cost: twice all of them. */
  constructor(values: number, each: (take: (slot: number, ordinal: number) => void) => void) {
    const starts = new Uint32Array(values + 1);
    each((_, ordinal) => {
      starts[ordinal + 1] = (starts[ordinal + 1] ?? 0) + 1;
    });
    for (let ordinal = 0; ordinal < values; ordinal++) {
      starts[ordinal + 1] = (starts[ordinal + 1] ?? 0) + (starts[ordinal] ?? 0);
    }
    const slots = new Uint32Array(starts[values] ?? 0);
    const next = starts.slice(0, values);
    each((slot, ordinal) => {
      const at = next[ordinal] ?? 0;
      slots[at] = slot;
      next[ordinal] = at + 1;
    });
    this.#starts = starts;
    this.#slots = slots;
  }

  add(slot: number, ordinal: number): void {
    const later = this.#later.get(ordinal);
    if (later) later.push(slot);
    else this.#later.set(ordinal, [slot]);
  }

  /** Whether one of the documents meets a test. */
  some(ordinal: number, test: (slot: number) => boolean): boolean {
    const end = this.#starts[ordinal + 1] ?? 0;
    for (let at = this.#starts[ordinal] ?? end; at < end; at++) if (test(this.#slots[at] ?? 0)) return true;
    return this.#later.get(ordinal)?.some(test) ?? false;
  }

  /** Slots of documents that are gone may be among them. */
  each(ordinal: number, take: (slot: number) => void): void {
    const end = this.#starts[ordinal + 1] ?? 0;
    for (let at = this.#starts[ordinal] ?? end; at < end; at++) take(this.#slots[at] ?? 0);
    this.#later.get(ordinal)?.forEach(take);
  }
}
