import { copiedBody } from '@fonds/domain/fields/copied-fields';
import { readBody, type JsonObject } from '@fonds/domain/fields/json';
import { recordIdSchema, type RecordKind } from '@fonds/domain/record';
import type { desk } from '../server/desk.ts';

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

function listOf(value: Search[string]): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** What a new record's form starts with, as its address asks: the chosen fields of another record, or a template. */
export async function newStart(
  archive: Awaited<ReturnType<typeof desk>>,
  kind: RecordKind,
  search: Search,
): Promise<JsonObject | undefined> {
  const copy = recordIdSchema.safeParse(search['copy']);
  if (copy.success) {
    const record = await archive.records.get({ id: copy.data });
    if (record.kind !== kind) return undefined;
    return copiedBody(kind, readBody(record.body), listOf(search['with']), search['leaves'] === 'yes');
  }
  const template = recordIdSchema.safeParse(search['template']);
  if (!template.success) return undefined;
  const found = await archive.templates.get({ id: template.data });
  return found.kind === kind ? readBody(found.values) : undefined;
}
