import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { TestArchive } from '@fonds/db/testing';
import { jsonlFormat } from '@fonds/formats/import/jsonl';
import type { ImportEvent } from '@fonds/formats/import/import-format';
import { prepareExport } from '../export/prepare.ts';
import { bytesOf } from '../export/steps.ts';
import { importRecords, type RecordsImported } from '../import/records.ts';

/** Everything that an archive holds in the lossless form, or what the public sees of it. */
export async function exportedWhole(archive: TestArchive, published = false): Promise<string> {
  const sources = { desk: archive.db, reader: archive.reader() };
  const asked = { format: 'jsonl', published };
  const more = { base: 'https://archive.example/', userId: null, now: archive.now() };
  return text(Readable.from(bytesOf(sources, prepareExport(sources, asked, more)), { objectMode: false }));
}

/** What the reader of the lossless form makes of a file. */
export async function eventsOfExport(file: string): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(file));
  }
  for await (const event of jsonlFormat.read({ name: 'made-up.jsonl', bytes }, {})) events.push(event);
  return events;
}

/** Imports a file in the lossless form. */
export async function importExported(archive: TestArchive, file: string, publish: boolean): Promise<RecordsImported> {
  return importRecords(archive.db, archive.act, 'made up', await eventsOfExport(file), { publish });
}
