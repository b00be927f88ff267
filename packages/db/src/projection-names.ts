import type { KindedBody } from '@fonds/domain/bodies';
import { foldName, type Name } from '@fonds/domain/name';
import type { InferInsertModel } from 'drizzle-orm';
import type { names } from './schema/published.ts';

export type ProjectedName = Omit<InferInsertModel<typeof names>, 'key' | 'batch' | 'droppedBatch'>;

/** Every name by which a record is found: preferred and variant names, or the title of a collection or record set. */
export function namesOf(recordId: string, record: KindedBody): ProjectedName[] {
  if (record.kind === 'document' || record.kind === 'page') return [];
  const all: readonly Name[] =
    'title' in record.body ? [record.body.title] : [record.body.name, ...record.body.variants];
  return all.map((name, position) => ({
    recordId,
    kind: record.kind,
    name: name.text,
    folded: foldName(name.text),
    language: name.language ?? null,
    source: name.source ?? null,
    preferred: position === 0,
    position,
  }));
}
