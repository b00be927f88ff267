/** A set of documents by their slots in the catalogue: a bit each. */
export class DocumentSet {
  readonly capacity: number;
  readonly bits: Uint32Array;

  constructor(capacity: number, bits = new Uint32Array((capacity + 31) >>> 5)) {
    this.capacity = capacity;
    this.bits = bits;
  }

  add(slot: number): void {
    const word = slot >>> 5;
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (slot & 31));
  }

  delete(slot: number): void {
    const word = slot >>> 5;
    this.bits[word] = (this.bits[word] ?? 0) & ~(1 << (slot & 31));
  }

  has(slot: number): boolean {
    return ((this.bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  copy(): DocumentSet {
    return new DocumentSet(this.capacity, this.bits.slice());
  }

  /** Keeps what the other has as well. Changes this set and returns it. */
  keep(other: DocumentSet): this {
    for (let word = 0; word < this.bits.length; word++) {
      this.bits[word] = (this.bits[word] ?? 0) & (other.bits[word] ?? 0);
    }
    return this;
  }

  /** Adds what the other has. Changes this set and returns it. */
  join(other: DocumentSet): this {
    for (let word = 0; word < this.bits.length; word++) {
      this.bits[word] = (this.bits[word] ?? 0) | (other.bits[word] ?? 0);
    }
    return this;
  }

  /** Takes away what the other has. Changes this set and returns it. */
  remove(other: DocumentSet): this {
    for (let word = 0; word < this.bits.length; word++) {
      this.bits[word] = (this.bits[word] ?? 0) & ~(other.bits[word] ?? 0);
    }
    return this;
  }

  get size(): number {
    let size = 0;
    for (let word = 0; word < this.bits.length; word++) size += bitsIn(this.bits[word] ?? 0);
    return size;
  }

  /** Calls `take` for each slot, in order. */
  each(take: (slot: number) => void): void {
    for (let word = 0; word < this.bits.length; word++) {
      for (let rest = this.bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        take((word << 5) + 31 - Math.clz32(rest & -rest));
      }
    }
  }

  /** Its slots, in order. */
  toArray(): Uint32Array {
    const slots = new Uint32Array(this.size);
    let place = 0;
    this.each((slot) => {
      slots[place] = slot;
      place += 1;
    });
    return slots;
  }
}

function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
