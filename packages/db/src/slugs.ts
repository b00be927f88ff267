import type { KindedBody } from '@fonds/domain/bodies';
import { titleOf } from '@fonds/domain/bodies';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { isoDay } from '@fonds/domain/dates/days';
import { chosenDate } from '@fonds/domain/document';
import { numberedSlug, slugFrom } from '@fonds/domain/slug';
import { insert } from './insert.ts';
import type { Transaction } from './open.ts';
import { cached } from './cached.ts';
import { slugHistory } from './schema/records.ts';
import type { RecordRow } from './revisions.ts';

/** A document's date as its slug has it: as near as it is known, or nothing. */
function slugDate(record: KindedBody): string | undefined {
  if (record.kind !== 'document') return undefined;
  const date = chosenDate(record.body);
  if (!date) return undefined;
  const { earliest, latest } = boundsOf(date);
  if (earliest === null || latest === null) return undefined;
  if (earliest === latest) return isoDay(earliest);
  const [first, last] = [isoDay(earliest), isoDay(latest)];
  if (latest - earliest <= 30 && first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : undefined;
}

/**
 * The record's slug, given now if it never had one: fixed at first publication, unique within its kind, and none that
 * another record ever had.
 */
export function giveSlug(tx: Transaction, row: RecordRow, record: KindedBody, at: string): string {
  if (row.slug !== null) return row.slug;
  const slug = freeSlug(tx, record);
  keepSlug(tx, row, slug, at);
  return slug;
}

/** The slug that a record would be given if it were published now. */
export function freeSlug(tx: Transaction, record: KindedBody): string {
  const wanted = slugFrom(titleOf(record), slugDate(record));
  const taken = cached(tx, 'SELECT 1 FROM slug_history WHERE kind = ? AND slug = ?');
  let slug = wanted;
  for (let n = 2; taken.get(record.kind, slug); n++) slug = numberedSlug(wanted, n);
  return slug;
}

/** Whether no record of the kind ever had a slug. */
export function isFreeSlug(tx: Transaction, kind: RecordRow['kind'], slug: string): boolean {
  return cached(tx, 'SELECT 1 FROM slug_history WHERE kind = ? AND slug = ?').get(kind, slug) === undefined;
}

/** Keeps a slug for a record for good. */
export function keepSlug(tx: Transaction, row: Pick<RecordRow, 'id' | 'kind'>, slug: string, at: string): void {
  insert(tx, slugHistory, { kind: row.kind, slug, recordId: row.id, givenAt: at });
}
