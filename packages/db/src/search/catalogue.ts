import { contentVersion } from '../content-version.ts';
import type { Reader } from '../open.ts';
import { changesSince, lastChange } from './changes.ts';
import { DocumentSet } from './document-set.ts';
import { eachCode, type CodedFacet } from './facet-codes.ts';
import { Growing } from './growing.ts';
import { Postings } from './postings.ts';
import { ValueTable } from './value-table.ts';

type DocumentRow = [
  key: number,
  recordKey: number,
  sortKey: number,
  earliest: number | null,
  latest: number | null,
  qualified: number,
];

const columns = 'key, record_key, sort_key, earliest, latest, qualified';
/** When more of the slots than this share belong to documents that are gone, all is read anew. */
const mostDead = 0.25;

/**
 * The public documents in memory, as a search counts and orders them: bounds and order in time, and the values of facets.
 * Each document has a *slot*, a small number that stays its own while this process keeps the catalogue. About 250 bytes a
 * document.
 */
export class Catalogue {
  version = -1;
  /** The last row of `search_changes` that is in here. */
  #change = -1;
  #dead = 0;
  living = new DocumentSet(0);
  #slots = new Growing(Int32Array, -1);
  readonly keys = new Growing(Float64Array);
  readonly recordKeys = new Growing(Float64Array);
  readonly sortKeys = new Growing(Float64Array);
  /** Day numbers; NaN where open. */
  readonly earliest = new Growing(Float64Array);
  readonly latest = new Growing(Float64Array);
  readonly qualified = new Growing(Uint8Array);
  readonly #starts = new Growing(Uint32Array);
  readonly #ends = new Growing(Uint32Array);
  readonly #entries = new Growing(Uint32Array);
  /** For which slot an ordinal was last noted, so that each is noted once. */
  readonly #lastSlots = new Growing(Int32Array, -1);
  /** Living slots in order of time, and where each stands there. */
  inOrder = new Uint32Array(0);
  places = new Uint32Array(0);
  values: ValueTable;
  #postings = new Postings(0, () => undefined);

  constructor(db: Reader) {
    this.values = new ValueTable(db);
    this.refresh(db);
  }

  /** How many documents there are. */
  get size(): number {
    return this.inOrder.length;
  }

  /** How many slots there are, those of documents that are gone among them. */
  get capacity(): number {
    return this.keys.length;
  }

  /** The slot of a row of `documents`; -1 for one that isn't public. */
  slotOf(key: number): number {
    return key < this.#slots.length ? (this.#slots.array[key] ?? -1) : -1;
  }

  /** The highest key of a row that was ever in here. */
  get lastKey(): number {
    return this.#slots.length - 1;
  }

  everything(): DocumentSet {
    return this.living.copy();
  }

  nothing(): DocumentSet {
    return new DocumentSet(this.capacity);
  }

  /**
   * Brings all up to the content version of the snapshot in which it is called. Cost: the documents that changed, and one
   * walk over the order of time; everything once after a larger publication. True when anything public changed.
   */
  refresh(db: Reader): boolean {
    const version = contentVersion(db);
    if (version === this.version) return false;
    const changes = this.#change === -1 ? undefined : changesSince(db, this.#change);
    if (changes === undefined || this.#dead > this.capacity * mostDead) this.#readAll(db);
    else if (changes.length > 0) this.#replace(db, changes);
    this.#change = lastChange(db);
    this.version = version;
    return true;
  }

  /** How many documents of a set have each value, by ordinal. Cost: the values of the set's documents. */
  countValues(set: DocumentSet): Uint32Array {
    const counts = new Uint32Array(this.values.values.length);
    const starts = this.#starts.array;
    const ends = this.#ends.array;
    const entries = this.#entries.array;
    const { bits } = set;
    for (let word = 0; word < bits.length; word++) {
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
        const end = ends[slot] ?? 0;
        for (let at = starts[slot] ?? 0; at < end; at++) {
          const ordinal = entries[at] ?? 0;
          counts[ordinal] = (counts[ordinal] ?? 0) + 1;
        }
      }
    }
    return counts;
  }

