import type { AuthorityKind } from '@fonds/domain/views/authority';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { readPublishedBody } from './published-body.ts';

interface CitedRow {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly language: string | null;
  readonly type: string | null;
}

interface VariantRow {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
}

/** A record that a citation names: what it is called, and how a repository wants to be cited. */
export interface CitedRecordRow extends Omit<CitedRow, 'kind'> {
  readonly variants: readonly Omit<VariantRow, 'id'>[];
  readonly citationForm: string | null;
}

/** The public people, organisations and repositories of some ids. Cost: two look-ups by index an id. */
export function listCitedRecords(db: Reader, ids: readonly string[]): CitedRecordRow[] {
  if (ids.length === 0) return [];
  const wanted = JSON.stringify([...new Set(ids)]);
  const rows = cached<CitedRow>(
    db,
    `SELECT a.id, a.kind, a.name, a.name_language AS language, CASE a.kind WHEN 'agent' THEN a.type END AS type
       FROM visible_authorities a WHERE a.id IN (SELECT value FROM json_each(?)) AND a.kind IN ('agent', 'repository')`,
  ).all(wanted);
  const variants = Map.groupBy(
    cached<VariantRow>(
      db,
      `SELECT record_id AS id, name AS text, language FROM visible_names
         WHERE record_id IN (SELECT value FROM json_each(?)) AND preferred = 0 ORDER BY record_id, position`,
    ).all(wanted),
    ({ id }) => id,
  );
  return rows.map(({ kind, ...row }) => ({
    ...row,
    variants: (variants.get(row.id) ?? []).map(({ text, language }) => ({ text, language })),
    citationForm: kind === 'repository' ? citationFormOf(db, row.id) : null,
  }));
}

function citationFormOf(db: Reader, id: string): string | null {
  const body = cached<string>(db, 'SELECT body FROM visible_authorities WHERE id = ?').pluck().get(id);
  return body === undefined ? null : (readPublishedBody('repository', body).citationForm ?? null);
}
