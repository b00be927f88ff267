import type { ShelfMark } from '@fonds/domain/shelf-mark';
import { shelfTokens } from '@fonds/domain/shelf-mark-tokens';
import type { Reader } from '../open.ts';
import { keptPerVersion } from '../per-version.ts';
import { catalogueOf } from './catalogue.ts';

interface ShelvedSet {
  readonly id: string;
  /** Of its own reference code and of those that it lies in. */
  readonly tokens: ReadonlySet<string>;
}

const mostFound = 4;

/** Record sets whose reference codes a shelf-mark names, the widest first; else the narrowest that it stands in. Cost: once a content version every record set. */
export function findShelved(db: Reader, mark: ShelfMark): string[] {
  const wanted = mark.tokens.filter((token) => !token.startsWith('leaf'));
  if (wanted.length === 0) return [];
  const sets = setsOf(db, '');
  const named = sets
    .filter(({ tokens }) => wanted.every((token) => tokens.has(token)))
    .sort((a, b) => a.tokens.size - b.tokens.size);
  if (named.length > 0) return named.slice(0, mostFound).map(({ id }) => id);
  const around = sets
    .filter(({ tokens }) => [...tokens].every((token) => wanted.includes(token)))
    .sort((a, b) => b.tokens.size - a.tokens.size);
  return around.slice(0, 1).map(({ id }) => id);
}

const setsOf = keptPerVersion<readonly ShelvedSet[], Reader>(1, (db) => {
  const { values } = catalogueOf(db);
  const rows = db.sqlite
    .prepare<[], [string, string | null]>(
      `SELECT id, json_extract(body, '$.referenceCode') FROM visible_authorities WHERE kind = 'recordset'`,
    )
    .raw()
    .all();
  const codes = new Map(rows.map(([id, code]) => [id, code === null ? [] : shelfTokens({ levels: [], source: code })]));
  return rows
    .map(([id]) => ({
      id,
      tokens: new Set([id, ...values.ancestorsOf(id).map(({ value }) => value)].flatMap((one) => codes.get(one) ?? [])),
    }))
    .filter(({ tokens }) => tokens.size > 0);
});
