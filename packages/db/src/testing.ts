import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindedBody, type KindedBody } from '@fonds/domain/bodies';
import type { RecordKind } from '@fonds/domain/record';
import type { Act } from './actor.ts';
import { migrate } from './migrate.ts';
import { close, openReader, openWriter, type Reader, type Writer } from './open.ts';
import { publish } from './publication.ts';
import { createRecord } from './revisions.ts';
import { write } from './write.ts';

/** An empty, migrated archive of its own in a temporary folder, with a clock that moves on by a second at each look. */
export interface TestArchive {
  readonly folder: string;
  readonly file: string;
  readonly db: Writer;
  readonly now: () => Date;
  /** *Somebody made up*, at the clock's next second. */
  readonly act: () => Act;
  readonly reader: () => Reader;
  /** Closes every connection and deletes the folder. */
  readonly close: () => void;
}

let base: Promise<Buffer> | undefined;

async function makeBase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-base-'));
  const file = join(folder, 'fonds.db');
  const db = openWriter(file);
  await migrate(db, folder);
  close(db);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true, force: true });
  return bytes;
}

/** Makes a test's archive: a copy of one migrated file, so that each test starts in a few milliseconds. */
export async function freshArchive(): Promise<TestArchive> {
  base ??= makeBase();
  const bytes = await base;
  const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'));
  const file = join(folder, 'fonds.db');
  writeFileSync(file, bytes);
  const db = openWriter(file);
  const readers: Reader[] = [];
  let seconds = Date.parse('2026-01-01T00:00:00.000Z') / 1000;
  const now = () => new Date((seconds += 1) * 1000);
  return {
    folder,
    file,
    db,
    now,
    act: () => ({ by: { userId: null, name: 'Somebody made up' }, at: now().toISOString() }),
    reader: () => {
      const reader = openReader(file);
      readers.push(reader);
      return reader;
    },
    close: () => {
      readers.forEach(close);
      close(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The fields that each kind can't do without; every word in them is made up and says so. */
function neededFields(kind: RecordKind, title: string): object {
  const note = { notes: [{ text: `Made up for a test: ${title}`, language: 'en' }] };
  switch (kind) {
    case 'document':
    case 'collection':
    case 'page':
      return { title: { text: title, language: 'en' }, ...note };
    case 'recordset':
      return { title: { text: title, language: 'en' }, level: 'series', ...note };
    case 'agent':
      return { name: { text: title, language: 'en' }, type: 'person', ...note };
    case 'place':
    case 'subject':
    case 'repository':
      return { name: { text: title, language: 'en' }, ...note };
  }
}

/** A made-up body of a kind: what it can't do without, and `more`. Throws InvalidError for fields that the kind refuses. */
export function makeRecord(kind: RecordKind, title: string, more: object = {}): KindedBody {
  return kindedBody(kind, { ...neededFields(kind, title), ...more });
}

/** A made-up document; `edtf` is the day of its making, left out for an undated one. */
export function makeDocument(title: string, edtf?: string, more: object = {}): KindedBody {
  const dates = edtf === undefined ? [] : [{ edtf, kind: 'created' }];
  return makeRecord('document', title, { dates, summary: [{ text: `A made-up summary of ${title}` }], ...more });
}

/** A text of a document, one paragraph for each of the given; the words are the test's own. */
export function makeText(key: string, paragraphs: readonly string[], more: object = {}): object {
  const html = paragraphs.map((words, place) => `<p id="p${place + 1}">${words}</p>`).join('');
  return { key, language: 'en', kind: 'transcript', html, ...more };
}

/** Makes a draft in an archive. Returns its id. */
export function putDraft(archive: TestArchive, record: KindedBody): Promise<string> {
  return write(archive.db, (tx) => createRecord(tx, archive.act(), record).id);
}

/** Makes a record and publishes its first revision. Returns its id and the path of its page. */
export function putPublished(archive: TestArchive, record: KindedBody): Promise<{ id: string; path: string }> {
  return write(archive.db, (tx) => {
    const { id } = createRecord(tx, archive.act(), record);
    return { id, path: publish(tx, archive.act(), id, 1) };
  });
}
