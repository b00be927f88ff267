import type { FacetId } from '@fonds/domain/facets';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { isRecordFacet, termLabel } from './facet-choice.ts';

/** A value as an address names it and as it is called. */
export interface LabelledValue {
  readonly value: string;
  readonly label: string;
}

const kept = new WeakMap<Reader, { version: number; labels: Map<number, LabelledValue | null> }>();

/** What a value is called; null for a record that isn't public. Kept as long as the content version stands. */
export function labelOf(db: Reader, facet: FacetId, ordinal: number): LabelledValue | null {
  const { version } = catalogueOf(db);
  const known = kept.get(db);
  const { labels } = known?.version === version ? known : { labels: new Map<number, LabelledValue | null>() };
  if (labels !== known?.labels) kept.set(db, { version, labels });
  const label = labels.get(ordinal);
  if (label !== undefined) return label;
  const read = readLabel(db, facet, ordinal);
  labels.set(ordinal, read);
  return read;
}

function readLabel(db: Reader, facet: FacetId, ordinal: number): LabelledValue | null {
  const counted = catalogueOf(db).values.values[ordinal];
  if (!counted) return null;
  const { value, role } = counted;
  if (isRecordFacet(facet)) {
    const row = cached<{ slug: string; name: string }>(
      db,
      `SELECT slug, name FROM visible_authorities WHERE id = ?
       UNION ALL SELECT slug, title FROM visible_readings WHERE id = ?`,
    ).get(value, value);
    return row ? { value: role === '' ? row.slug : `${role}:${row.slug}`, label: row.name } : null;
  }
  return { value, label: termLabel(db, facet, value) };
}
