import type { Reader } from '../open.ts';
import { mergedRecords } from '../merged-records.ts';
import { isWriting } from '../presence.ts';
import { ancestorsOf } from './ancestors.ts';
import type { CodedFacet, CountedValue } from './facet-codes.ts';

/**
 * The values of facets by small numbers (*ordinals*), and which of them a code of `search_rows` stands for: a merged record
 * counts as the one that it was merged into, a file as well as its series and fonds.
 */
export class ValueTable {
  readonly values: CountedValue[] = [];
  readonly #ordinals = new Map<string, number>();
  readonly #lists = new Map<string, number[]>();
  readonly #ofCode: (Uint32Array | undefined)[] = [];
  readonly #merged: ReadonlyMap<string, string>;
  readonly #ancestors: ReadonlyMap<string, readonly CountedValue[]>;

  constructor(db: Reader) {
    this.#merged = mergedRecords(db);
    this.#ancestors = ancestorsOf(db, this.#merged);
  }

  /** Reads the codes from `first` on; those before are known. */
  read(db: Reader, first: number): void {
    const rows = db.sqlite
      .prepare<[number], [number, CodedFacet, string, string]>(
        'SELECT number, facet, role, value FROM facet_values WHERE number >= ?',
      )
      .raw()
      .all(first);
    for (const [number, facet, role, value] of rows) {
      const standing = this.#merged.get(value) ?? value;
      this.#ofCode[number] = Uint32Array.from(this.#valuesOf(facet, role, standing), (one) => this.#ordinalOf(one));
    }
  }

  /** The ordinals of a code, read from the database when it isn't known yet. */
  ordinalsOf(db: Reader, code: number): Uint32Array {
    const known = this.#ofCode[code];
    if (known) return known;
    this.read(db, this.#ofCode.length);
    return this.#ofCode[code] ?? nothing;
  }

  /** Undefined for what no document has. */
  find(facet: CodedFacet, role: string, value: string): number | undefined {
    return this.#ordinals.get(keyOf({ facet, role, value: this.#merged.get(value) ?? value }));
  }

  /** The ordinals of a facet for a role (`''`: any). */
  list(facet: CodedFacet, role: string): readonly number[] {
    return this.#lists.get(`${facet} ${role}`) ?? [];
  }

  /** What a collection or record set lies in, the nearest first. */
  ancestorsOf(id: string): readonly CountedValue[] {
    return this.#ancestors.get(id) ?? [];
  }

  #valuesOf(facet: CodedFacet, role: string, value: string): CountedValue[] {
    const one = (as: string): CountedValue => ({ facet, role: as, value });
    if (facet === 'agent') return [one(''), one(role), ...(isWriting(role) ? [one('wrote')] : [])];
    if (facet === 'place') return [one(''), one(role)];
    // What lies in it, and what lies in it without being in another within it.
    if (facet === 'collection') return [one(''), one('direct'), ...(this.#ancestors.get(value) ?? [])];
    return [one(''), ...(this.#ancestors.get(value) ?? [])];
  }

  #ordinalOf(value: CountedValue): number {
    const key = keyOf(value);
    const known = this.#ordinals.get(key);
    if (known !== undefined) return known;
    const ordinal = this.values.length;
    this.values.push(value);
    this.#ordinals.set(key, ordinal);
    const list = `${value.facet} ${value.role}`;
    const ordinals = this.#lists.get(list) ?? [];
    this.#lists.set(list, ordinals);
    ordinals.push(ordinal);
    return ordinal;
  }
}

const nothing = new Uint32Array(0);

function keyOf({ facet, role, value }: CountedValue): string {
  return `${facet} ${role} ${value}`;
}
