import { standingTarget } from '@fonds/db/former-addresses';
import { findImportRow, lastImported } from '@fonds/db/import-rows';
import type { Connection } from '@fonds/db/open';
import { findIdentified, isWorldwide } from '@fonds/db/record-identifiers';
import { findRecordRow, type RecordRow } from '@fonds/db/revisions';
import type { RecordKind } from '@fonds/domain/record';
import { identifierSchema } from '@fonds/domain/record-parts';
import { z } from 'zod';
import type { ResolvedTarget } from './targets.ts';

/** A record that a row of a source is known to be. */
export interface Known {
  readonly row: RecordRow;
  /** The revision that the last import of it made; null where none did. */
  readonly imported: number | null;
  /** How it is known: the same source has had this row before, it is of our own export, an identifier says so, or the row only adds to what is called so. */
  readonly by: 'source' | 'own' | 'identifier' | 'local-identifier' | 'name';
}

/** Which record a row is: one, none, or a doubt between several. */
export type Match = { readonly known?: Known } | { readonly severalFit: readonly string[] };

const identifiersSchema = z.array(identifierSchema).catch([]);

/** Finds the record that a row of a source is. Cost: a look-up by index for each of its identifiers, and two. */
export function matchRow(
  db: Connection,
  source: { readonly name: string; readonly again: boolean },
  row: { readonly kind: RecordKind; readonly key: string; readonly body: Readonly<Record<string, unknown>> },
  ownId: string | undefined,
): Match {
  const own = ownId === undefined ? undefined : findRecordRow(db, ownId);
  if (own?.kind === row.kind) return { known: { row: own, imported: lastImported(db, own.id) ?? null, by: 'own' } };
  const last = source.again ? findImportRow(db, source.name, row.key) : undefined;
  const before = last && findRecordRow(db, last.recordId);
  if (last && before?.kind === row.kind) {
    const standing = before.state === 'merged' ? findRecordRow(db, standingTarget(db, before.id)) : before;
    return { known: { row: standing ?? before, imported: standing === before ? last.revision : null, by: 'source' } };
  }
  const identifiers = identifiersSchema.parse(row.body['identifiers'] ?? []);
  const found = new Map<string, Known['by']>();
  for (const identifier of identifiers) {
    const by = isWorldwide(identifier) ? 'identifier' : 'local-identifier';
    for (const id of findIdentified(db, row.kind, identifier)) {
      if (found.get(id) !== 'identifier') found.set(id, by);
    }
  }
  const [first, second] = found;
  if (second !== undefined) return { severalFit: [...found.keys()] };
  const identified = first && findRecordRow(db, first[0]);
  if (!identified) return {};
  return { known: { row: identified, imported: lastImported(db, identified.id) ?? null, by: first[1] } };
}

/** The record that a row adds to. */
export function matchNamed(db: Connection, found: ResolvedTarget): Match {
  const row = found.state === 'linked' ? findRecordRow(db, found.id) : undefined;
  return row ? { known: { row, imported: null, by: 'name' } } : {};
}