  /** The documents that have any of some values. Cost: those documents. */
  having(ordinals: readonly number[]): DocumentSet {
    const set = this.nothing();
    for (const ordinal of ordinals) {
      this.#postings.each(ordinal, (slot) => {
        set.add(slot);
      });
    }
    return set.keep(this.living);
  }

  /** The ordinal of a value that some document has. What stands only in what isn't public yet, or not any more, is not there. */
  find(facet: CodedFacet, role: string, value: string): number | undefined {
    const ordinal = this.values.find(facet, role, value);
    return ordinal !== undefined && this.isBorne(ordinal) ? ordinal : undefined;
  }

  /** Whether a document has a value. */
  isBorne(ordinal: number): boolean {
    return this.#postings.some(ordinal, (slot) => this.living.has(slot));
  }

  /** The ordinals of one document's values. */
  valuesOf(slot: number): Uint32Array {
    return this.#entries.array.subarray(this.#starts.array[slot] ?? 0, this.#ends.array[slot] ?? 0);
  }

  #readAll(db: Reader): void {
    for (const column of this.#columns()) column.clear();
    this.#dead = 0;
    this.values = new ValueTable(db);
    this.values.read(db, 0);
    // In order of time, so that slots at first are places; all of it stands in the index `documents_day`.
    const rows = db.sqlite
      .prepare<[], DocumentRow>(`SELECT ${columns} FROM visible_documents ORDER BY sort_key, record_key`)
      .raw()
      .iterate();
    for (const row of rows) this.#add(row);
    this.living = new DocumentSet(this.capacity);
    this.inOrder = new Uint32Array(this.capacity);
    for (let slot = 0; slot < this.capacity; slot++) {
      this.living.add(slot);
      this.inOrder[slot] = slot;
    }
    this.places = this.inOrder;
    const facets = db.sqlite.prepare<[], [number, Uint8Array]>('SELECT key, facets FROM search_rows').raw().iterate();
    for (const [key, bytes] of facets) this.#setValues(db, this.slotOf(key), bytes);
    this.#postings = new Postings(this.values.values.length, (take) => {
      for (let slot = 0; slot < this.capacity; slot++) for (const ordinal of this.valuesOf(slot)) take(slot, ordinal);
    });
  }

  #columns() {
    return [
      ...[this.keys, this.recordKeys, this.sortKeys, this.earliest, this.latest, this.qualified],
      ...[this.#slots, this.#starts, this.#ends, this.#entries, this.#lastSlots],
    ];
  }

  #add([key, recordKey, sortKey, earliest, latest, qualified]: DocumentRow): number {
    const slot = this.keys.length;
    this.keys.push(key);
    this.recordKeys.push(recordKey);
    this.sortKeys.push(sortKey);
    this.earliest.push(earliest ?? NaN);
    this.latest.push(latest ?? NaN);
    this.qualified.push(qualified);
    this.#starts.push(0);
    this.#ends.push(0);
    this.#slots.set(key, slot);
    return slot;
  }

  #setValues(db: Reader, slot: number, bytes: Uint8Array): void {
    if (slot === -1) return;
    this.#starts.set(slot, this.#entries.length);
    eachCode(bytes, (code) => {
      for (const ordinal of this.values.ordinalsOf(db, code)) {
        if (this.#lastSlots.at(ordinal) === slot) continue;
        this.#lastSlots.set(ordinal, slot);
        this.#entries.push(ordinal);
      }
    });
    this.#ends.set(slot, this.#entries.length);
  }

  #replace(db: Reader, keys: readonly number[]): void {
    const find = db.sqlite
      .prepare<[number], DocumentRow>(`SELECT ${columns} FROM visible_documents WHERE key = ?`)
      .raw();
    const facets = db.sqlite.prepare<[number], Uint8Array>('SELECT facets FROM search_rows WHERE key = ?').pluck();
    const gone = new Set<number>();
    const come: number[] = [];
    for (const key of keys) {
      const old = this.slotOf(key);
      if (old !== -1) {
        gone.add(old);
        this.#slots.set(key, -1);
      }
      const row = find.get(key);
      if (!row) continue;
      const slot = this.#add(row);
      this.#setValues(db, slot, facets.get(key) ?? new Uint8Array(0));
      for (const ordinal of this.valuesOf(slot)) this.#postings.add(slot, ordinal);
      come.push(slot);
    }
    this.#dead += gone.size;
    this.#order(gone, come);
  }

  #order(gone: ReadonlySet<number>, come: readonly number[]): void {
    const sorted = [...come].sort((a, b) => this.#compare(a, b));
    const order = new Uint32Array(this.inOrder.length - gone.size + sorted.length);
    let place = 0;
    let next = 0;
    for (const slot of this.inOrder) {
      if (gone.has(slot)) continue;
      for (let one = sorted[next]; one !== undefined && this.#compare(one, slot) < 0; one = sorted[next]) {
        order[place++] = one;
        next += 1;
      }
      order[place++] = slot;
    }
    for (; next < sorted.length; next++) order[place++] = sorted[next] ?? 0;
    this.inOrder = order;
    this.places = new Uint32Array(this.capacity);
    this.living = new DocumentSet(this.capacity);
    order.forEach((slot, at) => {
      this.places[slot] = at;
      this.living.add(slot);
    });
  }

  #compare(a: number, b: number): number {
    const { sortKeys, recordKeys } = this;
    return sortKeys.at(a) - sortKeys.at(b) || recordKeys.at(a) - recordKeys.at(b);
  }
}

const catalogues = new WeakMap<Reader, Catalogue>();

/** The catalogue of a reader, up to date. Call it within a snapshot. */
export function catalogueOf(db: Reader): Catalogue {
  const known = catalogues.get(db);
  if (known) {
    known.refresh(db);
    return known;
  }
  const made = new Catalogue(db);
  catalogues.set(db, made);
  return made;
}
