import type { Reader } from '../open.ts';
import type { CountedValue } from './facet-codes.ts';

/** A chain of parents longer than this is a circle, or might as well be. */
const deepest = 20;

/**
 * What public collections and record sets lie in, the nearest first, by id: a document of a file is one of its series, its
 * fonds and its repository as well. Cost: every collection and record set.
 */
export function ancestorsOf(
  db: Reader,
  merged: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly CountedValue[]> {
  // Set under set comes first; a set of no other lies in its repository.
  const links = db.sqlite
    .prepare<[], [string, string, string]>(
      `SELECT s.id, l.to_id, CASE WHEN l.relation = 'repository' THEN 'repository' ELSE s.kind END
       FROM (SELECT id, kind FROM visible_readings WHERE kind = 'collection'
             UNION ALL SELECT id, kind FROM visible_authorities WHERE kind = 'recordset') s
       CROSS JOIN visible_links l ON l.from_id = s.id
       WHERE l.relation = 'parent' OR (l.relation = 'repository' AND s.kind = 'recordset')
       ORDER BY l.relation = 'repository'`,
    )
    .raw()
    .all();
  const parents = new Map<string, CountedValue>();
  for (const [from, to, facet] of links) {
    if (parents.has(from)) continue;
    parents.set(from, {
      facet: facet === 'collection' || facet === 'recordset' ? facet : 'repository',
      role: '',
      value: merged.get(to) ?? to,
    });
  }
  const ancestors = new Map<string, CountedValue[]>();
  for (const id of parents.keys()) {
    const chain: CountedValue[] = [];
    for (let at = parents.get(id); at && chain.length < deepest; at = parents.get(at.value)) {
      const { value } = at;
      if (value === id || chain.some((above) => above.value === value)) break;
      chain.push(at);
    }
    ancestors.set(id, chain);
  }
  return ancestors;
}
