type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

interface Kind<Type extends Numbers> {
  new (length: number): Type;
}

/** A list of numbers in one piece of memory that grows by half when it is full. */
export class Growing<Type extends Numbers> {
  array: Type;
  length = 0;
  readonly #kind: Kind<Type>;
  readonly #empty: number;

  /** `empty` is what stands where nothing was set. */
  constructor(kind: Kind<Type>, empty = 0) {
    this.#kind = kind;
    this.#empty = empty;
    this.array = new kind(16);
    this.array.fill(empty);
  }

  at(place: number): number {
    return this.array[place] ?? this.#empty;
  }

  push(value: number): void {
    this.set(this.length, value);
  }

  /** Sets a value, at the end or beyond it as well. */
  set(place: number, value: number): void {
    if (place >= this.array.length) this.#grow(place + 1);
    this.array[place] = value;
    if (place >= this.length) this.length = place + 1;
  }

  clear(): void {
    this.array = new this.#kind(16);
    this.array.fill(this.#empty);
    this.length = 0;
  }

  #grow(least: number): void {
    const wider = new this.#kind(Math.max(least, Math.ceil(this.array.length * 1.5)));
    wider.fill(this.#empty);
    wider.set(this.array);
    this.array = wider;
  }
}
