import type { Act } from '@fonds/db/actor';
import { createImport } from '@fonds/db/imports';
import type { TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import type { ImportedRecord, ImportEvent } from '@fonds/formats/import/import-format';
import { planImport } from '../import/plan.ts';

/** A record as a reader gives it, its words made up. */
export function madeUpRecord(row: number, title: string, more: Partial<ImportedRecord> = {}): ImportedRecord {
  const body = { title: { text: title }, dates: [{ edtf: '1953-07-27', kind: 'created' }] };
  return { row, kind: 'document', key: `row ${row}`, body, targets: {}, remarks: [], ...more };
}

/** A made-up document with a sender who is only named. */
export function letterOf(row: number, title: string, sender: string): ImportedRecord {
  return madeUpRecord(row, title, {
    body: {
      title: { text: title },
      dates: [{ edtf: '1953-07-27', kind: 'created' }],
      agents: [{ agent: { id: '@sender', name: sender }, role: 'sender' }],
    },
    targets: { sender: { kind: 'agent', name: sender, type: 'person' } },
  });
}

/** Records as the events of a reader. */
export function eventsOf(records: Iterable<ImportedRecord>): ImportEvent[] {
  return Array.from(records, (record) => ({ type: 'record', record }));
}

interface Wish {
  readonly source?: string;
  readonly skipRefused?: boolean;
  readonly origin?: 'desk' | 'command';
  readonly publish?: boolean;
}

/** Plans the import of what a made-up file holds. Returns its number. */
export async function planEvents(
  { db, act }: Pick<TestArchive, 'db'> & { readonly act: () => Act },
  events: Iterable<ImportEvent>,
  { source = 'made up', skipRefused = false, origin = 'desk', publish = true }: Wish = {},
): Promise<number> {
  const number = await write(db, (tx) =>
    createImport(tx, act(), {
      ...{ file: null, fileName: 'made up', bytes: 0, sha256: null, format: 'records', source, origin, options: '{}' },
      ...{ collection: null, publish, skipRefused, acceptDoubtful: false },
    }),
  );
  await planImport(db, act, number, events);
  return number;
}
