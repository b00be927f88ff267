import { foldName } from '@fonds/domain/name';
import type { AuthorityKind } from '@fonds/domain/views/authority';
import type { Reader } from './open.ts';

/** Which authorities of a kind have a name with these words in it. Cost: every name of the kind. */
export function idsNamed(db: Reader, kind: AuthorityKind, typed: string): string[] {
  const folded = foldName(typed);
  if (folded === '') return [];
  return db.sqlite
    .prepare<[string, string], string>(
      "SELECT DISTINCT record_id FROM visible_names WHERE kind = ? AND folded LIKE ? ESCAPE '\\'",
    )
    .pluck()
    .all(kind, `%${folded.replace(/[\\%_]/g, '\\$&')}%`);
}

/** The same by the keys of their rows; undefined when nothing is asked. */
export function keysNamed(db: Reader, kind: AuthorityKind, typed: string): ReadonlySet<number> | undefined {
  if (typed.trim() === '') return undefined;
  return new Set(
    db.sqlite
      .prepare<[string], number>(
        'SELECT a.key FROM json_each(?) CROSS JOIN visible_authorities a ON a.id = json_each.value',
      )
      .pluck()
      .all(JSON.stringify(idsNamed(db, kind, typed))),
  );
}
