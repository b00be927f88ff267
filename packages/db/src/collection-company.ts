import type { AuthorityEntry } from '@fonds/domain/views/authority';
import type { Listed } from '@fonds/domain/views/public';
import { entriesOf } from './authorities.ts';
import { jsonWithMerged, linkedAuthority } from './document-entries.ts';
import { keysNamed } from './names-found.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';

/** What a collection's documents speak of. */
export type CompanyKind = 'agent' | 'place' | 'subject';

/** Who or what stands in the documents of a collection, the most present first: keys of rows of `authorities`, and counts. */
interface Present {
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
}

/** Cost: once a content version every such link of the collection's documents. */
const presentIn = keptPerVersion<Present, Reader>(120, (db, key) => {
  const [relation = '', id = ''] = key.split(' ');
  const rows = db.sqlite
    .prepare<[string, string], [number, number]>(
      `SELECT a.key, count(DISTINCT p.from_key) AS count FROM (
         SELECT DISTINCT from_id FROM visible_links
         WHERE to_id IN (SELECT value FROM json_each(?)) AND relation = 'collection') l
       CROSS JOIN visible_links p ON p.from_id = l.from_id AND p.relation = ?
       ${linkedAuthority('p')} GROUP BY a.key ORDER BY count DESC, a.folded_name`,
    )
    .raw()
    .all(jsonWithMerged(db, id), relation);
  return { keys: Float64Array.from(rows, ([row]) => row), counts: Uint32Array.from(rows, ([, count]) => count) };
});

/** How many people, places or subjects the documents of a collection speak of. */
export function countPresent(db: Reader, id: string, kind: CompanyKind): number {
  return presentIn(db, `${kind} ${id}`).keys.length;
}

/** One page of those that the documents of a collection speak of, the most present first; `q` filters by any of their names. */
export function listPresent(
  db: Reader,
  id: string,
  kind: CompanyKind,
  wanted: { readonly q: string; readonly page: number; readonly pageSize: number },
): Listed<AuthorityEntry> {
  const { keys, counts } = presentIn(db, `${kind} ${id}`);
  const named = keysNamed(db, kind, wanted.q);
  const countByKey = new Map<number, number>();
  const chosen: number[] = [];
  keys.forEach((key, place) => {
    if (named && !named.has(key)) return;
    chosen.push(key);
    countByKey.set(key, counts[place] ?? 0);
  });
  const shown = chosen.slice((wanted.page - 1) * wanted.pageSize, wanted.page * wanted.pageSize);
  return {
    entries: entriesOf(db, shown, countByKey),
    total: chosen.length,
    page: wanted.page,
    pageSize: wanted.pageSize,
  };
}
