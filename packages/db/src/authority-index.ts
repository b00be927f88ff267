import { initialOf } from '@fonds/domain/initials';
import type { AuthorityKind, LetterMark } from '@fonds/domain/views/authority';
import { jsonWithMerged } from './document-entries.ts';
import { holdingsOf } from './holdings.ts';
import { keysNamed } from './names-found.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** Every authority of a kind in the order of names: 17 bytes each. */
interface NameIndex {
  /** Rows of `authorities`. */
  readonly keys: Float64Array;
  /** The initial of each, as a place in `initials`. */
  readonly initialAt: Uint16Array;
  readonly initials: readonly { readonly script: string; readonly letter: string }[];
  /** The type of each, as a place in `types`. */
  readonly typeAt: Uint8Array;
  readonly types: readonly string[];
}

/** Scripts apart, letter by letter, names as they are folded for search. Cost: once a content version every name of the kind. */
const nameIndex = keptPerVersion<NameIndex, Reader>(5, (db, kind) => {
  const rows = db.sqlite
    .prepare<[string], [number, string, string | null]>(
      'SELECT key, name, type FROM visible_authorities WHERE kind = ? ORDER BY folded_name, id',
    )
    .raw()
    .all(kind);
  const buckets = new Map<string, { rank: number; script: string; letter: string; rows: typeof rows }>();
  for (const row of rows) {
    const { script, letter, rank } = initialOf(row[1]);
    const bucket = buckets.get(`${script}${letter}`) ?? { rank, script, letter, rows: [] };
    bucket.rows.push(row);
    buckets.set(`${script}${letter}`, bucket);
  }
  const initials = [...buckets.values()].sort((a, b) => a.rank - b.rank || (a.letter < b.letter ? -1 : 1));
  const inOrder = initials.flatMap((bucket) => bucket.rows);
  const types = [...new Set(rows.map(([, , type]) => type ?? ''))];
  return {
    keys: Float64Array.from(inOrder, ([key]) => key),
    initialAt: Uint16Array.from(initials.flatMap((bucket, place) => bucket.rows.map(() => place))),
    initials,
    typeAt: Uint8Array.from(inOrder, ([, , type]) => types.indexOf(type ?? '')),
    types,
  };
});

/** How many documents speak of each authority of a kind, by the key of its row. */
const documentCounts = keptPerVersion<ReadonlyMap<number, number>, Reader>(5, (db, kind) => {
  const counts = new Map<number, number>();
  if (kind === 'repository' || kind === 'recordset') {
    const holdings = holdingsOf(db, '');
    const keys = db.sqlite
      .prepare<[string], [number, string]>('SELECT key, id FROM visible_authorities WHERE kind = ?')
      .raw()
      .all(kind);
    for (const [key, id] of keys) counts.set(key, holdings.get(id)?.documents ?? 0);
    return counts;
  }
  const rows = db.sqlite
    .prepare<[string, string], [number, number]>(
      `SELECT a.key, (SELECT count(DISTINCT l.from_key) FROM visible_links l WHERE l.to_id = a.id AND l.relation = ?)
       FROM visible_authorities a WHERE a.kind = ?`,
    )
    .raw()
    .all(kind, kind);
  for (const [key, count] of rows) counts.set(key, count);
  const merged = db.sqlite
    .prepare<[string], [number, string]>(
      `SELECT DISTINCT a.key, a.id FROM visible_former_addresses f JOIN visible_authorities a ON a.id = f.moved_to
       WHERE f.moved_to IS NOT NULL AND a.kind = ?`,
    )
    .raw()
    .all(kind);
  for (const [key, id] of merged) counts.set(key, countOf(db, kind, id));
  return counts;
});

/** The documents that lead to an authority or to one merged into it. Cost: their links, read from the index alone. */
export function countOf(db: Reader, kind: string, id: string): number {
  if (kind === 'repository' || kind === 'recordset') return holdingsOf(db, '').get(id)?.documents ?? 0;
  return (
    db.sqlite
      .prepare<[string, string], number>(
        `SELECT count(DISTINCT from_key) FROM visible_links
         WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = ?`,
      )
      .pluck()
      .get(jsonWithMerged(db, id), kind) ?? 0
  );
}

const mostDocumented = keptPerVersion<Float64Array, Reader>(5, (db, kind) => {
  const counts = documentCounts(db, kind);
  return nameIndex(db, kind).keys.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
});

interface Wanted {
  readonly kind: AuthorityKind;
  readonly q: string;
  readonly type: string;
  readonly sort: 'name' | 'documents';
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the keys of a list, and what stands around it. */
export interface KeyPage {
  readonly keys: readonly number[];
  readonly marks: readonly string[];
  readonly total: number;
  readonly letters: LetterMark[];
  readonly types: { type: string; count: number }[];
}

/** A page of a list of authorities: by name, or those with most documents first. */
export function pageOfKeys(db: Reader, wanted: Wanted): KeyPage {
  const index = nameIndex(db, wanted.kind);
  const named = keysNamed(db, wanted.kind, wanted.q);
  const typeCounts = new Map<string, number>();
  const chosen: { key: number; initial: number }[] = [];
  index.keys.forEach((key, place) => {
    if (named && !named.has(key)) return;
    const type = index.types[index.typeAt[place] ?? 0] ?? '';
    typeCounts.set(type, (typeCounts.get(type) ?? 0) + 1);
    if (wanted.type === '' || wanted.type === type) chosen.push({ key, initial: index.initialAt[place] ?? 0 });
  });
  const types = [...typeCounts].filter(([type]) => type !== '').map(([type, count]) => ({ type, count }));
  const start = (wanted.page - 1) * wanted.pageSize;
  const total = chosen.length;
  if (wanted.sort === 'documents') {
    const all = mostDocumented(db, wanted.kind);
    const some = total === all.length ? undefined : new Set(chosen.map(({ key }) => key));
    const keys = some === undefined ? all : all.filter((key) => some.has(key));
    return { keys: [...keys.slice(start, start + wanted.pageSize)], marks: [], total, letters: [], types };
  }
  const shown = chosen.slice(start, start + wanted.pageSize);
  const markOf = (initial: number) => markKey(index.initials[initial] ?? { script: 'Zyyy', letter: '' });
  return {
    keys: shown.map(({ key }) => key),
    marks: shown.map(({ initial }) => markOf(initial)),
    total,
    letters: lettersOf(index, chosen, wanted.pageSize),
    types,
  };
}

function lettersOf(index: NameIndex, chosen: readonly { initial: number }[], pageSize: number): LetterMark[] {
  const letters = new Map<number, { script: string; letter: string; count: number; page: number }>();
  chosen.forEach(({ initial }, place) => {
    const known = letters.get(initial);
    const { script, letter } = index.initials[initial] ?? { script: 'Zyyy', letter: '' };
    if (known) known.count += 1;
    else letters.set(initial, { script, letter, count: 1, page: Math.floor(place / pageSize) + 1 });
  });
  return [...letters.values()];
}

/** A letter as an anchor: `Latn-K`, `Hani`. */
function markKey({ script, letter }: { readonly script: string; readonly letter: string }): string {
  return letter === '' ? script : `${script}-${letter}`;
}
